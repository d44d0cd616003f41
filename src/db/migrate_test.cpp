#include "db/migrate.h"

#include <doctest/doctest.h>

#include <thread>

#include "db_fixture.h"

using test::for_each_database;

namespace {

// Starts from an empty database whatever the program's own migrations are: they go on from where these begin.
std::vector<db::Migration> and_then(std::vector<db::Migration> more) {
  auto list = db::migrations();
  for (auto& m : more) {
    m.number = static_cast<int>(list.size()) + 1;
    list.push_back(m);
  }
  return list;
}

constexpr const char* kSqliteTrigger = R"sql(
CREATE TABLE uji_a (id INTEGER PRIMARY KEY, nama TEXT NOT NULL) STRICT;
CREATE TABLE uji_catatan (id INTEGER PRIMARY KEY, nama TEXT NOT NULL) STRICT;
-- A semicolon inside a trigger does not end it; nor does one in a comment;
CREATE TRIGGER uji_a_baru AFTER INSERT ON uji_a BEGIN
  INSERT INTO uji_catatan (nama) VALUES (NEW.nama || ';');
  INSERT INTO uji_catatan (nama) VALUES (NEW.nama);
END;
INSERT INTO uji_a (id, nama) VALUES (1, 'x;y');
)sql";

constexpr const char* kPostgresTrigger = R"sql(
CREATE TABLE uji_a (id BIGINT PRIMARY KEY, nama TEXT NOT NULL);
CREATE TABLE uji_catatan (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, nama TEXT NOT NULL);
-- A semicolon inside a function does not end it; nor does one in a comment;
CREATE FUNCTION uji_catat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO uji_catatan (nama) VALUES (NEW.nama || ';');
  INSERT INTO uji_catatan (nama) VALUES (NEW.nama);
  RETURN NEW;
END $$;
CREATE TRIGGER uji_a_baru AFTER INSERT ON uji_a FOR EACH ROW EXECUTE FUNCTION uji_catat();
INSERT INTO uji_a (id, nama) VALUES (1, 'x;y');
)sql";

const db::Migration kFirst{0, "uji_satu", kSqliteTrigger, kPostgresTrigger};
const db::Migration kSecond{0, "uji_dua", "CREATE TABLE uji_b (id INTEGER) STRICT", "CREATE TABLE uji_b (id BIGINT)"};
const db::Migration kBroken{0, "uji_rusak", "CREATE TABLE uji_c (id INTEGER) STRICT; INSERT INTO tidak_ada VALUES (1)",
                            "CREATE TABLE uji_c (id BIGINT); INSERT INTO tidak_ada VALUES (1)"};

bool has_table(db::Database& d, const char* name) {
  return d.read_result([&](db::Reader& r) {
    return r.number(r.pick("SELECT COUNT(*) AS n FROM sqlite_schema WHERE name = $1",
                           "SELECT COUNT(*) AS n FROM pg_tables WHERE tablename = $1"),
                    {name});
  }) == 1;
}

}  // namespace

TEST_CASE("migrations run once, in order, with triggers and many statements") {
  for_each_database([](db::Database& d) {
    const auto list = and_then({kFirst, kSecond});
    const auto before = db::migration_state(d, list);
    CHECK(before.plan == std::vector<std::string>{"uji_satu", "uji_dua"});
    CHECK(before.want - before.have == 2);
    CHECK(before.problem.empty());
    db::migrate(d, list);
    db::migrate(d, list);
    const auto after = db::migration_state(d, list);
    CHECK(after.plan.empty());
    CHECK(after.have == after.want);
    d.read([](db::Reader& r) {
      CHECK(r.number("SELECT COUNT(*) AS n FROM uji_catatan WHERE nama IN ('x;y', 'x;y;')") == 2);
      CHECK(r.number("SELECT COUNT(*) AS n FROM skema_versi WHERE waktu > 1700000000000 AND nama = 'uji_dua'") == 1);
    });
  });
}

TEST_CASE("a failing migration leaves nothing of itself and all of the ones before") {
  for_each_database([](db::Database& d) {
    const auto list = and_then({kSecond, kBroken});
    CHECK_THROWS_AS(db::migrate(d, list), db::Unavailable);
    try {
      db::migrate(d, list);
    } catch (const db::Unavailable& e) {
      CHECK(std::string(e.what()).find("uji_rusak") != std::string::npos);
    }
    CHECK(has_table(d, "uji_b"));
    CHECK_FALSE(has_table(d, "uji_c"));
    CHECK(db::migration_state(d, list).plan == std::vector<std::string>{"uji_rusak"});
  });
}

TEST_CASE("a database that does not fit to the program is refused and not touched") {
  for_each_database([](db::Database& d) {
    const auto refused = [&](const std::vector<db::Migration>& list, const char* because) {
      CHECK(db::migration_state(d, list).problem.find(because) != std::string::npos);
      CHECK(db::migration_state(d, list).plan.empty());
      CHECK_THROWS_AS(db::migrate(d, list), db::Unavailable);
    };
    const auto list = and_then({kFirst, kSecond});
    db::migrate(d, list);

    refused(and_then({kFirst}), "newer than this program");
    auto changed = kFirst;
    changed.sqlite = changed.postgres = "CREATE TABLE uji_a (id BIGINT)";
    refused(and_then({changed, kSecond}), "was changed after it ran");

    d.write([&](db::Tx& tx) { return tx.exec("DELETE FROM skema_versi WHERE nama = 'uji_satu'") == 1; });
    refused(list, "lacks migration");
  });
}

TEST_CASE("a program with a gap in its own list is refused") {
  for_each_database([](db::Database& d) {
    auto list = and_then({kFirst, kSecond});
    list.erase(list.end() - 2);
    CHECK(db::migration_state(d, list).problem.find("lacks migration") != std::string::npos);
    CHECK_THROWS_AS(db::migrate(d, list), db::Unavailable);
    CHECK_FALSE(has_table(d, "uji_b"));

    auto half = kSecond;
    half.sqlite = half.postgres = "";
    CHECK_THROWS_AS(db::migrate(d, and_then({half})), db::Unavailable);
  });
}

TEST_CASE("two that migrate at once do it once") {
  for_each_database([](db::Database& d) {
    const auto list = and_then({kFirst, kSecond});
    std::thread other([&] { db::migrate(d, list); });
    db::migrate(d, list);
    other.join();
    CHECK(db::migration_state(d, list).have == list.back().number);
  });
}

TEST_CASE("a PostgreSQL database that sorts by a language's rules is refused and not touched") {
  if (!test::postgres_here()) return;
  const std::string utf8 = "ENCODING 'UTF8' LOCALE 'C' ";
  const test::TempPostgres by_language(utf8 + "LOCALE_PROVIDER icu ICU_LOCALE 'id'"), by_bytes(utf8);
  const auto refused = db::open_postgres({.url = by_language.url(), .connections = 1});
  CHECK(db::migration_state(*refused).problem.find("LOCALE 'C'") != std::string::npos);
  CHECK_THROWS(db::migrate(*refused));
  CHECK(db::migration_state(*refused).have == 0);
  const auto taken = db::open_postgres({.url = by_bytes.url(), .connections = 1});
  CHECK(db::migration_state(*taken).problem.empty());
}
