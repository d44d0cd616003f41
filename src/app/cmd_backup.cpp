// backup and restore: a consistent copy of the SQLite database, the files by hash, and a manifest that proves both.
// A PostgreSQL database is copied by its own tools (pg_dump, pgbackrest); the files still go with this command.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/check.h"
#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "berkas/sha256.h"
#include "db/migrate.h"
#include "db/sqlite_tools.h"

namespace app {
namespace {
namespace fs = std::filesystem;

// Same content, same file: hard links cost nothing and never change, because stored files never do.
void link_tree(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const fs::path target = to / fs::relative(entry.path(), from);
    fs::create_directories(target.parent_path());
    std::error_code other_disk;
    fs::create_hard_link(entry.path(), target, other_disk);
    if (other_disk) fs::copy_file(entry.path(), target);
  }
}

std::size_t count_files(const fs::path& dir) {
  std::size_t n = 0;
  for (const auto& entry : fs::recursive_directory_iterator(dir)) n += entry.is_regular_file() ? 1 : 0;
  return n;
}

}  // namespace

int cmd_backup(const Config& config, const std::string& dir) {
  if (fs::exists(dir) && !fs::is_empty(dir)) {
    fmt::print(stderr, "kinerja: folder {} tidak kosong\n", dir);
    return kFailed;
  }
  const fs::path target(dir);
  fs::create_directories(target / "berkas");
  fs::permissions(target, fs::perms::owner_all);
  nlohmann::json manifest{{"program", "kinerja"}, {"dibuat_ms", Clock().now()}};
  // The database first: a file is stored before its row, so every row of this copy has its file below.
  if (config.db_url.empty()) {
    const std::string copy = (target / "kinerja.db").string();
    db::sqlite_backup(config.data_dir + "/kinerja.db", copy);
    if (const std::string problem = db::sqlite_integrity(copy); !problem.empty()) {
      fmt::print(stderr, "kinerja: salinan basis data rusak: {}\n", problem);
      return kFailed;
    }
    manifest["kinerja.db"] = berkas::sha256_of_file(copy);
  }
  link_tree(files_dir(config), target / "berkas");
  // Without its keys a copy says nothing of who reported what; with them it is as secret as the instance itself.
  if (fs::exists(keys_dir(config))) fs::copy(keys_dir(config), target / "kunci");
  manifest["berkas"] = count_files(target / "berkas");
  std::ofstream(target / "manifest.json") << manifest.dump(2) << "\n";
  fmt::print("cadangan lengkap di {}\n", dir);
  return kOk;
}

int cmd_restore(const Config& config, const std::string& source) {
  const fs::path from(source);
  std::ifstream in(from / "manifest.json");
  const auto manifest = nlohmann::json::parse(in, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("kinerja.db")) {
    fmt::print(stderr, "kinerja: {} bukan cadangan basis data SQLite\n", source);
    return kBadData;
  }
  if (berkas::sha256_of_file(from / "kinerja.db") != manifest["kinerja.db"]) {
    fmt::print(stderr, "kinerja: basis data dalam cadangan berubah sejak dibuat\n");
    return kBadData;
  }
  if (fs::exists(config.data_dir + "/kinerja.db")) {
    fmt::print(stderr, "kinerja: folder data {} sudah berisi basis data\n", config.data_dir);
    return kFailed;
  }
  make_folders(config);
  fs::copy(from / "berkas", files_dir(config), fs::copy_options::recursive | fs::copy_options::skip_existing);
  if (fs::exists(from / "kunci")) {
    fs::copy(from / "kunci", keys_dir(config));
    fs::permissions(keys_dir(config), fs::perms::owner_all);
  }
  fs::copy_file(from / "kinerja.db", config.data_dir + "/kinerja.db");
  fs::permissions(config.data_dir + "/kinerja.db", fs::perms::owner_read | fs::perms::owner_write);
  const auto database = open_database(config);
  db::migrate(*database);
  return print_findings(check_data(config, *database)) == Health::bad ? kFailed : kOk;
}

}  // namespace app
