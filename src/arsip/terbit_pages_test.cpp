// From a signed evaluation in the database to its PDFs, and who may have them.
#include "arsip/terbit_pages.h"

#include <doctest/doctest.h>

#include "baca_pdf.h"
#include "db_fixture.h"
#include "penilaian/kantor_store_test.h"

using namespace arsip;
using namespace kantor;
using baca_pdf::has;

namespace {

EvaluasiLengkap load(db::Database& db, PeriodeId periode, int siapa) {
  return db
      .read_result(
          [&](db::Reader& r) { return load_evaluasi_lengkap(r, kSkp, periode, kantor::pelaku(siapa), kDalam); })
      .value();
}

std::vector<EvaluasiTerbit> listed(db::Database& db, int siapa) {
  std::vector<EvaluasiTerbit> out;
  db.read([&](db::Reader& r) { out = list_ditandatangani(r, kSkp, kantor::pelaku(siapa)); });
  return out;
}

// Issues what is missing, as the page does; answers how many documents that were.
std::size_t terbitkan(db::Database& db, PeriodeId periode, int siapa, std::int64_t now) {
  auto cetakan = cetak_evaluasi(load(db, periode, siapa), listed(db, siapa).at(0), {});
  db.write([&](db::Tx& tx) {
    for (auto& c : cetakan) {
      c.baru.sha256 = std::string(64, 'a');
      CHECK(issue(tx, kantor::pelaku(siapa), now, c.baru));
      CHECK_FALSE(issue(tx, kantor::pelaku(siapa), now, c.baru));
    }
    return true;
  });
  return cetakan.size();
}

std::size_t seen(db::Database& db, int siapa) {
  std::size_t n = 0;
  db.read([&](db::Reader& r) { n = list_of_skp(r, kSkp, kantor::pelaku(siapa)).size(); });
  return n;
}

}  // namespace

TEST_CASE("forms C.1.3 and D.1.1 print what was signed") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    db.write([&](db::Tx& tx) {
      tx.exec(
          "INSERT INTO realisasi (skp_id, periode_id, indikator_kunci, nilai, teks, sumber, diubah) VALUES "
          "(1, $1, 2, 86000000, 'Dua ibu pindah kampung.', 'register kohort', 0)",
          {k.triwulan()});
      for (const auto& [waktu, teks] : {std::pair{at(kDalam).now - 1, "Register rapi"},
                                        std::pair{at(kDalam).now + 1, "Datang sesudah tanda tangan"}})
        tx.exec(
            "INSERT INTO umpan_balik (skp_id, periode_id, hasil_kunci, pemberi_id, peran, arah, sifat, teks, dibuat) "
            "VALUES (1, $1, 1, 5, 'rekan_setingkat', 'positif', 'insidentil', $2, $3)",
            {k.triwulan(), teks, waktu});
      return true;
    });
    k.sign_all();
    const auto cetakan = cetak_evaluasi(load(db, k.triwulan(), kapus), listed(db, kapus).at(0), {});
    REQUIRE(cetakan.size() == 2);
    const std::string hasil = baca_pdf::text_of(cetakan[0].pdf);
    for (const char* part :
         {"PERIODE***: TRIWULAN I*", "1 JANUARI SD 31 DESEMBER TAHUN 2026", "CAPAIAN KINERJA ORGANISASI* BAIK",
          "86 ibu berdasarkan register kohort", "Dua ibu pindah kampung.",
          "Rekan kerja setingkat (Yosina): Register rapi", "RATING HASIL KERJA* SESUAI EKSPEKTASI**",
          "PREDIKAT KINERJA PEGAWAI* BAIK", "Maria, S.Kep.", "Kepala Puskesmas, S.Kep."})
      CHECK_MESSAGE(has(hasil, part), std::string(part));
    CHECK_FALSE(has(hasil, "Datang sesudah"));
    const std::string dokumen = baca_pdf::text_of(cetakan[1].pdf);
    for (const char* part : {"3. ATASAN PEJABAT PENILAI KINERJA", "Kepala Dinas, S.Kep.", "Pertahankan.",
                             "6. Pejabat Penilai Kinerja", "2 April 2026", "....., ....."})
      CHECK_MESSAGE(has(dokumen, part), std::string(part));
  });
}

