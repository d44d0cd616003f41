#include "penilaian/lewat_waktu_store.h"

#include <doctest/doctest.h>

#include <thread>

#include "db_fixture.h"
#include "kalender/store.h"
#include "penilaian/antrean_store.h"
#include "penilaian/kantor_store_test.h"

using namespace kantor;

namespace {

const Tanggal kTerakhir = *Tanggal::make(2026, 4, 22);  // fourteen hari kerja after kDalam
const Saat kMenitTerakhir{kTerakhir.end_utc_ms(), kTerakhir};
const Saat kLewatHari{kTerakhir.end_utc_ms() + 1, kTerakhir.plus_days(1)};

void receive(Kantor& k) {
  k.sign_all();
  REQUIRE(k.step(sampaikan, kapus));
  REQUIRE(k.step(terima, perawat));
}

void run(db::Database& db, Saat saat) {
  run_lewat_waktu(db, R"({"evaluasi":1})", AkunId{104}, saat);
}

std::int64_t count(Kantor& k, const std::string& where) {
  return k.number("SELECT COUNT(*) AS n FROM " + where);
}

}  // namespace

TEST_CASE("received and not answered: nothing on the last day, without signature after it, and once") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    receive(k);
    CHECK(k.number("SELECT MIN(diklaim_sampai) AS n FROM pekerjaan WHERE jenis = 'lewat_waktu'") == kMenitTerakhir.now);
    run(db, kMenitTerakhir);
    CHECK(count(k, "evaluasi WHERE keadaan = 'diterima'") == 1);
    CHECK(count(k, "pesan WHERE kunci LIKE '%lewat_waktu%'") == 0);
    for (int times = 0; times < 2; ++times) {
      run(db, kLewatHari);
      CHECK(count(k, "evaluasi WHERE keadaan = 'tanpa_ttd' AND disetujui_pada IS NULL") == 1);
      CHECK(count(k, "jejak WHERE aksi = 'evaluasi.lewat_waktu' AND pelaku_akun = 0 AND pegawai_id = 4") == 1);
      CHECK(count(k, "pesan WHERE kunci LIKE '%lewat_waktu_anda' AND pegawai_id = 4") == 1);
      CHECK(count(k, "pesan WHERE kunci LIKE '%lewat_waktu' AND pegawai_id = 3") == 1);
    }
    CHECK(k.step(setujui, perawat, kLewatHari).error().fault == Fault::forbidden);
  });
}

TEST_CASE("an answer in the last minute wins, one after it does not, even before the job has run") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    receive(k);
    REQUIRE(k.step(setujui, perawat, kMenitTerakhir));
    run(db, kLewatHari);
    CHECK(count(k, "evaluasi WHERE keadaan = 'dikembalikan'") == 1);
    CHECK(count(k, "jejak WHERE aksi = 'evaluasi.lewat_waktu'") == 0);
  });
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    receive(k);
    CHECK(k.step(setujui, perawat, kLewatHari).error().fault == Fault::forbidden);
    CHECK(count(k, "evaluasi WHERE keadaan = 'diterima' AND disetujui_pada IS NULL") == 1);
  });
}

TEST_CASE("several servers at once, and the employee between them: one of them changes the state") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    receive(k);
    {
      std::vector<std::jthread> servers;
      for (int n = 0; n < 4; ++n) servers.emplace_back([&] { run(db, kLewatHari); });
      servers.emplace_back([&] { (void)k.step(setujui, perawat, kMenitTerakhir); });
    }
    const auto answered = count(k, "evaluasi WHERE keadaan = 'dikembalikan' AND disetujui_pada IS NOT NULL");
    const auto over = count(k, "evaluasi WHERE keadaan = 'tanpa_ttd' AND disetujui_pada IS NULL");
    CHECK(answered + over == 1);
    CHECK(count(k, "jejak WHERE aksi = 'evaluasi.disetujui'") == answered);
    CHECK(count(k, "jejak WHERE aksi = 'evaluasi.lewat_waktu'") == over);
    CHECK(count(k, "pesan WHERE kunci LIKE '%lewat_waktu%'") == 2 * over);
  });
}

TEST_CASE("a holiday that was added meanwhile moves the last day, and a job waits for it") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    receive(k);
    REQUIRE(db.write_result([](db::Tx& tx) {
      return kalender::add_lokal(tx, hr(), at(kDalam).now, *Tanggal::make(2026, 4, 15), "Hari jadi kabupaten");
    }));
    run(db, kLewatHari);
    CHECK(count(k, "evaluasi WHERE keadaan = 'diterima'") == 1);
    const Saat day_after{kLewatHari.today.end_utc_ms() + 1, kLewatHari.today.plus_days(1)};
    CHECK(k.number("SELECT MAX(diklaim_sampai) AS n FROM pekerjaan") == day_after.now - 1);
    run(db, day_after);
    CHECK(count(k, "evaluasi WHERE keadaan = 'tanpa_ttd'") == 1);
  });
}

TEST_CASE("what the atasan evaluated after the window leaves seven hari kerja") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(k.save(kadis, k.complete(), 0, SimpanSebagai::nilai, kLewat));
    REQUIRE(k.sign(kadis, 1, kLewat));
    const Saat senin = at(*Tanggal::make(2026, 4, 13));
    REQUIRE(k.step(sampaikan, kadis, senin));
    REQUIRE(k.step(terima, perawat, senin));
    CHECK(k.number("SELECT diklaim_sampai AS n FROM pekerjaan") == kTerakhir.end_utc_ms());
  });
}

TEST_CASE(
    "nobody stands above a kepala daerah: after the window the evaluation is still his, in queue, page and store") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    REQUIRE(k.set_org(kadis, PredikatOrganisasi::baik));
    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET atasan_id = NULL WHERE id = 1") == 1; });
    db.read([&](db::Reader& r) {
      const auto rows = list_antrean(r, pelaku(kapus), find_periode(r, k.triwulan()).value(), kLewat, {}, 5);
      REQUIRE(!rows.empty());
      CHECK(rows[0].golongan == 0);
      CHECK(rows[0].keadaan == KeadaanEvaluasi::siap);
    });
    REQUIRE(k.save(kapus, k.complete(), 0, SimpanSebagai::nilai, kLewat));
    REQUIRE(k.sign(kapus, 1, kLewat));
    CHECK(k.find(pelaku(kapus)).value().penanda_tangan == PegawaiId{kapus});
  });
}
