// What PostgreSQL alone has to show: lost connections, conflicts between transactions, addresses with several hosts.
#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "db_fixture.h"

namespace {

constexpr const char* kEndMyself = "SELECT pg_terminate_backend(pg_backend_pid()) AS n";
constexpr const char* kEndOthers =
    "SELECT COUNT(pg_terminate_backend(pid)) AS n FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()";

void make_table(db::Database& d) {
  d.write([](db::Tx& tx) {
    tx.exec("CREATE TABLE uji (id BIGINT PRIMARY KEY, jumlah BIGINT NOT NULL)");
    tx.exec("INSERT INTO uji (id, jumlah) VALUES (1, 0), (2, 0)");
    return true;
  });
}

std::int64_t sum(db::Database& d) {
  return d.read_result([](db::Reader& r) { return r.number("SELECT SUM(jumlah) AS n FROM uji"); });
}

bool raise(db::Tx& tx, int id) {
  return tx.exec("UPDATE uji SET jumlah = jumlah + 1 WHERE id = $1", {id}) == 1;
}

}  // namespace

TEST_CASE("a connection that died while idle is replaced without anybody noticing") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  make_table(*f.db);
  const auto other = db::open_postgres({.url = f.postgres->url(), .connections = 1});
  other->read([](db::Reader& r) { CHECK(r.number(kEndOthers) >= 1); });
  CHECK_NOTHROW(f.db->write([](db::Tx& tx) { return tx.exec("UPDATE uji SET jumlah = 5 WHERE id = 1") == 1; }));
  other->read([](db::Reader& r) { CHECK(r.number(kEndOthers) >= 1); });
  CHECK(sum(*f.db) == 5);
}

TEST_CASE("a read whose connection dies runs once more, a write is Unavailable and leaves nothing") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  make_table(*f.db);
  int runs = 0;
  f.db->read([&](db::Reader& r) {
    if (++runs == 1) (void)r.number(kEndMyself);
    CHECK(r.number("SELECT COUNT(*) AS n FROM uji") == 2);
  });
  CHECK(runs == 2);
  CHECK_THROWS_AS(f.db->read([](db::Reader& r) { (void)r.number(kEndMyself); }), db::Unavailable);

  runs = 0;
  CHECK_THROWS_AS(f.db->write([&](db::Tx& tx) {
    ++runs;
    tx.exec("UPDATE uji SET jumlah = 5 WHERE id = 1");
    return tx.number(kEndMyself) == 1;
  }),
                  db::Unavailable);
  CHECK(runs == 1);
  CHECK(sum(*f.db) == 0);
  f.db->write([](db::Tx& tx) { return tx.exec("UPDATE uji SET jumlah = 7 WHERE id = 1") == 1; });
  CHECK(sum(*f.db) == 7);
}

TEST_CASE("of two deadlocked writers the one that lost runs again") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  make_table(*f.db);
  std::atomic<int> runs = 0;
  std::latch each_has_one(2);
  const auto both = [&](int first, int second) {
    f.db->write([&](db::Tx& tx) {
      const bool ok = raise(tx, first);
      if (++runs <= 2) each_has_one.arrive_and_wait();
      return ok && raise(tx, second);
    });
  };
  std::thread other([&] { both(2, 1); });
  both(1, 2);
  other.join();
  CHECK(runs == 3);
  CHECK(sum(*f.db) == 4);
}

TEST_CASE("a closure that swallows a failed statement does not believe it has written") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  make_table(*f.db);
  CHECK_THROWS_AS(f.db->write([](db::Tx& tx) {
    tx.exec("UPDATE uji SET jumlah = 5 WHERE id = 1");
    CHECK_THROWS_AS(tx.exec("INSERT INTO uji (id, jumlah) VALUES (1, 1)"), db::UniqueViolation);
    return true;
  }),
                  Bug);
  CHECK(sum(*f.db) == 0);
}

TEST_CASE("a text that is not UTF-8 is refused without showing it") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  make_table(*f.db);
  const auto ask = [&](const char* value) {
    f.db->read([&](db::Reader& r) { (void)r.number("SELECT id AS n FROM uji WHERE jumlah = $1", {value}); });
  };
  CHECK_NOTHROW(ask("3"));
  CHECK_THROWS_AS(ask("\xff"), Bug);
  try {
    ask("rahasia");
  } catch (const Bug& e) {
    CHECK(std::string(e.what()).find("rahasia") == std::string::npos);
  }
}

TEST_CASE("an address with several hosts finds the one that answers") {
  if (!test::postgres_here()) return;
  const test::Fixture f(db::Dialect::postgres);
  const auto live = f.postgres->url();
  const auto host = live.find("host=");
  REQUIRE(host != std::string::npos);
  auto url = live;
  url.insert(host + 5, "/tmp/tidak-ada,");
  const auto d = db::open_postgres({.url = url, .connections = 1});
  CHECK_NOTHROW(make_table(*d));
}

TEST_CASE("no server and a wrong address are Unavailable, and a password is not shown") {
  CHECK_THROWS_AS(db::open_postgres({.url = "host=/tmp/tidak-ada"}), db::Unavailable);
  try {
    db::open_postgres({.url = "postgres://u:kata%sandi@localhost/x"});
    FAIL("the address must be refused");
  } catch (const db::Unavailable& e) {
    CHECK(std::string(e.what()).find("sandi") == std::string::npos);
  }
}
