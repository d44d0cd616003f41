#include "pengaduan/angka/store.h"

#include <doctest/doctest.h>

#include "pengaduan/balai_store_test.h"
#include "pengaduan/perkara/pemegang.h"

namespace pengaduan {
namespace {

using namespace contoh;
using P = PeristiwaPengaduan;
using R = Relasi;
using U = Ukuran;

const Tanggal kHari = *Tanggal::make(2026, 8, 20);

struct Buku : Balai {
  using Balai::Balai;

  // Answered so many days after it came in.
  PengaduanId jawab(int days, UnitId unit = kPupr) {
    const auto id = lapor(jembatan(), kSenin);
    Tindakan t = disposisi();
    t.unit = unit;
    REQUIRE(lakukan(id, sebagai(R::koordinator, koordinator), t, kSenin + kDay));
    REQUIRE(
        lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::mulai, .rencana = kHari}, kSenin + 2 * kDay));
    db.write([&](db::Tx& tx) {
      tx.exec("UPDATE pengaduan SET fisik = 0, keparahan = 2 WHERE id = $1", {id});
      tx.exec("INSERT INTO pengaduan_jawaban (pengaduan_id, teks, akun_id, diubah) VALUES ($1, $2, 4, 0)",
              {id, "Sembilan papan diganti kayu besi dan pagar dipasang kembali."});
      return true;
    });
    REQUIRE(lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::tanggapi}, kSenin + days * kDay));
    return id;
  }
  void hitung(int days = 30) { run_angka(db, kSenin + days * kDay, 540); }
  Angka angka(int who, Kelompok kelompok = Kelompok::bulan) {
    Angka out;
    const auto rows = db.read_result([&](db::Reader& r) -> Result<std::vector<AngkaKelompok>> {
                          return load_angka(r, orang(who), kHari, "2026-07", "2026-08", kelompok);
                        }).value();
    for (const auto& row : rows)
      for (const auto& [ukuran, sebaran] : row.angka.ukuran)
        for (const auto& [nilai, n] : sebaran) out.add(ukuran, nilai, n);
    return out;
  }
};

}  // namespace

TEST_CASE("what happened in a month is counted in it: received, verified, answered in time or late, closed") {
  test::for_each_database([](db::Database& db) {
    Buku b(db);
    for (int i = 0; i < 4; ++i) b.jawab(4);
    const auto late = b.jawab(28);  // due on the 18th day
    REQUIRE(b.lakukan(late, {R::pelapor}, {.peristiwa = P::konfirmasi}, kSenin + 29 * kDay));
    b.hitung();
    const Angka a = b.angka(koordinator);
    CHECK(a.jumlah(U::masuk) == 5);
    CHECK(a.dengan(U::verifikasi, 1) == 5);
    CHECK(a.dengan(U::mulai, 2) == 5);
    CHECK(a.dengan(U::jawab, 4) == 4);
    CHECK(a.dengan(U::jawab, 28) == 1);
    CHECK(a.dengan(U::tepat, 1) == 4);
    CHECK(a.dengan(U::tepat, 0) == 1);
    CHECK(a.jumlah(U::tutup) == 1);
    CHECK(a.median(U::jawab) == 4);
    CHECK(a.p90(U::jawab) == 28);
    // The unit had it beyond its allowance, the koordinator within his.
    CHECK(a.dengan(U::tahan, static_cast<int>(JenisPemegang::unit)) == 1000);
    // Counting again changes nothing.
    b.hitung();
    CHECK(b.angka(koordinator).jumlah(U::masuk) == 5);
    CHECK(b.angka(koordinator, Kelompok::kategori).jumlah(U::jawab) == 5);
  });
}

