#include "db/kept.h"

#include <doctest/doctest.h>

#include "db_fixture.h"

namespace {

struct Asked {
  db::Database& d;
  int loads = 0;

  std::string ask(const std::string& key = "n") {
    return d.read_result([&](db::Reader& r) { return ask(r, key); });
  }
  std::string ask(db::Reader& r, const std::string& key) {
    return db::kept(r, key, [&] {
      ++loads;
      return std::to_string(r.number("SELECT COUNT(*) AS n FROM kegiatan_uji"));
    });
  }
  void add() {
    d.write([](db::Tx& tx) {
      tx.exec("INSERT INTO kegiatan_uji (id) VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM kegiatan_uji))");
      return true;
    });
  }
};

}  // namespace

TEST_CASE("what was read holds until the next commit, and where others may write not at all") {
  test::for_each_database([](db::Database& d) {
    d.write([](db::Tx& tx) {
      tx.exec("CREATE TABLE kegiatan_uji (id BIGINT PRIMARY KEY)");
      return true;
    });
    const bool alone = d.dialect() == db::Dialect::sqlite;
    Asked a{d};
    CHECK(a.ask() == "0");
    CHECK(a.ask() == "0");
    CHECK(a.loads == (alone ? 1 : 2));
    a.add();
    CHECK(a.ask() == "1");
    CHECK(a.ask("another") == "1");
    CHECK(a.ask() == "1");
    CHECK(a.loads == (alone ? 3 : 5));
  });
}

TEST_CASE("a transaction sees its own writes, and what it undid was never kept") {
  test::for_each_database([](db::Database& d) {
    d.write([](db::Tx& tx) {
      tx.exec("CREATE TABLE kegiatan_uji (id BIGINT PRIMARY KEY)");
      return true;
    });
    Asked a{d};
    CHECK(a.ask() == "0");
    d.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO kegiatan_uji (id) VALUES (1)");
      CHECK(a.ask(tx, "n") == "1");
      return false;
    });
    CHECK(a.ask() == "0");
  });
}

TEST_CASE("a reader that began before a commit leaves nothing for those after it") {
  const test::TempDir dir;
  const auto d = db::open_sqlite({.path = dir.path("uji.db")});
  d->write([](db::Tx& tx) {
    tx.exec("CREATE TABLE kegiatan_uji (id BIGINT PRIMARY KEY)");
    return true;
  });
  Asked a{*d};
  d->read([&](db::Reader& early) {
    CHECK(early.number("SELECT COUNT(*) AS n FROM kegiatan_uji") == 0);  // its snapshot begins
    a.add();
    CHECK(a.ask(early, "n") == "0");
    CHECK(a.ask() == "1");
    CHECK(a.ask(early, "n") == "0");
  });
  CHECK(a.ask() == "1");
}
