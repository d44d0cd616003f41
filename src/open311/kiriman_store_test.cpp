#include "open311/kiriman_store.h"

#include <doctest/doctest.h>

#include "db_fixture.h"

namespace open311 {
namespace {

const Tanda kTanda{"token", "KODE", "123456"};

std::optional<Tanda> claim(db::Database& db, const Kiriman& kiriman, std::int64_t now) {
  return db
      .write_result([&](db::Tx& tx) -> Result<std::optional<Tanda>> {
        auto before = kiriman.claim(tx, now);
        if (!before) kiriman.keep(tx, kTanda);
        return before;
      })
      .value();
}

TEST_CASE("the same from the same key is known for an hour, anything else is new") {
  test::for_each_database([](db::Database& db) {
    const Kiriman first("kunci", "lubang");
    CHECK_FALSE(claim(db, first, 1000));
    const auto again = claim(db, Kiriman("kunci", "lubang"), 1000 + kirim_ulang_ms);
    REQUIRE(again);
    CHECK(again->kode == "KODE");
    CHECK(again->pin == "123456");
    CHECK_FALSE(claim(db, Kiriman("kunci", "lubang!"), 1000));
    CHECK_FALSE(claim(db, Kiriman("kunci2", "lubang"), 1000));
    CHECK_FALSE(claim(db, first, 1001 + kirim_ulang_ms));
    db.write([](db::Tx& tx) {
      purge_kiriman(tx, 1001 + kirim_ulang_ms);
      CHECK(tx.number("SELECT COUNT(*) AS n FROM open311_kiriman") == 1);
      return true;
    });
  });
}

TEST_CASE("a receipt that was undone is nobody's") {
  test::for_each_database([](db::Database& db) {
    const Kiriman kiriman("kunci", "lubang");
    db.write([&](db::Tx& tx) {
      CHECK_FALSE(kiriman.claim(tx, 1000));
      return false;
    });
    CHECK_FALSE(claim(db, kiriman, 1000));
  });
}

TEST_CASE("a key is found by itself alone, and not once it is revoked") {
  test::for_each_database([](db::Database& db) {
    db.write([](db::Tx& tx) {
      const auto key = buat_kunci(tx, akun::kTanpaPelaku, 1, "Aplikasi", 3);
      REQUIRE(key);
      const auto found = find_kunci(tx, *key);
      REQUIRE(found);
      CHECK(found->batas_harian == 3);
      CHECK_FALSE(find_kunci(tx, *key + "0"));
      CHECK_FALSE(find_kunci(tx, ""));
      CHECK_FALSE(buat_kunci(tx, akun::kTanpaPelaku, 1, "Aplikasi", 3));
      CHECK_FALSE(cabut_kunci(tx, akun::kTanpaPelaku, 2, "aplikasi"));
      CHECK(cabut_kunci(tx, akun::kTanpaPelaku, 2, "Aplikasi"));
      CHECK_FALSE(find_kunci(tx, *key));
      return true;
    });
  });
}

}  // namespace
}  // namespace open311
