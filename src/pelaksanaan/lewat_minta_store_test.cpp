#include "pelaksanaan/lewat_minta_store.h"

#include <doctest/doctest.h>

#include <thread>

#include "pelaksanaan/meja_store_test.h"
#include "pelaksanaan/umpan_balik_store.h"

using namespace pelaksanaan;
using namespace pelaksanaan::contoh;

namespace {

const Tanggal kTerakhir = kToday.plus_days(7);
const Tanggal kSesudah = kTerakhir.plus_days(1);

void ask(db::Database& db) {
  insert_kantor(db);
  REQUIRE(db.write_result([&](db::Tx& tx) {
    return ask_umpan_balik(tx, pelaku(perawat), {kSkp, PegawaiId{orang_lain}, "Kerja sama", kTerakhir}, kNow, kToday,
                           540);
  }));
}

Result<UmpanBalikId> give(db::Database& db, Tanggal today) {
  const UmpanBalikBaru baru{
      .skp = kSkp, .hasil_kunci = kHasil, .nilai = {}, .teks = "Anda menenangkan antrean ketika listrik padam"};
  return db.write_result([&](db::Tx& tx) {
    return give_umpan_balik(tx, pelaku(orang_lain), baru, penilaian::JenisPeriode::triwulanan, kNow, today);
  });
}

void run(db::Database& db, Tanggal today) {
  run_lewat_minta(db, R"({"permintaan":1,"peminta":3})", today.end_utc_ms() - 1, today);
}

std::int64_t count(db::Database& db, const std::string& where) {
  return number(db, "SELECT COUNT(*) AS n FROM " + where);
}

std::vector<PermintaanRow> list(db::Database& db, int siapa, Tanggal today) {
  std::vector<PermintaanRow> out;
  db.read([&](db::Reader& r) { out = list_permintaan(r, pelaku(siapa), today, 20); });
  return out;
}

}  // namespace

TEST_CASE("a request waits until its last day is over, ends once, and both sides see it") {
  test::for_each_database([](db::Database& db) {
    ask(db);
    CHECK(count(db, "pekerjaan WHERE jenis = 'lewat_minta' AND argumen = '{\"peminta\":3,\"permintaan\":1}'") == 1);
    CHECK(number(db, "SELECT diklaim_sampai AS n FROM pekerjaan") == kTerakhir.end_utc_ms());
    run(db, kTerakhir);
    CHECK(count(db, "umpan_balik_diminta WHERE keadaan = 'diminta'") == 1);
    CHECK_FALSE(list(db, orang_lain, kTerakhir).front().lewat);
    CHECK(list(db, orang_lain, kSesudah).front().lewat);  // also before the job has run
    for (int times = 0; times < 2; ++times) {
      run(db, kSesudah);
      CHECK(count(db, "umpan_balik_diminta WHERE keadaan = 'lewat'") == 1);
      CHECK(count(db, "jejak WHERE aksi = 'umpan_balik.lewat_waktu' AND pelaku_akun = 0 AND pegawai_id = 3") == 1);
      CHECK(count(db, "pesan WHERE kunci LIKE '%umpan_balik_lewat_anda' AND pegawai_id = 5") == 1);
      CHECK(count(db, "pesan WHERE kunci LIKE '%umpan_balik_lewat' AND pegawai_id = 3") == 1);
    }
    for (const int siapa : {orang_lain, perawat}) {
      REQUIRE(list(db, siapa, kSesudah).size() == 1);
      CHECK(list(db, siapa, kSesudah).front().lewat);
      CHECK(list(db, siapa, kTerakhir.plus_days(30)).size() == 1);
      CHECK(list(db, siapa, kTerakhir.plus_days(31)).empty());
    }
    CHECK(list(db, bidan, kSesudah).empty());
  });
}

TEST_CASE("who was asked may still give it after the day, and nothing is ended that was answered") {
  test::for_each_database([](db::Database& db) {
    ask(db);
    run(db, kSesudah);
    REQUIRE(give(db, kSesudah));
    CHECK(count(db, "umpan_balik_diminta WHERE keadaan = 'diberikan'") == 1);
    CHECK(list(db, perawat, kSesudah).empty());
    run(db, kSesudah);
    CHECK(count(db, "jejak WHERE aksi = 'umpan_balik.lewat_waktu'") == 1);
  });
  test::for_each_database([](db::Database& db) {
    ask(db);
    REQUIRE(give(db, kTerakhir));
    run(db, kSesudah);
    CHECK(count(db, "umpan_balik_diminta WHERE keadaan = 'diberikan'") == 1);
    CHECK(count(db, "jejak WHERE aksi = 'umpan_balik.lewat_waktu'") == 0);
    CHECK(count(db, "pesan WHERE kunci LIKE '%umpan_balik_lewat%'") == 0);
  });
}

TEST_CASE("several servers at once end a request once") {
  test::for_each_database([](db::Database& db) {
    ask(db);
    {
      std::vector<std::jthread> servers;
      for (int n = 0; n < 4; ++n) servers.emplace_back([&] { run(db, kSesudah); });
    }
    CHECK(count(db, "jejak WHERE aksi = 'umpan_balik.lewat_waktu'") == 1);
    CHECK(count(db, "pesan WHERE kunci LIKE '%umpan_balik_lewat%'") == 2);
  });
}
