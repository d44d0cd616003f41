#include "app/instance.h"

#include <sodium.h>

#include <algorithm>
#include <filesystem>

#include "msg/berkas.h"

namespace app {
namespace fs = std::filesystem;

namespace {
// Reading is short and wants the processor, so few connections serve many workers; each may hold 16 MB of pages.
constexpr int kReadersMax = 8;
constexpr int kPostgresConnectionsMax = 20;
}  // namespace

std::unique_ptr<db::Database> open_database(const Config& config) {
  const int workers = config.server.workers;
  if (!config.db_url.empty()) return db::open_postgres({config.db_url, std::min(workers + 4, kPostgresConnectionsMax)});
  return db::open_sqlite({.path = config.data_dir + "/kinerja.db", .readers = std::min(workers, kReadersMax)});
}

std::unique_ptr<db::Database> open_database_reading(const Config& config) {
  if (!config.db_url.empty()) return open_database(config);
  return db::open_sqlite({.path = config.data_dir + "/kinerja.db", .read_only = true});
}

std::string files_dir(const Config& config) {
  return config.data_dir + "/berkas";
}
std::string keys_dir(const Config& config) {
  return config.data_dir + "/kunci";
}
std::string temp_dir(const Config& config) {
  return config.data_dir + "/sementara";
}

void make_folders(const Config& config) {
  for (const std::string& dir : {config.data_dir, files_dir(config), temp_dir(config)}) {
    fs::create_directories(dir);
    fs::permissions(dir, fs::perms::owner_all);
  }
}

std::string read_setting(db::Reader& reader, std::string_view key) {
  return reader
      .one("SELECT nilai FROM pengaturan WHERE kunci = $1", {key}, [](const db::Row& r) { return r.text("nilai"); })
      .value_or("");
}

void write_setting(db::Tx& tx, std::string_view key, std::string_view value) {
  tx.exec("INSERT INTO pengaturan (kunci, nilai) VALUES ($1, $2) ON CONFLICT (kunci) DO UPDATE SET nilai = $2",
          {key, value});
}

akun::Pelaku console() {
  akun::Pelaku p;
  p.nama = "baris perintah";
  return p;
}

std::string csrf_key(db::Database& database) {
  std::string key;
  database.write([&](db::Tx& tx) {
    unsigned char random[32];
    randombytes_buf(random, sizeof random);
    std::string fresh(65, '\0');
    sodium_bin2hex(fresh.data(), fresh.size(), random, sizeof random);
    fresh.resize(64);
    tx.exec("INSERT INTO pengaturan (kunci, nilai) VALUES ('kunci_formulir', $1) ON CONFLICT (kunci) DO NOTHING",
            {fresh});
    key = read_setting(tx, "kunci_formulir");
    return true;
  });
  return key;
}

Result<berkas::Brankas> open_brankas(const Config& config, db::Database& database) {
  using Missing = berkas::Brankas::Missing;
  std::string expected;
  database.read([&](db::Reader& r) { expected = read_setting(r, kKeysSetting); });
  auto brankas = TRY(berkas::Brankas::open(keys_dir(config), expected.empty() ? Missing::make : Missing::refuse));
  if (expected.empty()) {
    database.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO pengaturan (kunci, nilai) VALUES ($1, $2) ON CONFLICT (kunci) DO NOTHING",
              {kKeysSetting, brankas.fingerprint()});
      expected = read_setting(tx, kKeysSetting);
      return true;
    });
  }
  if (expected != brankas.fingerprint()) return fail(Fault::unavailable, msg::berkas::kunci_lain(keys_dir(config)));
  return brankas;
}

}  // namespace app
