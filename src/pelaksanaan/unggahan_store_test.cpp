#include "pelaksanaan/unggahan_store.h"

#include <doctest/doctest.h>

#include "pelaksanaan/meja_store_test.h"

using namespace pelaksanaan;
using namespace pelaksanaan::contoh;

TEST_CASE("an upload moves on only from where it stands and only for its account") {
  test::for_each_database([](db::Database& db) {
    const auto advance = [&](int siapa, std::int64_t dari, std::int64_t sampai) {
      return db.write_result([&](db::Tx& tx) { return advance_unggahan(tx, pelaku(siapa), "u1", dari, sampai); });
    };
    REQUIRE(db.write_result([&](db::Tx& tx) {
      return create_unggahan(tx, pelaku(perawat), {"u1", 100, 0, "foto.jpg"}, kNow);
    }));
    CHECK(advance(bidan, 0, 50).error().fault == Fault::conflict);
    CHECK(advance(perawat, 10, 50).error().fault == Fault::conflict);
    REQUIRE(advance(perawat, 0, 50));
    CHECK(advance(perawat, 0, 50).error().fault == Fault::conflict);
    REQUIRE(advance(perawat, 50, 100));
    db.read([&](db::Reader& r) {
      CHECK(find_unggahan(r, pelaku(perawat), "u1")->is_whole());
      CHECK(find_unggahan(r, pelaku(bidan), "u1").error().fault == Fault::not_found);
    });
  });
}

TEST_CASE("an account has a limit of open uploads, and old ones are forgotten") {
  test::for_each_database([](db::Database& db) {
    const auto create = [&](int n) {
      return db.write_result([&](db::Tx& tx) {
        return create_unggahan(tx, pelaku(perawat), {"u" + std::to_string(n), 10, 0, "f"}, kNow);
      });
    };
    for (int n = 0; n < unggahan_terbuka_max; ++n) REQUIRE(create(n));
    CHECK(create(99).error().fault == Fault::invalid);
    std::size_t gone = 0;
    const auto forget = [&](std::int64_t now) {
      db.write([&](db::Tx& tx) {
        gone = forget_old(tx, pelaku(perawat), now).size();
        return true;
      });
    };
    forget(kNow + unggahan_umur_ms);
    CHECK(gone == 0);
    forget(kNow + unggahan_umur_ms + 1);
    CHECK(gone == unggahan_terbuka_max);
    CHECK(create(99));
  });
}
