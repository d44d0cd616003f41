#include <doctest/doctest.h>

#include "db_fixture.h"
#include "lembar/csv_testing.h"
#include "penilaian/export_store.h"
#include "penilaian/kantor_store_test.h"
#include "perencanaan/export_store.h"

using namespace kantor;

namespace {

std::string evaluations(db::Database& db) {
  return lembar::written_csv([&](lembar::SheetWriter& sheet) {
    Result<void> done;
    db.read([&](db::Reader& r) { done = export_evaluasi(r, sheet, 540); });
    return done;
  });
}

std::string plans(db::Database& db) {
  return lembar::written_csv([&](lembar::SheetWriter& sheet) {
    Result<void> done;
    db.read([&](db::Reader& r) { done = perencanaan::export_skp(r, sheet); });
    return done;
  });
}

std::ptrdiff_t lines(const std::string& csv) {
  return std::count(csv.begin(), csv.end(), '\n');
}

}  // namespace

TEST_CASE("an evaluation goes out with its ratings and the dates of what happened to it") {
  test::for_each_database([](db::Database& db) {
    Kantor kantor(db);
    CHECK(lines(evaluations(db)) == 1);
    REQUIRE(kantor.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(kantor.save(kapus, kantor.complete(), 0));
    CHECK(evaluations(db).find(",,2026-04-02,,,,") == std::string::npos);
    REQUIRE(kantor.sign(kapus, 1));
    REQUIRE(kantor.step(sampaikan, kapus));
    const std::string csv = evaluations(db);
    CHECK(lines(csv) == 2);
    CHECK(csv.find(
              "1,2026,triwulanan,1,2026-01-01,2026-03-31,199203142019032004,Maria,K,Puskesmas Wanggar,Perawat,"
              "199203142019032003,Kepala Puskesmas,199203142019032003,Kepala Puskesmas,disampaikan,baik,sesuai,sesuai,"
              "baik,2026-04-02,2026-04-02,2026-04-02,,") != std::string::npos);
  });
}

TEST_CASE("a plan goes out with one row for each indikator, one without any keeps its head") {
  test::for_each_database([](db::Database& db) {
    const Kantor kantor(db);
    db.write([](db::Tx& tx) {
      tx.exec(
          "INSERT INTO skp (id, pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, keadaan) "
          "VALUES (3, 6, 60, 2, 2026, '2026-01-01', '2026-12-31', 'ja_jf', 'kuantitatif', 'draf')");
      tx.exec("INSERT INTO skp_versi (id, skp_id, nomor, keadaan, dibuat) VALUES (3, 3, 1, 'draf', 0)");
      return true;
    });
    const std::string csv = plans(db);
    CHECK(lines(csv) == 1 + 2 + 2 + 1);
    CHECK(csv.find(
              "1,2026,199203142019032004,Maria,K,Puskesmas Wanggar,Perawat,199203142019032003,Kepala Puskesmas,ja_jf,"
              "kuantitatif,ditetapkan,1,1,utama,Ibu hamil diperiksa sesuai standar,,1,kuantitas,,Ibu hamil K6,210 ibu,"
              "ibu") != std::string::npos);
    CHECK(csv.find(
              "3,2026,199203142019032006,Orang Lain,D,Dinas Kesehatan,Pengelola Data,,,ja_jf,kuantitatif,draf,1,,,") !=
          std::string::npos);
  });
}
