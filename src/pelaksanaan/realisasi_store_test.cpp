#include "pelaksanaan/realisasi_store.h"

#include <doctest/doctest.h>

#include "pelaksanaan/bukti_store.h"
#include "pelaksanaan/laporan_store.h"
#include "pelaksanaan/meja_store_test.h"
#include "pelaksanaan/tautan_store.h"

using namespace pelaksanaan;
using namespace pelaksanaan::contoh;

namespace {

IsianRealisasi ibu(int jumlah, const char* teks = "Di tiga kampung") {
  return {.indikator_kunci = kIbu, .nilai = {.angka = Desimal(jumlah)}, .teks = teks};
}
IsianRealisasi posyandu(int jumlah) {
  return {.indikator_kunci = kPosyandu, .nilai = {.angka = Desimal(jumlah)}, .teks = "Enam kampung"};
}

Result<std::int64_t> save(db::Database& db, int siapa, PeriodeId periode, std::vector<IsianRealisasi> isian,
                          std::int64_t versi, int hasil = kHasil) {
  return db.write_result([&](db::Tx& tx) {
    return save_realisasi(tx, pelaku(siapa), {kSkp, periode, hasil, std::move(isian), versi}, kNow, kToday);
  });
}

const std::string kSha(64, 'a');

Result<void> attach(db::Database& db, int siapa, int indikator, std::string sha = kSha) {
  return db.write_result([&](db::Tx& tx) {
    return add_berkas(tx, pelaku(siapa), {kSkp, kTw2, indikator}, "register.jpg",
                      {.sha256 = std::move(sha), .bytes = 100, .jenis = "image/jpeg"}, kNow, kToday);
  });
}

Result<void> submit(db::Database& db, int siapa = perawat) {
  return db.write_result([&](db::Tx& tx) { return submit_laporan(tx, pelaku(siapa), kSkp, kTw2, kNow, kToday); });
}

Result<std::int64_t> report(db::Database& db, std::int64_t versi, const char* capaian = "40 ibu diperiksa") {
  return db.write_result([&](db::Tx& tx) {
    return save_laporan(tx, pelaku(perawat), {kSkp, kTw2, capaian, "Banjir dua hari", versi}, kNow, kToday);
  });
}

// Everything that triwulan II owes.
void complete(db::Database& db) {
  REQUIRE(save(db, perawat, kTw2, {ibu(40)}, 0));
  REQUIRE(save(db, perawat, kTw2, {posyandu(3)}, 0, kHasilKedua));
  REQUIRE(attach(db, perawat, kIbu));
  REQUIRE(attach(db, perawat, kPosyandu));
}

}  // namespace

TEST_CASE("realisasi is read by the employee, his penilai, the superior and the auditor, and by nobody else") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    for (const int p : {perawat, kapus, kadis}) CHECK(find(db, pelaku(p)));
    CHECK(find(db, auditor()));
    for (const int p : {bidan, orang_lain}) CHECK(find(db, pelaku(p)).error().fault == Fault::not_found);
    const auto skp = find(db, pelaku(perawat));
    REQUIRE(skp->periode.size() == 4);
    CHECK(skp->milik_sendiri);
    CHECK(skp->default_periode(kToday)->id == kTw2);
    CHECK(skp->default_periode(*Tanggal::make(2025, 12, 1))->id == kTw1);
    CHECK(skp->default_periode(*Tanggal::make(2027, 1, 5))->id == PeriodeId{4});
  });
}

TEST_CASE("only the employee writes, in a period that has begun, and only his indicators") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    CHECK(save(db, kapus, kTw2, {ibu(40)}, 0).error().fault == Fault::not_found);
    CHECK(save(db, perawat, kTw3, {ibu(40)}, 0).error().fault == Fault::invalid);
    CHECK(save(db, perawat, kTw2, {posyandu(1)}, 0).error().fault == Fault::not_found);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM realisasi") == 0);
    CHECK(save(db, perawat, kTw2, {ibu(40)}, 0) == 1);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'realisasi.disimpan'") == 1);
  });
}

