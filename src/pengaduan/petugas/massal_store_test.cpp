#include "pengaduan/petugas/massal_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

const Tindakan kArsip{.peristiwa = P::arsipkan, .teks = "Iklan.", .alasan = AlasanArsip::spam};

struct Meja : Balai {
  using Balai::Balai;

  MassalId catat(int who, const Tindakan& t, const std::vector<PengaduanId>& ids) {
    std::vector<PilihanMassal> all;
    for (const auto id : ids) all.push_back({id, baris(id).versi});
    return db.write_result([&](db::Tx& tx) -> Result<MassalId> { return catat_massal(tx, orang(who), kSenin, t, all); })
        .value();
  }
  void kerjakan(int who, MassalId id) { kerjakan_massal(db, brankas, orang(who), kSenin, 540, id); }
  std::vector<HasilMassal> hasil(int who, MassalId id) {
    std::vector<HasilMassal> out;
    const Massal massal = db.read_result([&](db::Reader& r) { return find_massal(r, orang(who), id); }).value();
    for (const auto& one : massal.baris) out.push_back(one.hasil);
    return out;
  }
};

}  // namespace

TEST_CASE("each is done in its own transaction, and once") {
  test::for_each_database([](db::Database& db) {
    Meja m(db);
    const auto one = m.lapor(jembatan());
    const auto two = m.lapor(jembatan());
    const auto passed_on = m.lapor(jembatan());
    REQUIRE(m.lakukan(passed_on, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    const auto moved = m.lapor(jembatan());
    const auto id = m.catat(koordinator, kArsip, {one, two, passed_on, moved});
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan SET versi = versi + 1 WHERE id = $1", {moved}) == 1; });
    m.kerjakan(koordinator, id);
    CHECK(m.hasil(koordinator, id) ==
          std::vector{HasilMassal::jadi, HasilMassal::jadi, HasilMassal::ditolak, HasilMassal::berubah});
    CHECK(m.baris(one).keadaan == K::arsip);
    CHECK(m.baris(passed_on).keadaan == K::terdisposisi);
    CHECK(m.baris(moved).keadaan == K::baru);
    m.kerjakan(koordinator, id);
    CHECK(m.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE peristiwa = 'arsipkan'") == 2);
    CHECK(m.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE rincian LIKE '%\"alasan\":\"spam\"%'") == 2);
  });
}

TEST_CASE("nobody does anything with what is not his, whatever he writes down") {
  test::for_each_database([](db::Database& db) {
    Meja m(db);
    const auto own = m.lapor(jembatan());
    REQUIRE(m.lakukan(own, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
    const auto other = m.lapor(jembatan());
    Tindakan elsewhere = disposisi();
    elsewhere.unit = kDinkes;
    REQUIRE(m.lakukan(other, sebagai(R::koordinator, koordinator), elsewhere, kSenin));
    const Tindakan pesan{.peristiwa = P::pesan, .teks = "Kami datang besok."};
    const auto id = m.catat(penghubung, pesan, {own, other});
    m.kerjakan(penghubung, id);
    CHECK(m.hasil(penghubung, id) == std::vector{HasilMassal::jadi, HasilMassal::ditolak});
    // A list belongs to who made it.
    CHECK_FALSE(db.read_result([&](db::Reader& r) { return find_massal(r, orang(koordinator), id); }));
    const auto left = m.catat(penghubung, pesan, {own});
    m.kerjakan(koordinator, left);
    CHECK(m.hasil(penghubung, left) == std::vector{HasilMassal::antre});
  });
}

TEST_CASE("passed on each with its own class and kind; WBS is left out") {
  test::for_each_database([](db::Database& db) {
    Meja m(db);
    const auto one = m.lapor(jembatan());
    Draf school = jembatan();
    school.kategori = "guru";
    const auto two = m.lapor(school);
    Draf d = jembatan();
    d.kategori = "dugaan";
    const auto wbs = m.lapor(d);
    const auto id = m.catat(koordinator, {.peristiwa = P::disposisi, .unit = kPupr}, {one, two, wbs});
    m.kerjakan(koordinator, id);
    CHECK(m.hasil(koordinator, id) == std::vector{HasilMassal::jadi, HasilMassal::jadi, HasilMassal::ditolak});
    CHECK(m.baris(one).unit == kPupr);
    CHECK(m.baris(two).kategori == KategoriId{41});
    const auto perkara = m.cari(wbs, orang(apip));
    const Jam jam = m.jam(kSenin);
    CHECK_FALSE(db.read_result([&](db::Reader& r) { return periksa_massal(r, jam, *perkara, AkunId{apip}, kArsip); }));
  });
}

TEST_CASE("merged into the one that stays") {
  test::for_each_database([](db::Database& db) {
    Meja m(db);
    const auto first = m.lapor(jembatan(), kSenin);
    const auto second = m.lapor(jembatan(), kSenin);
    const auto id = m.catat(koordinator, {.peristiwa = P::gabung, .teks = "Sama.", .kanonik = first}, {second});
    m.kerjakan(koordinator, id);
    CHECK(m.hasil(koordinator, id) == std::vector{HasilMassal::jadi});
    CHECK(m.baris(second).kanonik == first);
  });
}

}  // namespace pengaduan
