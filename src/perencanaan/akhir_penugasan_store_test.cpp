#include "perencanaan/akhir_penugasan_store.h"

#include <doctest/doctest.h>

#include <thread>

#include "db_fixture.h"
#include "perencanaan/skp_fixture_store_test.h"

using namespace perencanaan;
using namespace perencanaan::contoh;

namespace {

const Tanggal kTerakhir = *Tanggal::make(2026, 6, 30);
const std::int64_t kHariTerakhir = kTerakhir.end_utc_ms();
const std::int64_t kSesudah = kHariTerakhir + 1;

void end_post(db::Database& db, int pegawai, Tanggal last_day = kTerakhir) {
  db.write([&](db::Tx& tx) {
    return tx.exec("UPDATE penugasan SET selesai = $2 WHERE id = $1", {pegawai * 10, last_day.iso()}) == 1;
  });
}

std::optional<PegawaiId> run(db::Database& db, int pegawai, std::int64_t now) {
  std::optional<PegawaiId> goes_on;
  db.write([&](db::Tx& tx) {
    goes_on = apply_akhir_penugasan(tx, PenugasanId{pegawai * 10}, AkunId{99}, now, 540);
    return true;
  });
  return goes_on;
}

// From the day after, another rater on the same post unless `jabatan` says otherwise.
void open_next(db::Database& db, int pegawai, int penilai, const std::string& jabatan = "",
               Tanggal mulai = kTerakhir.plus_days(1)) {
  db.write([&](db::Tx& tx) {
    return tx.exec(
               "INSERT INTO penugasan (id, pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, penilai_id, mulai) "
               "SELECT id + 1, pegawai_id, unit_id, jenis, jenis_jabatan, CASE WHEN CAST($3 AS TEXT) = '' THEN jabatan "
               "ELSE CAST($3 AS TEXT) END, CAST($2 AS BIGINT), CAST($4 AS TEXT) FROM penugasan WHERE id = $1",
               {pegawai * 10, penilai, jabatan, mulai.iso()}) == 1;
  });
}

void change_rater(db::Database& db, SkpId id, std::int64_t now) {
  db.write([&](db::Tx& tx) {
    apply_penilai_berganti(tx, id, now, 540);
    return true;
  });
}

std::int64_t count(Meja& meja, const std::string& where) {
  return meja.number("SELECT COUNT(*) AS n FROM " + where);
}

}  // namespace

TEST_CASE("a plan ends with its post: nothing on the last day, closed after it, once, and both are told") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    end_post(db, perawat);
    run(db, perawat, kHariTerakhir);
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditetapkan);
    CHECK(count(meja, "pesan WHERE kunci LIKE '%skp_ditutup%'") == 0);
    CHECK(meja.number("SELECT diklaim_sampai AS n FROM pekerjaan WHERE jenis = 'akhir_penugasan' AND akun_id = 99 "
                      "AND argumen = '{\"penugasan\":40}'") == kHariTerakhir);
    for (int times = 0; times < 2; ++times) {
      run(db, perawat, kSesudah);
      const SkpHeader closed = meja.header(id);
      CHECK(closed.keadaan == KeadaanSkp::ditutup);
      CHECK(closed.selesai == kTerakhir);
      CHECK_FALSE(closed.menunggu_sejak);
      CHECK(count(meja, "skp_versi WHERE keadaan = 'ditutup'") == 1);
      CHECK(count(meja,
                  "skp_peristiwa WHERE peristiwa = 'tutup' AND dari = 'ditetapkan' AND akun_id = 0 AND nama = '' "
                  "AND alasan = 'Penugasan sebagai Perawat Ahli Pertama di Puskesmas Wanggar berakhir "
                  "30 Juni 2026.'") == 1);
      CHECK(count(meja, "jejak WHERE aksi = 'skp.tutup' AND pelaku_akun = 0 AND pegawai_id = 4") == 1);
      CHECK(count(meja, "pesan WHERE kunci LIKE '%skp_ditutup_anda' AND pegawai_id = 4") == 1);
      CHECK(count(meja, "pesan WHERE kunci LIKE '%skp_ditutup' AND pegawai_id = 3") == 1);
      CHECK(count(meja, "pekerjaan") == 1);
    }
    // Readable as it was set, and changed by nobody.
    for (const int who : {perawat, kapus}) CHECK(meja.find(id, pelaku(who)));
    CHECK(meja.rencana(*meja.header(id).versi_berlaku) == perawat_menunggu());
    CHECK(meja.event(id, perawat, PeristiwaSkp::usul_ubah, "Lagi").error().fault == Fault::forbidden);
  });
}

