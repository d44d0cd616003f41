// Fresh databases for tests, migrated to the newest schema.
//
// PostgreSQL is tested when KINERJA_UJI_PG holds the address of an empty server (bin/pg-uji starts one, bin/test sets
// it). Without it the run says so; with KINERJA_UJI_PG_WAJIB=1 it fails.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <source_location>
#include <string>

#include "db/db.h"

namespace test {

// A folder that is removed at the end of its scope.
class TempDir {
 public:
  TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir();
  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

// A PostgreSQL database of its own, dropped at the end of its scope.
class TempPostgres {
 public:
  TempPostgres();                                     // a copy of the migrated one, which is made once per test program
  explicit TempPostgres(const std::string& options);  // an empty one, made with these options of CREATE DATABASE
  TempPostgres(const TempPostgres&) = delete;
  TempPostgres& operator=(const TempPostgres&) = delete;
  ~TempPostgres();
  std::unique_ptr<TempPostgres> copy() const;  // of all that is in it; nobody may be connected
  std::string url() const;
  // As if the server had gone: every connection is cut and no new one is taken. accept() is its return.
  void vanish() const;
  void accept() const;

 private:
  struct Named {
    std::string name;
  };
  explicit TempPostgres(Named made) : name_(std::move(made.name)) {}

  std::string name_;
};

// Whether there is a server to test on. Complains, once, when there is none.
bool postgres_here();

struct Fixture {
  explicit Fixture(db::Dialect dialect);

  std::optional<TempDir> dir;            // SQLite: the database is dir->path("uji.db")
  std::optional<TempPostgres> postgres;  // PostgreSQL
  std::unique_ptr<db::Database> db;      // last, so that it closes first
};

// Runs `body` once for each database, as doctest subcases: the test case starts anew for each, and `body` may have
// subcases itself.
void for_each_database(const std::function<void(db::Database&)>& body,
                       std::source_location where = std::source_location::current());

}  // namespace test