TEST_CASE("a plan that was closed takes what is missing of the periods before, and nothing of the one it ended in") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    db.write([](db::Tx& tx) {
      return tx.exec("UPDATE skp SET keadaan = 'ditutup', selesai = '2026-04-30' WHERE id = 1") == 1;
    });
    CHECK(save(db, perawat, kTw1, {ibu(30)}, 0));
    CHECK(save(db, perawat, kTw2, {ibu(30)}, 0).error().fault == Fault::invalid);
    CHECK(find(db, pelaku(perawat))->periode.size() == 2);
    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET selesai = '2026-06-30' WHERE id = 1") == 1; });
    CHECK(save(db, perawat, kTw2, {ibu(30)}, 0));
  });
}

TEST_CASE("a save over a version somebody did not see is a conflict, and what did not change makes no version") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(save(db, perawat, kTw2, {ibu(40)}, 0) == 1);
    CHECK(save(db, perawat, kTw2, {ibu(41)}, 0).error().fault == Fault::conflict);
    CHECK(save(db, perawat, kTw2, {ibu(40)}, 1) == 1);
    CHECK(save(db, perawat, kTw2, {ibu(150)}, 1) == 2);
    const auto hasil = kemajuan(db, kTw2);
    CHECK(angka_sampai(hasil.at(0).indikator.at(0), 2) == Desimal(150));
    CHECK(capaian_sampai(hasil.at(0).indikator.at(0), 2) == 1250);
  });
}

TEST_CASE("the progress of all results adds up the periods in one statement") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(save(db, perawat, kTw1, {ibu(30)}, 0));
    REQUIRE(save(db, perawat, kTw2, {ibu(40)}, 0));
    REQUIRE(attach(db, perawat, kIbu));
    db.read([&](db::Reader& r) {
      const auto skp = find_skp_kerja(r, kSkp, pelaku(perawat), penilaian::JenisPeriode::triwulanan);
      const int before = r.statements();
      const auto hasil = list_kemajuan(r, *skp, kTw2);
      CHECK(r.statements() == before + 1);
      REQUIRE(hasil.size() == 2);
      REQUIRE(hasil[0].indikator.size() == 2);
      CHECK(angka_sampai(hasil[0].indikator[0], 1) == Desimal(30));
      CHECK(angka_sampai(hasil[0].indikator[0], 2) == Desimal(70));
      CHECK(hasil[0].indikator[0].bukti == 1);
      CHECK(hasil[1].indikator[0].bukti == 0);
    });
  });
}

TEST_CASE("a report goes only when every indicator that is due has a result and evidence") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    CHECK(submit(db).error().fault == Fault::invalid);
    complete(db);
    CHECK(submit(db).error().field == "capaian");
    REQUIRE(report(db, 0));
    CHECK(report(db, 1, "Lain").error().fault == Fault::conflict);
    REQUIRE(submit(db));
    CHECK(find(db, pelaku(perawat))->find_periode(kTw2)->keadaan == KeadaanRealisasi::disampaikan);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 2") == 1);
  });
}

TEST_CASE("one result without evidence keeps the report back") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    complete(db);
    REQUIRE(report(db, 0));
    const std::int64_t id = number(db, "SELECT MAX(id) AS n FROM bukti");
    REQUIRE(db.write_result([&](db::Tx& tx) { return remove_bukti(tx, pelaku(perawat), BuktiId{id}, kNow, kToday); }));
    CHECK(submit(db).error().field == "bukti_" + std::to_string(kPosyandu));
  });
}

