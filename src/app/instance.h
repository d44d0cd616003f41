// An instance on disk: the data folder, its database and its secrets.
//
//   DIR/kinerja.db      SQLite database (absent with PostgreSQL)
//   DIR/berkas/ab/cd/…  evidence and documents by SHA-256
//   DIR/kunci/          keys of what is sealed
//   DIR/sementara/      uploads under way
#pragma once
#include <memory>
#include <string>

#include "akun/pelaku.h"
#include "app/config.h"
#include "berkas/brankas.h"
#include "berkas/simpanan.h"
#include "db/db.h"

namespace app {

std::unique_ptr<db::Database> open_database(const Config& config);
// For commands that only look, beside a running server.
std::unique_ptr<db::Database> open_database_reading(const Config& config);
std::string files_dir(const Config& config);
std::string keys_dir(const Config& config);
std::string temp_dir(const Config& config);
// The folders above, private to the user that runs the program.
void make_folders(const Config& config);

// Settings that belong to the data, not to the configuration: they travel with a backup.
std::string read_setting(db::Reader& reader, std::string_view key);  // "" when absent
void write_setting(db::Tx& tx, std::string_view key, std::string_view value);
// Who the trail says it was when a command did it.
akun::Pelaku console();
// The instance's secret for form tokens, made at the first start.
std::string csrf_key(db::Database& database);
// The keys of this instance, made at the first start. An error when they are not the ones its data was sealed with.
inline constexpr std::string_view kKeysSetting = "sidik_kunci";
Result<berkas::Brankas> open_brankas(const Config& config, db::Database& database);

}  // namespace app