TEST_CASE("what was being written ends too: a first draft, and a change with the version in force") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId draft = meja.create(bidan_lain);
    const SkpId changing = meja.create(perawat);
    meja.set(changing, perawat, kapus, perawat_menunggu());
    REQUIRE(meja.event(changing, perawat, PeristiwaSkp::usul_ubah, "Motor dinas rusak"));
    REQUIRE(meja.event(changing, perawat, PeristiwaSkp::ajukan));
    for (const int who : {perawat, bidan_lain}) {
      end_post(db, who);
      run(db, who, kSesudah);
    }
    CHECK(meja.header(draft).keadaan == KeadaanSkp::ditutup);
    CHECK_FALSE(meja.header(draft).nomor_berlaku);
    CHECK(meja.header(changing).keadaan == KeadaanSkp::ditutup);
    CHECK(meja.header(changing).nomor_berlaku == 1);
    CHECK(count(meja, "skp_versi WHERE keadaan = 'ditutup'") == 3);
    CHECK(meja.event(changing, kapus, PeristiwaSkp::tetapkan).error().fault == Fault::forbidden);
  });
}

TEST_CASE("a plan that the post saw to its end stays, and so does one that HR closed or that belongs to another post") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId last_year = meja.create(perawat, 2025);
    meja.set(last_year, perawat, kapus, perawat_menunggu());
    const SkpId this_year = meja.create(perawat);
    REQUIRE(meja.event(this_year, hr(), PeristiwaSkp::tutup, meja.header(this_year).versi, "CLTN"));
    const SkpId whole_year = meja.create(bidan_lain);
    const SkpId other = meja.create(orang_lain);
    end_post(db, perawat);
    end_post(db, bidan_lain, *Tanggal::make(2026, 12, 31));
    run(db, perawat, kSesudah);
    run(db, bidan_lain, Tanggal::make(2027, 1, 1)->start_utc_ms());
    CHECK(meja.header(last_year).keadaan == KeadaanSkp::ditetapkan);
    CHECK(meja.header(this_year).selesai == *Tanggal::make(2026, 12, 31));
    CHECK(meja.header(whole_year).keadaan == KeadaanSkp::draf);
    CHECK(meja.header(other).keadaan == KeadaanSkp::draf);
    CHECK(count(meja, "jejak WHERE aksi = 'skp.tutup' AND pelaku_akun = 0") == 0);
    CHECK(count(meja, "pekerjaan") == 0);
  });
}

TEST_CASE("another rater on the same post: the plan goes on, and what was set is drawn up again with him") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    const SkpId draft = meja.create(bidan_lain);
    for (const int who : {perawat, bidan_lain}) {
      end_post(db, who);
      open_next(db, who, kadis);
      CHECK_FALSE(run(db, who, kHariTerakhir));
      CHECK(count(meja, "skp WHERE penugasan_id = " + std::to_string(who * 10)) == 1);
      CHECK(run(db, who, kSesudah) == PegawaiId{who});
      CHECK(count(meja, "skp WHERE penugasan_id = " + std::to_string(who * 10 + 1)) == 1);
      CHECK_FALSE(run(db, who, kSesudah));
    }
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditetapkan);
    CHECK(meja.header(id).selesai == *Tanggal::make(2026, 12, 31));
    CHECK(meja.header(draft).keadaan == KeadaanSkp::draf);
    CHECK(count(meja, "pesan WHERE kunci LIKE '%skp_ditutup%'") == 0);

    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET penilai_id = 2, atasan_id = 1") == 2; });
    for (int times = 0; times < 2; ++times) {
      change_rater(db, id, kSesudah);
      change_rater(db, draft, kSesudah);
      const SkpHeader open = meja.header(id);
      CHECK(open.keadaan == KeadaanSkp::draf);
      CHECK(open.nomor == 2);
      CHECK(open.nomor_berlaku == 1);
      CHECK(meja.header(draft).nomor == 1);
      CHECK(count(meja,
                  "skp_peristiwa WHERE peristiwa = 'usul_ubah' AND akun_id = 0 AND nama = '' AND "
                  "alasan LIKE 'Kepala Dinas%menjadi pejabat penilai kinerja.'") == 1);
      CHECK(count(meja, "jejak WHERE aksi = 'skp.usul_ubah' AND pelaku_akun = 0 AND pegawai_id = 4") == 1);
    }
    CHECK(meja.event(id, perawat, PeristiwaSkp::batal_ubah).error().fault == Fault::forbidden);
    // The new rater sets it; the old one has nothing to say in it any more.
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    const auto versi = meja.header(id).versi;
    CHECK(meja.event(id, pelaku(kapus), PeristiwaSkp::tetapkan, versi).error().fault == Fault::not_found);
    CHECK(meja.event(id, kadis, PeristiwaSkp::tetapkan));
    CHECK(meja.header(id).nomor_berlaku == 2);
  });
}

TEST_CASE("a plan of next year on the post that goes on does not close the one of this year") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    end_post(db, perawat);
    open_next(db, perawat, kadis);
    const SkpId ahead = meja.create(perawat, 2027);
    REQUIRE(count(meja, "skp WHERE penugasan_id = 41 AND tahun = 2027") == 1);
    CHECK(run(db, perawat, kSesudah) == PegawaiId{perawat});
    CHECK(meja.header(id).keadaan == KeadaanSkp::draf);
    CHECK(count(meja, "skp WHERE penugasan_id = 41") == 2);
    CHECK(meja.header(ahead).keadaan == KeadaanSkp::draf);
  });
}

