#include "pengaduan/tenggat/waktu_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"

namespace pengaduan {
namespace {

using namespace contoh;
using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;

HasilWaktu look(Balai& b, std::int64_t now) {
  return run_waktu(b.db, b.brankas, now, 540, 100);
}

// Monday 13 July 2026 and the days after it.
std::int64_t hari(int n) {
  return kSenin + n * kDay;
}

void answer(Balai& b, PengaduanId id, std::int64_t now) {
  REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(KategoriId{32}), now));
  REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                    {.peristiwa = P::mulai, .rencana = Tanggal::from_utc_ms(now + 5 * kDay)}, now));
  b.db.write([&](db::Tx& tx) {
    tx.exec("UPDATE pengaduan SET keparahan = 1 WHERE id = $1", {id});
    tx.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0)",
            {id, "Dokter sudah ditambah dan jadwalnya ditempel di depan poli."});
    return true;
  });
  REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, now));
}

Draf rumah_sakit() {
  Draf d = jembatan();
  d.kategori = "rumah_sakit";
  return d;
}

TEST_CASE("an answer without a response closes by itself after ten hari kerja, and not a day before") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(rumah_sakit());
    answer(b, id, hari(0));
    CHECK(b.baris(id).tenggat_langkah->iso() == "2026-07-27");
    look(b, hari(14));
    CHECK(b.baris(id).keadaan == K::ditindaklanjuti);
    look(b, hari(15));
    CHECK(b.baris(id).keadaan == K::selesai_otomatis);
    CHECK(look(b, hari(30)).dilihat == 0);
  });
}

TEST_CASE("a question that stays unanswered ends after ten hari kerja and the due date has moved by them") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(rumah_sakit());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(KategoriId{32}), hari(0)));
    REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung),
                      {.peristiwa = P::mulai, .rencana = *Tanggal::make(2026, 7, 24)}, hari(0)));
    REQUIRE(
        b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanya, .teks = "Poli yang mana?"}, hari(0)));
    CHECK(b.baris(id).tenggat->iso() == "2026-07-31");
    look(b, hari(15));
    CHECK(b.baris(id).keadaan == K::diproses);
    CHECK(b.baris(id).tenggat->iso() == "2026-08-14");
  });
}

TEST_CASE("what is not completed in thirty days counts as withdrawn") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(rumah_sakit());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator),
                      {.peristiwa = P::minta_kelengkapan, .teks = "Kapan terjadi?"}, hari(0)));
    look(b, hari(30));
    CHECK(b.baris(id).keadaan == K::tunda);
    look(b, hari(31));
    CHECK(b.baris(id).keadaan == K::dicabut_otomatis);
  });
}

TEST_CASE("warnings are told once each, lateness is noted once in the story, and APIP hears at 120 percent") {
  test::for_each_database([](db::Database& db) {
    Balai b(db);
    const auto id = b.lapor(rumah_sakit());
    REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(KategoriId{32}), hari(0)));
    const auto messages = [&](int who) {
      return b.number(
          "SELECT COUNT(*) AS n FROM pesan WHERE kunci IN ('pemberitahuan.pengaduan_mendekati', "
          "'pemberitahuan.pengaduan_terlambat') AND pegawai_id = " +
          std::to_string(who));
    };
    look(b, hari(7));  // the 5th of 14 hari kerja
    CHECK(messages(penghubung) == 0);
    look(b, hari(9));  // the 7th
    CHECK(messages(penghubung) == 1);
    look(b, hari(10));
    CHECK(messages(penghubung) == 1);
    look(b, hari(18));  // 31 July, the last day: the 12th and 80 percent were passed on the way
    CHECK(messages(penghubung) == 2);
    CHECK(messages(kepala) == 0);
    look(b, hari(21));  // the Monday after it
    CHECK(messages(kepala) == 1);
    CHECK(messages(koordinator) == 1);
    CHECK(messages(apip) == 0);
    look(b, hari(22));
    look(b, hari(23));
    CHECK(messages(apip) == 1);
    CHECK(messages(kepala) == 1);
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_peristiwa WHERE peristiwa = 'lewat_tenggat'") == 1);
  });
}

}  // namespace
}  // namespace pengaduan
