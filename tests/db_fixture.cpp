#include "db_fixture.h"

#include <doctest/doctest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "db/migrate.h"

namespace test {
namespace {

std::string server_url() {
  const char* url = std::getenv("KINERJA_UJI_PG");
  return url ? url : "";
}

std::string url_of(const std::string& database) {
  const auto url = server_url();
  return url + (url.find('?') == std::string::npos ? "?" : "&") + "dbname=" + database;
}

// CREATE and DROP DATABASE cannot run inside a transaction, so they do not go through db::Database.
void run_on_server(const std::string& sql) {
  PGconn* connection = PQconnectdb(server_url().c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const bool ok = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string error = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!ok) throw db::Unavailable("the test server refused: " + sql + ": " + error);
}

std::string own_name(int n) {
  return "kinerja_uji_" + std::to_string(getpid()) + "_" + std::to_string(n);
}

// Migrated once; every fixture is a copy of it.
class Template {
 public:
  Template() : name_(own_name(0)) {
    run_on_server("CREATE DATABASE " + name_ + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    const auto database = db::open_postgres({.url = url_of(name_), .connections = 1});
    db::migrate(*database);
  }
  Template(const Template&) = delete;
  Template& operator=(const Template&) = delete;
  ~Template() { run_on_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)"); }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

// `template_and_options` as CREATE DATABASE takes them after TEMPLATE.
std::string create_database(const std::string& template_and_options) {
  static int databases = 0;
  const auto name = own_name(++databases);
  run_on_server("CREATE DATABASE " + name + " TEMPLATE " + template_and_options);
  return name;
}

std::string copy_template() {
  static const Template migrated;
  return create_database(migrated.name());
}

}  // namespace

TempDir::TempDir() {
  auto pattern = (std::filesystem::temp_directory_path() / "kinerja-uji-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

TempPostgres::TempPostgres() : name_(copy_template()) {}

TempPostgres::TempPostgres(const std::string& options) : name_(create_database("template0 " + options)) {}

TempPostgres::~TempPostgres() {
  run_on_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
}

std::unique_ptr<TempPostgres> TempPostgres::copy() const {
  return std::unique_ptr<TempPostgres>(new TempPostgres(Named{create_database(name_)}));
}

std::string TempPostgres::url() const {
  return url_of(name_);
}

void TempPostgres::vanish() const {
  run_on_server("ALTER DATABASE " + name_ + " ALLOW_CONNECTIONS false");
  run_on_server("DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name_ +
                "'; END $$");
}

void TempPostgres::accept() const {
  run_on_server("ALTER DATABASE " + name_ + " ALLOW_CONNECTIONS true");
}

bool postgres_here() {
  if (!server_url().empty()) return true;
  const char* required = std::getenv("KINERJA_UJI_PG_WAJIB");
  if (required && std::string_view(required) == "1") FAIL_CHECK("KINERJA_UJI_PG is not set, but it is required");
  static const bool told = [] {
    std::cerr << "PostgreSQL was NOT tested: KINERJA_UJI_PG is not set. bin/pg-uji starts a server.\n";
    return true;
  }();
  return !told;
}

Fixture::Fixture(db::Dialect dialect) {
  if (dialect == db::Dialect::postgres) {
    postgres.emplace();
    db = db::open_postgres({.url = postgres->url()});
  } else {
    dir.emplace();
    db = db::open_sqlite({.path = dir->path("uji.db")});
    db::migrate(*db);
  }
}

void for_each_database(const std::function<void(db::Database&)>& body, std::source_location where) {
  const auto run = [&](const char* name, db::Dialect dialect) {
    // What the macro SUBCASE makes, but with the caller's line: two calls in one test case are two pairs of subcases.
    const doctest::detail::Subcase subcase(name, where.file_name(), static_cast<int>(where.line()));
    if (!subcase) return;
    const Fixture fixture(dialect);
    body(*fixture.db);
  };
  run("sqlite", db::Dialect::sqlite);
  if (postgres_here()) run("postgres", db::Dialect::postgres);
}

}  // namespace test