TEST_CASE("a change that was open when the rater changed is the new rater's to set, and is not called off either") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::usul_ubah, "Motor dinas rusak"));
    CHECK(meja.event(id, perawat, PeristiwaSkp::batal_ubah));
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::usul_ubah, "Motor dinas rusak"));
    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET penilai_id = 2, atasan_id = 1") == 1; });
    change_rater(db, id, kSesudah);
    CHECK(meja.header(id).nomor == 3);
    CHECK(meja.event(id, perawat, PeristiwaSkp::batal_ubah).error().fault == Fault::forbidden);
    CHECK(meja.event(id, kadis, PeristiwaSkp::batal_ubah, "Tidak perlu").error().fault == Fault::forbidden);
  });
}

TEST_CASE("another post, the same one after a gap, or one that has a plan already: the plan is closed") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId other = meja.create(perawat);
    const SkpId gap = meja.create(bidan_lain);
    const SkpId planned = meja.create(orang_lain);
    for (const int who : {perawat, bidan_lain, orang_lain}) end_post(db, who);
    open_next(db, perawat, kapus, "Perawat Ahli Muda");
    open_next(db, bidan_lain, kapus, "", kTerakhir.plus_days(2));
    open_next(db, orang_lain, kadis);
    const auto fresh =
        db.write_result([&](db::Tx& tx) { return create_skp(tx, pelaku(orang_lain), {2026}, kSesudah); });
    REQUIRE(fresh);
    for (const int who : {perawat, bidan_lain, orang_lain}) CHECK_FALSE(run(db, who, kSesudah));
    for (const SkpId closed : {other, gap, planned}) CHECK(meja.header(closed).keadaan == KeadaanSkp::ditutup);
    CHECK(meja.header(*fresh).keadaan == KeadaanSkp::draf);
  });
}

TEST_CASE("a rater who changes after the year leaves its plan as it was set") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    meja.set(id, perawat, kapus, perawat_menunggu());
    change_rater(db, id, Tanggal::make(2027, 1, 1)->start_utc_ms());
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditetapkan);
    change_rater(db, id, Tanggal::make(2026, 12, 31)->end_utc_ms());
    CHECK(meja.header(id).keadaan == KeadaanSkp::draf);
  });
}

TEST_CASE("the new post is planned from its day on, and what a moved leader planned supports nothing new") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId old = meja.create(kapus);
    meja.set(old, kapus, kadis, kepala_dinas());
    const SkpId member = meja.create(perawat);
    const auto choices = [&] {
      std::size_t n = 0;
      db.read([&](db::Reader& r) { n = list_induk(r, *find_skp(r, member, pelaku(perawat))).size(); });
      return n;
    };
    CHECK(choices() == 1);
    end_post(db, kapus);
    db.write([](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO penugasan (id, pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, penilai_id, mulai) "
                 "VALUES (31, 3, 2, 'definitif', 'jf_keahlian', 'Epidemiolog', 2, '2026-07-01')") == 1;
    });
    const auto lacks = [&](Tanggal day) {
      bool out = false;
      db.read([&](db::Reader& r) { out = lacks_skp(r, pelaku(kapus), day); });
      return out;
    };
    const auto create = [&](std::int64_t now) {
      return db.write_result([&](db::Tx& tx) { return create_skp(tx, pelaku(kapus), {2026}, now); }).value();
    };
    CHECK_FALSE(lacks(kTerakhir));
    CHECK(create(kHariTerakhir) == old);
    run(db, kapus, kSesudah);
    CHECK(choices() == 0);
    CHECK(lacks(kTerakhir.plus_days(1)));
    const SkpId fresh = create(kSesudah);
    CHECK(fresh != old);
    CHECK(meja.header(fresh).mulai == kTerakhir.plus_days(1));
    CHECK(meja.header(fresh).keadaan == KeadaanSkp::draf);
    CHECK_FALSE(lacks(kTerakhir.plus_days(1)));
  });
}

TEST_CASE("several servers at once, and the rater between them: one closes the plan") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const SkpId id = meja.create(perawat);
    REQUIRE(meja.save(id, perawat, perawat_menunggu(), 1));
    REQUIRE(meja.event(id, perawat, PeristiwaSkp::ajukan));
    end_post(db, perawat);
    const auto versi = meja.header(id).versi;
    {
      std::vector<std::jthread> servers;
      for (int n = 0; n < 4; ++n) servers.emplace_back([&] { run(db, perawat, kSesudah); });
      servers.emplace_back([&] { (void)meja.event(id, pelaku(kapus), PeristiwaSkp::tetapkan, versi); });
    }
    CHECK(meja.header(id).keadaan == KeadaanSkp::ditutup);
    CHECK(count(meja, "skp_peristiwa WHERE peristiwa = 'tutup'") == 1);
    CHECK(count(meja, "pesan WHERE kunci LIKE '%skp_ditutup%'") == 2);
  });
}
