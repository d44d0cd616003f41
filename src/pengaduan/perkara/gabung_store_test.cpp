#include "pengaduan/perkara/gabung_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/pelapor/store.h"
#include "pengaduan/petugas/serupa_store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

Tindakan gabung(PengaduanId kanonik) {
  return {.peristiwa = P::gabung, .teks = "Jembatan yang sama.", .kanonik = kanonik};
}

PelakuPerkara verifier() {
  return sebagai(R::koordinator, koordinator);
}

}  // namespace

TEST_CASE("the one that stays is counted from the earliest receipt, until that one is taken out again") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto early = b.lapor(jembatan(), kSenin);
    const auto late = b.lapor(jembatan(), kSenin + 2 * kDay);
    REQUIRE(b.lakukan(late, verifier(), disposisi(), kSenin + 2 * kDay));
    const auto due = *b.baris(late).tenggat;
    CHECK(due.iso() == "2026-08-04");
    REQUIRE(b.lakukan(early, verifier(), gabung(late), kSenin + 2 * kDay));
    CHECK(b.baris(early).keadaan == K::duplikat);
    CHECK(b.baris(late).tenggat->iso() == "2026-07-31");
    CHECK(b.baris(late).dihitung_sejak == kSenin);
    CHECK(b.baris(late).diterima == kSenin + 2 * kDay);
    REQUIRE(b.lakukan(early, verifier(), {.peristiwa = P::pisah, .teks = "Jembatan lain."}, kSenin + 3 * kDay));
    CHECK(*b.baris(late).tenggat == due);
    CHECK_FALSE(b.baris(late).dihitung_sejak);
    CHECK_FALSE(b.baris(early).kanonik);
  });
}

TEST_CASE("merging a later one changes no clock, and nothing is merged into itself or into what it leaves") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto first = b.lapor(jembatan(), kSenin);
    const auto second = b.lapor(jembatan(), kSenin + kDay);
    const auto due = *b.baris(first).tenggat;
    const auto self = b.lakukan(first, verifier(), gabung(first), kSenin + kDay);
    REQUIRE_FALSE(self);
    CHECK(self.error().field == "kanonik");
    REQUIRE(b.lakukan(second, verifier(), gabung(first), kSenin + kDay));
    CHECK(*b.baris(first).tenggat == due);
    CHECK_FALSE(b.lakukan(first, verifier(), gabung(second), kSenin + kDay));
    Draf hidden = jembatan();
    hidden.privasi.rahasia = true;
    const auto rahasia = b.lapor(hidden, kSenin + kDay);
    CHECK_FALSE(b.lakukan(rahasia, verifier(), gabung(first), kSenin + kDay));
  });
}

TEST_CASE("what was merged into one goes along when that one is merged itself") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto first = b.lapor(jembatan(), kSenin);
    const auto second = b.lapor(jembatan(), kSenin + kDay);
    const auto third = b.lapor(jembatan(), kSenin + 2 * kDay);
    REQUIRE(b.lakukan(first, verifier(), gabung(second), kSenin + 2 * kDay));
    REQUIRE(b.lakukan(second, verifier(), gabung(third), kSenin + 2 * kDay));
    CHECK(b.baris(first).kanonik == third);
    CHECK(b.baris(third).dihitung_sejak == kSenin);
  });
}

TEST_CASE("the reporter of a merged one keeps his thread and his say") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto first = b.lapor(jembatan(), kSenin);
    REQUIRE(b.lakukan(first, verifier(), disposisi(), kSenin));
    const auto second = b.lapor(jembatan(), kSenin + kDay);
    REQUIRE(b.lakukan(second, verifier(), gabung(first), kSenin + kDay));
    const auto before = b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 4");
    REQUIRE(
        b.lakukan(second, {R::pelapor}, {.peristiwa = P::pesan, .teks = "Sekarang dua belas papan."}, kSenin + kDay));
    CHECK(b.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 4") == before + 1);
    const auto merged = db.read_result([&](db::Reader& r) { return list_gabungan(r, b.brankas, first); }).value();
    REQUIRE(merged.size() == 1);
    REQUIRE(merged[0].pesan.size() == 1);
    CHECK(merged[0].pesan[0].teks == "Sekarang dua belas papan.");
    const auto kanonik = db.read_result(
        [&](db::Reader& r) -> Result<std::optional<Induk>> { return find_kanonik_dari(r, b.baris(second)); });
    REQUIRE(kanonik->has_value());
    CHECK((*kanonik)->id == first);
    CHECK_FALSE((*kanonik)->terbit);
    // He rates the answer of the one his was merged into.
    REQUIRE(b.lakukan(first, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::mulai, .teks = "Diperiksa.", .rencana = *Tanggal::make(2026, 7, 24)},
                      kSenin + kDay));
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET fisik = 0, keparahan = 2 WHERE id = $1", {first});
      tx.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0)",
              {first, "Sembilan papan diganti kayu besi dan pagar dipasang kembali."});
      return true;
    });
    REQUIRE(b.lakukan(first, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, kSenin + 2 * kDay));
    db.write([&](db::Tx& tx) {
      beri_rating(tx, Pelapor{second, ""}, {.waktu = 3, .isi = {}, .sopan = {}, .benar_selesai = "ya"},
                  kSenin + 3 * kDay);
      return true;
    });
    CHECK(b.number("SELECT penutupan AS n FROM pengaduan_rating WHERE pengaduan_id = " + to_text(second)) == 1);
    CHECK(b.baris(first).keadaan == K::ditindaklanjuti);
  });
}

TEST_CASE("an officer is offered what is like it and seen by the same people, published or not") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto first = b.lapor(jembatan(), kSenin);
    Draf hidden = jembatan();
    hidden.privasi.rahasia = true;
    const auto rahasia = b.lapor(hidden, kSenin);
    Draf other = jembatan();
    other.kategori = "puskesmas";
    other.cerita = "Obat malaria habis sejak dua minggu, pasien disuruh pulang.";
    other.kampung = "94.01.05.2001";
    b.lapor(other, kSenin - 200 * kDay);
    const auto own = b.lapor(jembatan(), kSenin + kDay);
    const auto offered = db.read_result(
        [&](db::Reader& r) { return list_usul_gabung(r, b.brankas, b.baris(own), jembatan().cerita, kSenin + kDay); });
    REQUIRE(offered.value().size() == 1);
    CHECK(offered->front().id == first);
    const auto secret = db.read_result([&](db::Reader& r) {
      return list_usul_gabung(r, b.brankas, b.baris(rahasia), jembatan().cerita, kSenin + kDay);
    });
    CHECK(secret->empty());
  });
}

}  // namespace pengaduan
