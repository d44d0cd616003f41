#include "db/sqlite_tools.h"

#include <fmt/format.h>

#include <filesystem>

#include "db/sqlite_session.h"

namespace db {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;
using sqlite::Role;

// All pages in one step: one snapshot, so a busy writer does not make the copy start again and again.
int copy_pages(sqlite3* from, sqlite3* to) {
  auto* backup = sqlite3_backup_init(to, "main", from, "main");
  if (!backup) return sqlite3_errcode(to);
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  return stepped == SQLITE_DONE ? finished : stepped;
}

void copy_database(const std::string& from_db, const std::string& to_file) {
  Connection from(from_db, Role::reader);
  sqlite3* to = nullptr;
  int code = sqlite3_open_v2(to_file.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (code == SQLITE_OK) code = copy_pages(from.handle(), to);
  sqlite3_close(to);
  if (code != SQLITE_OK) throw Unavailable(fmt::format("the backup to {} failed: {}", to_file, sqlite3_errstr(code)));
}

std::string findings(const std::string& path) {
  Connection connection(path, Role::reader);
  connection.run("BEGIN");
  sqlite::Session session(connection);
  std::string text;
  session.query("PRAGMA integrity_check", {}, [&](const Row& r) {
    if (const auto line = r.text("integrity_check"); line != "ok") text += line + "\n";
  });
  session.query("PRAGMA foreign_key_check", {}, [&](const Row& r) {
    text += fmt::format("row {} of {} points to a missing row of {}\n", r.opt_i64("rowid").value_or(0), r.text("table"),
                        r.text("parent"));
  });
  return text;
}

}  // namespace

void sqlite_backup(const std::string& from_db, const std::string& to_file) {
  if (fs::exists(to_file)) throw Unavailable("the backup file exists already: " + to_file);
  // A copy that was cut short never carries the final name.
  const auto part = to_file + ".part";
  try {
    fs::remove(part);
    copy_database(from_db, part);
    fs::rename(part, to_file);
  } catch (const fs::filesystem_error& e) {
    throw Unavailable(e.what());
  } catch (...) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw;
  }
}

std::string sqlite_integrity(const std::string& path) {
  try {
    return findings(path);
  } catch (const std::exception& e) {
    return e.what();
  }
}

}  // namespace db