TEST_CASE("a report that was sent is closed until it is taken back, and a locked one for good") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    complete(db);
    REQUIRE(report(db, 0));
    REQUIRE(submit(db));
    const auto take_back = [&](int siapa) {
      return db.write_result([&](db::Tx& tx) { return withdraw_laporan(tx, pelaku(siapa), kSkp, kTw2, kNow); });
    };
    CHECK(save(db, perawat, kTw2, {ibu(41)}, 1).error().fault == Fault::invalid);
    CHECK(attach(db, perawat, kIbu, std::string(64, 'b')).error().fault == Fault::invalid);
    CHECK(take_back(kapus).error().fault == Fault::not_found);
    REQUIRE(take_back(perawat));
    CHECK(save(db, perawat, kTw2, {ibu(41)}, 1) == 2);
    REQUIRE(submit(db));
    db.write([](db::Tx& tx) { return tx.exec("UPDATE laporan_periode SET keadaan = 'terkunci'") > 0; });
    CHECK(take_back(perawat).error().fault == Fault::invalid);
    CHECK(save(db, perawat, kTw2, {ibu(42)}, 2).error().fault == Fault::invalid);
  });
}

TEST_CASE("the same file twice is one piece of evidence, and an eleventh is refused") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(attach(db, perawat, kIbu));
    REQUIRE(attach(db, perawat, kIbu));
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti") == 1);
    CHECK(attach(db, kapus, kIbu).error().fault == Fault::not_found);
    for (char c = 'b'; c < 'b' + bukti_max - 1; ++c) REQUIRE(attach(db, perawat, kIbu, std::string(64, c)));
    CHECK(attach(db, perawat, kIbu, std::string(64, 'z')).error().field == "berkas_" + std::to_string(kIbu));
  });
}

TEST_CASE("evidence opens for those who judge it, not for colleagues, and not once it is removed") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(attach(db, perawat, kIbu));
    const auto open = [&](const akun::Pelaku& p) {
      return db.read_result([&](db::Reader& r) { return find_bukti(r, BuktiId{1}, p); });
    };
    for (const int p : {perawat, kapus, kadis}) CHECK(open(pelaku(p)));
    for (const int p : {bidan, orang_lain}) CHECK(open(pelaku(p)).error().fault == Fault::not_found);
    CHECK(db.write_result([&](db::Tx& tx) { return remove_bukti(tx, pelaku(kapus), BuktiId{1}, kNow, kToday); })
              .error()
              .fault == Fault::not_found);
    REQUIRE(db.write_result([&](db::Tx& tx) { return remove_bukti(tx, pelaku(perawat), BuktiId{1}, kNow, kToday); }));
    CHECK(open(pelaku(kapus)).error().fault == Fault::not_found);
  });
}

TEST_CASE("a link is queued for its check, and the check of an inside address never goes out") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    REQUIRE(db.write_result([&](db::Tx& tx) {
      return add_tautan(tx, pelaku(perawat), {kSkp, kTw2, kIbu}, "http://127.0.0.1:9/rekap", kNow, kToday);
    }));
    CHECK(number(db, "SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'periksa_tautan'") == 1);
    CHECK(run_periksa_tautan(db, R"({"bukti":1})", kNow + 5).find("gagal") != std::string::npos);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti WHERE tautan_keadaan = 'gagal' AND diperiksa > 0") == 1);
  });
}

TEST_CASE("a plan of actions is replaced as a whole by its owner") {
  test::for_each_database([](db::Database& db) {
    insert_kantor(db);
    const auto plan = [&](int siapa, const RencanaAksi& aksi) {
      return db.write_result([&](db::Tx& tx) { return save_rencana_aksi(tx, pelaku(siapa), kSkp, kTw3, aksi, kNow); });
    };
    CHECK(plan(kapus, {{kHasil, {"x"}}}).error().fault == Fault::not_found);
    REQUIRE(plan(perawat, {{kHasil, {"Susun jadwal", "Kunjungi kampung"}}}));
    REQUIRE(plan(perawat, {{kHasil, {"Kunjungi kampung"}}}));
    db.read([&](db::Reader& r) {
      const auto skp = find_skp_kerja(r, kSkp, pelaku(perawat), penilaian::JenisPeriode::triwulanan);
      CHECK(list_rencana_aksi(r, *skp, kTw3) == RencanaAksi{{kHasil, {"Kunjungi kampung"}}});
      CHECK(list_rencana_aksi(r, *skp, kTw2).empty());
    });
  });
}
