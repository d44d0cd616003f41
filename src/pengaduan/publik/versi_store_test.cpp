#include "pengaduan/publik/versi_store.h"

#include <doctest/doctest.h>

#include "pengaduan/pelapor/serupa_store.h"
#include "pengaduan/pelapor/store.h"
#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

std::int64_t versi(Balai& b) {
  return b.db.read_result([](db::Reader& r) -> Result<std::int64_t> { return versi_publik(r); }).value();
}
std::optional<std::string> sidik(Balai& b, const std::string& nomor) {
  return b.db.read_result([&](db::Reader& r) -> Result<std::optional<std::string>> { return sidik_publik(r, nomor); })
      .value();
}

TEST_CASE("the numbers a kept page hangs on change with what is published, and with nothing else") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    CHECK(versi(b) == 0);
    const auto hidden = b.lapor(jembatan());
    CHECK(versi(b) == 0);
    CHECK_FALSE(sidik(b, b.baris(hidden).nomor));
    const auto id = terbitkan(b);
    const std::string nomor = b.baris(id).nomor;
    auto number = versi(b);
    auto print = sidik(b, nomor);
    CHECK(number > 0);
    REQUIRE(print);
    const auto changed = [&] {
      const auto was = std::pair(number, print);
      number = versi(b);
      print = sidik(b, nomor);
      return number > was.first && print != was.second;
    };
    REQUIRE(b.lakukan(hidden, sebagai(R::pelapor, 0), {.peristiwa = P::pesan, .teks = "Masih."}, kSenin));
    CHECK_FALSE(changed());
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::mulai, .rencana = *Tanggal::make(2026, 7, 24)}, kSenin));
    CHECK(changed());
    REQUIRE(db.write_result([&](db::Tx& tx) { return dukung(tx, nomor, "a", kSenin); }));
    CHECK(changed());
    REQUIRE(db.write_result([&](db::Tx& tx) { return dukung(tx, nomor, "a", kSenin); }));
    CHECK_FALSE(changed());
    REQUIRE(db.write_result([&](db::Tx& tx) {
      return tambah_privasi(tx, load_jam(tx, kSenin, 540), {id, ""}, {.anonim = true});
    }));
    CHECK(changed());
    REQUIRE(db.write_result([&](db::Tx& tx) {
      return tambah_privasi(tx, load_jam(tx, kSenin, 540), {id, ""}, {.rahasia = true});
    }));
    CHECK(changed());
    CHECK_FALSE(sidik(b, nomor));
  });
}

}  // namespace
}  // namespace pengaduan