TEST_CASE("the atasan who evaluated after the window signs form D.1.2") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(k.save(kadis, k.complete(), 0, SimpanSebagai::nilai, kLewat));
    REQUIRE(k.sign(kadis, 1, kLewat));
    const auto cetakan = cetak_evaluasi(load(db, k.triwulan(), kadis), listed(db, kadis).at(0), {});
    const std::string dokumen = baca_pdf::text_of(cetakan.at(1).pdf);
    CHECK(has(dokumen, "6. Atasan Pejabat Penilai Kinerja"));
    CHECK(has(baca_pdf::text_of(cetakan.at(0).pdf), "Atasan Pejabat Penilai Kinerja Kepala Dinas, S.Kep."));
  });
}

TEST_CASE("the employee has his documents after delivery, and one with his own date when he has agreed") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.sign_all();
    CHECK(terbitkan(db, k.triwulan(), kapus, at(kDalam).now) == 2);
    CHECK(terbitkan(db, k.triwulan(), kapus, at(kDalam).now) == 0);
    CHECK(seen(db, kapus) == 2);
    CHECK(seen(db, perawat) == 0);
    CHECK(listed(db, perawat).empty());
    db.read([&](db::Reader& r) {
      CHECK(list_own(r, PegawaiId{perawat}, 10).empty());
      const DokumenId id = list_of_skp(r, kSkp, kantor::pelaku(kapus)).front().id;
      for (const int siapa : {kapus, kadis}) CHECK(find_dokumen(r, id, kantor::pelaku(siapa)));
      for (const int siapa : {perawat, bidan, orang_lain, bupati})
        CHECK_FALSE(find_dokumen(r, id, kantor::pelaku(siapa)));
    });
    REQUIRE(k.step(sampaikan, kapus));
    CHECK(seen(db, perawat) == 2);
    REQUIRE(k.step(terima, perawat));
    CHECK(terbitkan(db, k.triwulan(), perawat, at(kDalam).now + 1) == 0);
    REQUIRE(k.step(setujui, perawat));
    const auto anew = cetak_evaluasi(load(db, k.triwulan(), perawat), listed(db, perawat).at(0), {});
    CHECK_FALSE(has(baca_pdf::text_of(anew.at(0).pdf), "....."));
    CHECK(terbitkan(db, k.triwulan(), perawat, at(kDalam).now + 2) == 1);
    CHECK(listed(db, perawat).at(0).complete());
    CHECK(k.number("SELECT COUNT(*) AS n FROM dokumen WHERE keadaan = 'diganti' AND jenis = 'dokumen_evaluasi'") == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM dokumen WHERE keadaan = 'berlaku'") == 2);
  });
}

TEST_CASE("a plan revised after the signature does not change the document") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.sign_all();
    db.write([](db::Tx& tx) {
      tx.exec(
          "INSERT INTO skp_versi (id, skp_id, nomor, keadaan, dibuat, ditetapkan_pada) VALUES (9, 1, 2, 'draf', 0, $1)",
          {at(kDalam).now + 1000});
      tx.exec(
          "INSERT INTO hasil_kerja (id, skp_versi_id, kunci, urut, jenis, teks) VALUES (90, 9, 9, 1, 'utama', 'Hasil "
          "baru')");
      tx.exec("UPDATE skp SET nomor = 2, nomor_berlaku = 2 WHERE id = 1");
      return true;
    });
    const auto cetakan = cetak_evaluasi(load(db, k.triwulan(), kapus), listed(db, kapus).at(0), {});
    const std::string hasil = baca_pdf::text_of(cetakan.at(0).pdf);
    CHECK(has(hasil, "Ibu hamil diperiksa sesuai standar"));
    CHECK_FALSE(has(hasil, "Hasil baru"));
  });
}
