#include "pengaduan/perkara/pecah_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/pelapor/store.h"
#include "pengaduan/terbit_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

const std::vector<Pecahan> kDua{{"Papan jembatan lepas dekat sekolah.", KategoriId{12}, Klasifikasi::pengaduan_tbp},
                                {"Sampah menumpuk di bawah jembatan.", KategoriId{22}, Klasifikasi::aspirasi}};

Result<std::vector<PengaduanId>> split(Balai& b, PengaduanId id, const std::vector<Pecahan>& parts, std::int64_t now,
                                       PelakuPerkara pelaku = sebagai(R::koordinator, koordinator)) {
  return b.db.write_result(
      [&](db::Tx& tx) { return pecah(tx, b.brankas, load_jam(tx, now, 540), id, pelaku, "Dua masalah.", parts); });
}

std::string story(Balai& b, PengaduanId id) {
  return b.db.read_result([&](db::Reader& r) { return read_isi(r, b.brankas, id); })->cerita;
}

}  // namespace

TEST_CASE("each part goes its own way with the receipt, the wishes, the photos and the conflicts of the whole") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    Draf d = jembatan();
    d.privasi.anonim = true;
    const auto id = b.lapor(d, kSenin);
    lampirkan(db, id, "ab", true);
    db.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO pengaduan_terlapor (pengaduan_id, unit_id) VALUES ($1, 3)", {id});
      return true;
    });
    const auto due = *b.baris(id).tenggat;
    const auto parts = split(b, id, kDua, kSenin + 2 * kDay);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK(b.baris(id).keadaan == K::baru);  // the whole stays
    for (const auto part : *parts) {
      const auto p = b.baris(part);
      CHECK(p.keadaan == K::baru);
      CHECK(p.induk == id);
      CHECK(p.diterima == kSenin);
      CHECK(p.privasi.anonim);
      CHECK(p.distrik == "94.01.05");
      CHECK(*p.tenggat == due);
      CHECK(p.giliran == R::koordinator);
      CHECK_FALSE(p.disaring);
    }
    CHECK(b.baris(parts->at(1)).klasifikasi == Klasifikasi::aspirasi);
    CHECK(b.baris(parts->at(1)).keparahan == 2);
    CHECK(story(b, parts->at(0)) == kDua[0].teks);
    CHECK(story(b, id) == jembatan().cerita);
    // Photos are shared, but nobody has screened them for the part.
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE sha256 = 'ab'") == 3);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_lampiran WHERE sha256 = 'ab' AND publik = 1") == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_terlapor WHERE unit_id = 3") == 3);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_leg WHERE keluar IS NULL") == 3);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_identitas") == 1);
    CHECK_FALSE(db.read_result([&](db::Reader& r) -> Result<std::optional<RiwayatRusak>> {
                    return periksa_riwayat(r, b.brankas);
                  })->has_value());
    REQUIRE(b.lakukan(parts->at(0), sebagai(R::koordinator, koordinator), disposisi(), kSenin + 2 * kDay));
  });
}

TEST_CASE("one part is none, and WBS is neither left nor entered by splitting") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    CHECK(split(b, id, {kDua[0]}, kSenin).error().field == "teks_2");
    auto leaving = kDua;
    leaving[1].klasifikasi = Klasifikasi::wbs;
    CHECK(split(b, id, leaving, kSenin).error().field == "kelas_2");
    auto kind = kDua;
    kind[0].kategori = KategoriId{9};
    CHECK(split(b, id, kind, kSenin).error().field == "kategori_1");
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan") == 1);
    Draf d = jembatan();
    d.kategori = "dugaan";
    const auto wbs = b.lapor(d);
    const auto as_apip = sebagai(R::apip, apip);
    CHECK(split(b, wbs, kDua, kSenin, as_apip).error().field == "kelas_1");
    CHECK_FALSE(split(b, wbs, kDua, kSenin));  // the koordinator has no row over it
    const std::vector<Pecahan> both{{"Uang perjalanan dicairkan.", KategoriId{9}, Klasifikasi::wbs},
                                    {"Kendaraan dinas dijual.", KategoriId{9}, Klasifikasi::wbs}};
    const auto parts = split(b, wbs, both, kSenin, as_apip);
    REQUIRE(parts);
    CHECK(b.baris(parts->at(0)).giliran == R::apip);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_isi WHERE kunci = 'wbs'") == 3);
  });
}

TEST_CASE("what was passed on is not split any more") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(jembatan());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    CHECK(split(b, id, kDua, kSenin).error().fault == Fault::conflict);
  });
}

TEST_CASE("the same code opens every part, and one wish for more privacy holds for all") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto other = b.lapor(jembatan());
    const auto id = b.lapor(jembatan());
    const auto parts = split(b, id, kDua, kSenin);
    REQUIRE(parts);
    std::string token;
    db.write([&](db::Tx& tx) {
      token = open_sesi_pelapor(tx, id, kSenin);
      return true;
    });
    const auto now = [&] {
      return *db.read_result([&](db::Reader& r) -> Result<Pelapor> { return *find_pelapor(r, token, kSenin); });
    };
    const Pelapor whole = now();
    const std::string second = b.baris(parts->at(1)).nomor;
    REQUIRE(db.write_result([&](db::Tx& tx) { return pindah_bagian(tx, whole, second); }));
    CHECK(now().pengaduan == parts->at(1));
    const Pelapor part = now();
    // Somebody else's is not there for him.
    const std::string stranger = b.baris(other).nomor;
    CHECK_FALSE(db.write_result([&](db::Tx& tx) { return pindah_bagian(tx, part, stranger); }));
    CHECK_FALSE(db.write_result([&](db::Tx& tx) { return pindah_bagian(tx, part, "0000000000"); }));
    CHECK(now().pengaduan == parts->at(1));
    const Jam jam = b.jam(kSenin);
    REQUIRE(db.write_result([&](db::Tx& tx) { return tambah_privasi(tx, jam, part, {.rahasia = true}); }));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan WHERE rahasia = 1") == 3);
    CHECK_FALSE(b.baris(other).privasi.rahasia);
  });
}

}  // namespace pengaduan
