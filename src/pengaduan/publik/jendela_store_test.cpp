#include "pengaduan/publik/jendela_store.h"

#include <doctest/doctest.h>

#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;

constexpr Titik kJembatan{-3'367'050, 135'496'120};
const Titik kTengah = kasar(kJembatan);

HalamanPublik list(db::Database& db, const JendelaPublik& jendela) {
  return db
      .read_result([&](db::Reader& r) -> Result<HalamanPublik> { return list_jendela(r, Kanal::open311, jendela); })
      .value();
}

std::vector<std::string> titles(db::Database& db, const JendelaPublik& jendela) {
  std::vector<std::string> out;
  for (const auto& p : list(db, jendela).baris) out.push_back(p.judul);
  return out;
}

JendelaPublik week() {
  return {.dari = kSenin, .sebelum = kSenin + 7 * kDay, .limit = 10};
}

Terbitan at(const Titik& titik, std::string judul, KategoriId kategori = KategoriId{12}) {
  Terbitan t{.judul = std::move(judul), .kategori = kategori};
  t.isi.titik = titik;
  return t;
}

using Titles = std::vector<std::string>;

TEST_CASE("a window takes its first moment and not its last, and pages count all of it") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    terbitkan(b, {.judul = "Satu"}, kSenin);
    terbitkan(b, {.judul = "Dua"}, kSenin + kDay);
    terbitkan(b, {.judul = "Tiga", .kategori = KategoriId{22}}, kSenin + kDay);
    b.lapor(jembatan(), kSenin + kDay);  // not published
    CHECK(titles(db, week()) == Titles{"Tiga", "Dua", "Satu"});
    JendelaPublik j = week();
    j.sebelum = kSenin + kDay;
    CHECK(titles(db, j) == Titles{"Satu"});
    j = week();
    j.dari = kSenin + 1;
    CHECK(titles(db, j) == Titles{"Tiga", "Dua"});
    j.limit = 1;
    j.lewati = 1;
    CHECK(titles(db, j) == Titles{"Dua"});
    CHECK(list(db, j).semua == 2);
    j.lewati = 2;
    CHECK(titles(db, j).empty());
    CHECK(list(db, j).semua == 2);
    j = week();
    j.kategori = std::vector{KategoriId{22}};
    CHECK(titles(db, j) == Titles{"Tiga"});
    j.kategori = std::vector<KategoriId>{};
    CHECK(list(db, j).semua == 0);
    j = week();
    j.keadaan = {KeadaanPengaduan::diproses};
    CHECK(list(db, j).semua == 0);
    j.keadaan.push_back(KeadaanPengaduan::terdisposisi);
    CHECK(list(db, j).semua == 3);
  });
}

TEST_CASE("a circle is measured from the place that is shown, so no circle finds the one that is not") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    terbitkan(b, at(kJembatan, "Jembatan"));
    const auto home = terbitkan(b, at(kJembatan, "Rumah"));
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET lokasi_aman = 0 WHERE id = $1", {home}) == 1; });
    for (const double meter : {50.0, 20'000.0}) {  // by squares, and by time
      JendelaPublik j = week();
      j.lingkar = Lingkar{kJembatan, meter};
      CHECK(titles(db, j) == (meter > jarak_m(kJembatan, kTengah) ? Titles{"Rumah", "Jembatan"} : Titles{"Jembatan"}));
      j.lingkar = Lingkar{kTengah, 1};
      CHECK(titles(db, j) == Titles{"Rumah"});
    }
    // 9,000 millionths of a degree of latitude are 1,000.75 m: just outside, just inside.
    JendelaPublik j = week();
    j.lingkar = Lingkar{{kJembatan.lintang + 9'000, kJembatan.bujur}, 1000.7};
    CHECK(titles(db, j).empty());
    j.lingkar->meter = 1000.8;
    CHECK(titles(db, j) == Titles{"Jembatan"});
  });
}

TEST_CASE("a row whose flag is wrong stands in no window") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = terbitkan(b, {.judul = "Satu"});
    CHECK(titles(db, week()) == Titles{"Satu"});
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET rahasia = 1 WHERE id = $1", {id}) == 1; });
    CHECK(titles(db, week()).empty());
  });
}

TEST_CASE("numbers find what is published and leave the rest out") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto open = b.baris(terbitkan(b, {.judul = "Satu"}));
    const auto closed = b.baris(b.lapor(jembatan()));
    const auto found = db.read_result([&](db::Reader& r) -> Result<std::vector<PengaduanPublik>> {
                           return list_nomor(r, Kanal::open311, {closed.nomor, "TIDAKADA99", open.nomor});
                         }).value();
    REQUIRE(found.size() == 1);
    CHECK(found.front().nomor == open.nomor);
    CHECK(found.front().nama.empty());
  });
}

}  // namespace
}  // namespace pengaduan
