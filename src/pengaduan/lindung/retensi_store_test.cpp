#include "pengaduan/lindung/retensi_store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/lindung/store.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;

constexpr MasaSimpan kMasa{.identitas = 1, .wbs = 5, .isi = 5};

struct Gudang : Balai {
  using Balai::Balai;

  // Ended on Monday 13 July 2026, with words of both sides.
  PengaduanId ended(const char* kategori, R relasi, int who) {
    Draf d = jembatan();
    d.kategori = kategori;
    const auto id = lapor(d);
    REQUIRE(lakukan(id, sebagai(relasi, who), {.peristiwa = P::minta_kelengkapan, .teks = "Di mana?"}, kSenin));
    REQUIRE(lakukan(id, {R::pelapor}, {.peristiwa = P::lengkapi, .teks = "Di muara."}, kSenin));
    REQUIRE(lakukan(id, sebagai(relasi, who), {.peristiwa = P::arsipkan, .teks = "Terlalu umum."}, kSenin));
    return id;
  }
  Terhapus run(int year, int month, int day) {
    const Tanggal today = *Tanggal::make(year, month, day);
    return run_retensi(db, kMasa, today, today.start_utc_ms(), 540, 100);
  }
  std::int64_t left(const std::string& table, PengaduanId id) {
    return number("SELECT COUNT(*) AS n FROM " + table + " WHERE pengaduan_id = " + to_text(id));
  }
  std::int64_t words(PengaduanId id) {
    return number(
        "SELECT COUNT(*) AS n FROM pengaduan_teks t JOIN pengaduan_peristiwa e ON e.id = t.peristiwa_id WHERE "
        "e.pengaduan_id = " +
        to_text(id));
  }
};

TEST_CASE("an identity goes a year after the end, the words after five, and the chains still hold") {
  test::for_each_database([](db::Database& db) {
    Gudang b(db);
    const auto id = b.ended("jembatan", R::koordinator, koordinator);
    const auto open = b.lapor(jembatan());
    b.db.write([&](db::Tx& tx) {
      tx.exec("INSERT INTO berkas (sha256, bytes, jenis, dibuat) VALUES ('ab', 1, 'image/jpeg', 0)");
      return tx.exec(
                 "INSERT INTO pengaduan_lampiran (pengaduan_id, pihak, sha256, nama, dibuat) VALUES ($1, 'pelapor', "
                 "'ab', 'foto-1.jpg', 0)",
                 {id}) == 1;
    });
    CHECK(b.run(2027, 7, 13).identitas == 0);
    CHECK(b.run(2027, 7, 14).identitas == 1);
    CHECK(b.run(2027, 7, 14).identitas == 0);
    CHECK(b.left("pengaduan_identitas", id) == 0);
    CHECK(b.baris(id).nama_publik.empty());
    CHECK(b.left("pengaduan_isi", id) == 1);
    CHECK(b.run(2031, 7, 13).isi == 0);
    CHECK(b.words(id) == 3);
    CHECK(b.run(2031, 7, 14).isi == 1);
    CHECK(b.run(2031, 7, 14).isi == 0);
    CHECK(b.words(id) == 0);
    for (const char* table : {"pengaduan_isi", "pengaduan_lampiran", "sesi_pelapor"}) CHECK(b.left(table, id) == 0);
    // That it was and how it went stays, without a word, and nothing of what is open was touched.
    CHECK(b.left("pengaduan_peristiwa", id) == 4);
    CHECK(b.left("pengaduan_identitas", open) == 1);
    CHECK(b.left("pengaduan_isi", open) == 1);
    const auto empty = db.read_result([&](db::Reader& r) { return read_isi(r, b.brankas, id); });
    REQUIRE(empty);
    CHECK(empty->cerita.empty());
    db.read([&](db::Reader& r) {
      CHECK_FALSE(periksa_riwayat(r, b.brankas));
      CHECK_FALSE(periksa_lindung(r));
    });
    CHECK(b.left("pengaduan_lindung", id) == 2);
  });
}

TEST_CASE("of a violation everything stays five years, and goes together") {
  test::for_each_database([](db::Database& db) {
    Gudang b(db);
    const auto id = b.ended("dugaan", R::apip, apip);
    CHECK(b.run(2031, 7, 13).identitas == 0);
    CHECK(b.left("pengaduan_identitas", id) == 1);
    const Terhapus gone = b.run(2031, 7, 14);
    CHECK(gone.identitas == 1);
    CHECK(gone.isi == 1);
    CHECK(b.left("pengaduan_identitas", id) == 0);
    CHECK(b.words(id) == 0);
  });
}

TEST_CASE("words of officers that everybody reads stay with the published text, and 29 February has its day") {
  test::for_each_database([](db::Database& db) {
    Gudang b(db);
    const auto id = b.ended("jembatan", R::koordinator, koordinator);
    b.db.write([&](db::Tx& tx) {
      return tx.exec("UPDATE pengaduan_teks SET teks_publik = teks WHERE teks = 'Terlalu umum.'") == 1;
    });
    CHECK(b.run(2032, 2, 29).isi == 1);
    CHECK(b.words(id) == 1);
  });
}

}  // namespace
}  // namespace pengaduan
