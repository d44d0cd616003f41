// The two schemas are one: the same tables and columns with the same obligations on SQLite and PostgreSQL.
#include <doctest/doctest.h>

#include <set>

#include "db_fixture.h"

namespace {

// "table.column required|optional", from the catalogue of each engine.
std::set<std::string> columns(db::Database& database) {
  std::set<std::string> out;
  database.read([&](db::Reader& r) {
    r.query(
        r.pick("SELECT m.name AS tabel, c.name AS kolom, CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END AS "
               "wajib FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
               "AND m.name NOT LIKE 'sqlite_%'",
               "SELECT table_name AS tabel, column_name AS kolom, CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END AS "
               "wajib FROM information_schema.columns WHERE table_schema = 'public'"),
        {}, [&](const db::Row& row) {
          out.insert(row.text("tabel") + "." + row.text("kolom") + (row.flag("wajib") ? " required" : " optional"));
        });
  });
  return out;
}

}  // namespace

TEST_CASE("both databases have the same tables and columns") {
  REQUIRE(test::postgres_here());
  const test::Fixture sqlite(db::Dialect::sqlite), postgres(db::Dialect::postgres);
  const auto a = columns(*sqlite.db), b = columns(*postgres.db);
  for (const auto& column : a) CHECK_MESSAGE(b.contains(column), "only in SQLite: ", column);
  for (const auto& column : b) CHECK_MESSAGE(a.contains(column), "only in PostgreSQL: ", column);
  CHECK(a.size() > 200);
}