TEST_CASE("returned, reopened, archived with its reason, rated") {
  test::for_each_database([](db::Database& db) {
    Buku b(db);
    const auto id = b.lapor(jembatan(), kSenin);
    for (int i = 0; i < 2; ++i) {
      REQUIRE(b.lakukan(id, sebagai(R::koordinator, koordinator), disposisi(), kSenin));
      REQUIRE(b.lakukan(id, sebagai(R::penghubung, penghubung), {.peristiwa = P::kembalikan, .teks = "Bukan kami."},
                        kSenin));
    }
    const auto spam = b.lapor(jembatan(), kSenin);
    REQUIRE(b.lakukan(spam, sebagai(R::koordinator, koordinator),
                      {.peristiwa = P::arsipkan, .teks = "Iklan.", .alasan = AlasanArsip::spam}, kSenin));
    const auto again = b.jawab(4);
    REQUIRE(b.lakukan(again, {R::pelapor}, {.peristiwa = P::buka_kembali, .teks = "Lepas lagi."}, kSenin + 5 * kDay));
    db.write([&](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO pengaduan_rating (pengaduan_id, penutupan, benar_selesai, dibuat, diubah) VALUES ($1, 1, "
                 "'sebagian', $2, $2)",
                 {again, kSenin + 5 * kDay}) == 1;
    });
    b.hitung();
    const Angka a = b.angka(koordinator);
    CHECK(a.jumlah(U::kembali) == 1);
    CHECK(a.jumlah(U::pingpong) == 1);
    CHECK(a.dengan(U::arsip, static_cast<int>(AlasanArsip::spam)) == 1);
    CHECK(a.jumlah(U::ulang) == 1);
    CHECK(a.dengan(U::puas, 1) == 1);
  });
}

TEST_CASE("everybody reads the numbers that are his: a unit its own, the koordinator no WBS") {
  test::for_each_database([](db::Database& db) {
    Buku b(db);
    b.jawab(4);
    b.jawab(4, kDinkes);
    Draf d = jembatan();
    d.kategori = "dugaan";
    b.lapor(d, kSenin);
    b.hitung();
    CHECK(b.angka(koordinator).jumlah(U::masuk) == 2);
    CHECK(b.angka(apip).jumlah(U::masuk) == 3);
    CHECK(b.angka(penghubung).jumlah(U::jawab) == 1);
    CHECK(b.angka(kepala).jumlah(U::jawab) == 1);
    CHECK(b.angka(orang_lain).jumlah(U::jawab) == 0);
    const auto everybody = db.read_result([&](db::Reader& r) -> Result<std::vector<AngkaKelompok>> {
      return load_angka_publik(r, "2026-07", "2026-08");
    });
    REQUIRE_FALSE(everybody->empty());
    CHECK(everybody->front().angka.jumlah(U::masuk) == 2);
    const auto open = [&](int who) {
      return db
          .read_result([&](db::Reader& r) -> Result<TerbukaSekarang> { return count_terbuka(r, orang(who), kHari); })
          .value();
    };
    CHECK(open(koordinator).terbuka == 2);
    CHECK(open(apip).lewat == 0);  // answered ones are not late, and WBS has sixty days
    CHECK(open(penghubung).terbuka == 1);
    CHECK(open(orang_lain).terbuka == 0);
    const auto sees = [&](int who) {
      return db.read_result([&](db::Reader& r) -> Result<bool> { return sees_statistik(r, orang(who), kHari); })
          .value();
    };
    CHECK(sees(kepala));
    CHECK_FALSE(sees(pelaksana));
  });
}

TEST_CASE("a month that is long over is counted once") {
  test::for_each_database([](db::Database& db) {
    Buku b(db);
    b.lapor(jembatan(), kSenin);
    b.hitung(100);  // October
    CHECK(b.number("SELECT COUNT(*) AS n FROM pengaduan_angka_bulan WHERE tuntas = 1") == 2);
    db.write([&](db::Tx& tx) { return tx.exec("UPDATE pengaduan_angka SET jumlah = 7 WHERE ukuran = 'masuk'") == 1; });
    b.hitung(100);
    CHECK(b.angka(koordinator).jumlah(U::masuk) == 7);
  });
}

}  // namespace pengaduan
