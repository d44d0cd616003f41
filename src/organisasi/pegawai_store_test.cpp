#include "organisasi/pegawai_store.h"

#include <doctest/doctest.h>

#include <sstream>

#include "db_fixture.h"
#include "organisasi/export_store.h"
#include "organisasi/laporan_store.h"
#include "organisasi/mutu_store.h"
#include "organisasi/penugasan_store.h"
#include "organisasi/unit_store.h"
#include "people.h"

using namespace organisasi;
using test::pelaku;

namespace {

constexpr std::int64_t kNow = 1'775'000'000'000;  // April 2026
constexpr int bupati = 1, kadis = 2, kapus = 3, perawat = 4, guru = 5;

akun::Pelaku hr() {
  return test::officer(akun::Peran::admin_hr);
}

void insert_post(db::Tx& tx, int pegawai, int unit, const char* jenis_jabatan, const char* jabatan, int memimpin,
                 std::optional<int> penilai) {
  tx.exec(
      "INSERT INTO penugasan (pegawai_id, unit_id, jenis, jenis_jabatan, jabatan, memimpin, penilai_id, mulai) "
      "VALUES ($1, $2, 'definitif', $3, $4, $5, $6, '2024-01-01')",
      {pegawai, unit, jenis_jabatan, jabatan, memimpin, penilai});
}

void fill(db::Database& db) {
  db.write([](db::Tx& tx) {
    tx.exec(
        "INSERT INTO unit (id, kode, nama, jenis, induk_id, jalur, mulai) VALUES "
        "(1, 'P', 'Pemerintah', 'pemda', NULL, '/1/', '2020-01-01'), (2, 'DIN', 'Dinas Kesehatan', 'dinas', 1, "
        "'/1/2/', '2020-01-01'), (3, 'PKM', 'Puskesmas', 'puskesmas', 2, '/1/2/3/', '2020-01-01'), "
        "(4, 'DIK', 'Dinas Pendidikan', 'dinas', 1, '/1/4/', '2020-01-01')");
    const std::array names = {"Yohanis Zonggonau", "Agustina Rumbewas", "Benyamin Tebai", "Maria Yuliana Pigai",
                              "Maria Kayame"};
    for (int id = 1; id <= 5; ++id) {
      const db::Param nip = id == bupati ? db::Param(nullptr) : db::Param(std::to_string(199203142019032000 + id));
      tx.exec("INSERT INTO pegawai (id, nip, nama, jenis) VALUES ($1, $2, $3, $4)",
              {id, nip, names[static_cast<std::size_t>(id - 1)], id == bupati ? "pejabat_negara" : "pns"});
      write_kata(tx, PegawaiId{id}, names[static_cast<std::size_t>(id - 1)]);
      tx.exec("INSERT INTO akun (pengguna, pegawai_id, nama, status, dibuat) VALUES ($1, $2, 'x', 'aktif', 0)",
              {std::to_string(id), id});
    }
    insert_post(tx, bupati, 1, "jpt_utama", "Bupati", 1, std::nullopt);
    insert_post(tx, kadis, 2, "jpt_pratama", "Kepala Dinas", 1, bupati);
    insert_post(tx, kapus, 3, "pengawas", "Kepala Puskesmas", 1, kadis);
    insert_post(tx, perawat, 3, "jf_keahlian", "Perawat", 0, kapus);
    insert_post(tx, guru, 4, "jf_keahlian", "Guru", 0, std::nullopt);
    return true;
  });
}

template <class F>
auto reading(db::Database& db, F f) {
  std::optional<decltype(f(std::declval<db::Reader&>()))> out;
  db.read([&](db::Reader& r) { out.emplace(f(r)); });
  return std::move(*out);
}

std::vector<std::int64_t> found(db::Database& db, const akun::Pelaku& p, const PegawaiFilter& filter = {}) {
  return reading(db, [&](db::Reader& r) {
    std::vector<std::int64_t> ids;
    for (const auto& row : list_pegawai(r, p, filter, 20)) ids.push_back(row.id.value);
    return ids;
  });
}

bool opens(db::Database& db, const akun::Pelaku& p, int id) {
  return reading(db, [&](db::Reader& r) { return find_pegawai(r, PegawaiId{id}, p).has_value(); });
}

using Ids = std::vector<std::int64_t>;

PenugasanForm plt_kapus() {
  return {.jenis = JenisPenugasan::plt,
          .unit = "PKM",
          .jenis_jabatan = "pengawas",
          .jabatan = "Plt. Kepala Puskesmas",
          .penilai = "199203142019032002",
          .mulai = *Tanggal::make(2026, 4, 1),
          .selesai = Tanggal::make(2026, 9, 30)};
}

}  // namespace

TEST_CASE("a search takes beginnings of words in any order, or the first digits of a NIP") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    CHECK(found(db, hr(), {.q = "maria"}) == Ids{perawat, guru});
    CHECK(found(db, hr(), {.q = "Pig MAR"}) == Ids{perawat});
    CHECK(found(db, hr(), {.q = "aria"}).empty());
    CHECK(found(db, hr(), {.q = "19920314 201903 2 003"}) == Ids{kapus});
    CHECK(found(db, hr(), {.q = "199203"}).size() == 4);
    CHECK(found(db, hr(), {.q = "' OR 1=1 --"}).empty());
    CHECK(found(db, hr(), {.unit = UnitId{2}}) == Ids{kadis, kapus, perawat});
    CHECK(found(db, hr(), {.jenis = JenisPegawai::pejabat_negara}) == Ids{bupati});
    CHECK(found(db, hr(), {.after = kapus}) == Ids{perawat, guru});
  });
}

// Page after page of one row, as the list goes on after the last row of each.
static Ids paged(db::Database& db, const PegawaiFilter& filter) {
  Ids all;
  PegawaiFilter next = filter;
  for (int page = 0; page < 10; ++page) {
    const auto row = reading(db, [&](db::Reader& r) { return list_pegawai(r, hr(), next, 1); });
    if (row.empty()) break;
    all.push_back(row.front().id.value);
    next.after = row.front().id.value;
  }
  return all;
}

TEST_CASE("the pages of a search hold everybody found, once") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    db.write([](db::Tx& tx) {
      write_kata(tx, PegawaiId{kapus}, "Mariana Pigome Maria");
      return true;
    });
    CHECK(paged(db, {.q = "maria"}) == Ids{kapus, perawat, guru});
    CHECK(paged(db, {.q = "mari"}) == Ids{kapus, perawat, guru});
    CHECK(paged(db, {.q = "mari pig"}) == Ids{kapus, perawat});
    CHECK(paged(db, {.q = "mari zebra"}).empty());
    CHECK(paged(db, {.q = "mari igai"}).empty());
    CHECK(paged(db, {.q = "mari %igai"}).empty());
    CHECK(paged(db, {.q = "mari p_g"}).empty());
    CHECK(paged(db, {.q = "199203"}) == Ids{kadis, kapus, perawat, guru});
    CHECK(paged(db, {}) == Ids{bupati, kadis, kapus, perawat, guru});
  });
}

TEST_CASE(
    "a file opens for its owner, the rater, the rater's rater, HR, the auditor and the unit's admin, nobody else") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    CHECK(opens(db, pelaku(perawat), perawat));
    CHECK(opens(db, pelaku(kapus), perawat));
    CHECK(opens(db, pelaku(kadis), perawat));
    CHECK_FALSE(opens(db, pelaku(bupati), perawat));
    CHECK_FALSE(opens(db, pelaku(perawat), kapus));
    CHECK_FALSE(opens(db, pelaku(guru), perawat));
    CHECK(opens(db, hr(), perawat));
    CHECK(opens(db, test::officer(akun::Peran::auditor), perawat));
    CHECK(opens(db, test::officer(akun::Peran::admin_unit, "/1/2/"), perawat));
    CHECK_FALSE(opens(db, test::officer(akun::Peran::admin_unit, "/1/4/"), perawat));
    CHECK_FALSE(opens(db, test::officer(akun::Peran::admin_ti), perawat));
    CHECK(found(db, pelaku(kapus)) == Ids{kapus, perawat});
  });
}

TEST_CASE("who reads decides the relation, the nearest first") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto relation = [&](const akun::Pelaku& p, int id) {
      return reading(db, [&](db::Reader& r) { return find_pegawai(r, PegawaiId{id}, p)->hubungan; });
    };
    CHECK(relation(pelaku(perawat), perawat) == Hubungan::diri);
    CHECK(relation(pelaku(kapus), perawat) == Hubungan::penilai);
    CHECK(relation(pelaku(kadis), perawat) == Hubungan::atasan);
    CHECK(relation(test::officer(akun::Peran::admin_unit, "/1/2/"), perawat) == Hubungan::admin_unit);
  });
}

TEST_CASE("a Plt. stands beside the definitive post, a definitive post ends it") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto add = [&](const PenugasanForm& f) {
      return db.write_result([&](db::Tx& tx) { return add_penugasan(tx, hr(), PegawaiId{perawat}, f, kNow); });
    };
    REQUIRE(add(plt_kapus()));
    auto rows = reading(db, [](db::Reader& r) { return list_penugasan(r, PegawaiId{perawat}); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].penilai == "Agustina Rumbewas");
    CHECK(rows[0].atasan == "Yohanis Zonggonau");
    CHECK(rows[1].selesai.empty());
    PenugasanForm definitive = plt_kapus();
    definitive.jenis = JenisPenugasan::definitif;
    definitive.selesai.reset();
    REQUIRE(add(definitive));
    rows = reading(db, [](db::Reader& r) { return list_penugasan(r, PegawaiId{perawat}); });
    CHECK(rows.back().selesai == "2026-03-31");
    // What hangs on the post ends when that day is over; a Plt. post carries no plan.
    CHECK(reading(db, [](db::Reader& r) { return r.number("SELECT COUNT(*) AS n FROM pekerjaan"); }) == 1);
    CHECK(reading(db, [](db::Reader& r) {
            return r.number("SELECT diklaim_sampai AS n FROM pekerjaan WHERE jenis = 'akhir_penugasan'");
          }) == Tanggal::make(2026, 3, 31)->end_utc_ms());
  });
}

TEST_CASE("a rater's new post recorded ahead leaves the superior of those he rates until its day") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    db.write([](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO skp (pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, "
                 "penilai_id, atasan_id, keadaan) SELECT pegawai_id, id, unit_id, 2026, '2026-01-01', '2026-12-31', "
                 "'ja_jf', 'kuantitatif', penilai_id, 2, 'ditetapkan' FROM penugasan WHERE pegawai_id = 4") == 1;
    });
    const auto atasan = [&] {
      return reading(db, [](db::Reader& r) { return r.number("SELECT atasan_id AS n FROM skp WHERE pegawai_id = 4"); });
    };
    PenugasanForm moved = plt_kapus();
    moved.jenis = JenisPenugasan::definitif;
    moved.selesai.reset();
    moved.penilai = "Bupati";
    moved.mulai = *Tanggal::make(2026, 6, 1);
    REQUIRE(db.write_result([&](db::Tx& tx) { return add_penugasan(tx, hr(), PegawaiId{kapus}, moved, kNow); }));
    CHECK(atasan() == kadis);
    db.write([](db::Tx& tx) {
      sync_skp(tx, PegawaiId{kapus}, {AkunId{1}, Tanggal::make(2026, 5, 31)->end_utc_ms()});
      return true;
    });
    CHECK(atasan() == kadis);
    db.write([](db::Tx& tx) {
      sync_skp(tx, PegawaiId{kapus}, {AkunId{1}, Tanggal::make(2026, 6, 1)->start_utc_ms()});
      return true;
    });
    CHECK(atasan() == bupati);
  });
}

TEST_CASE("a post is refused with the field: unknown unit, rater himself, end before start, superior without reason") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto fault = [&](const PenugasanForm& f) {
      const auto r = db.write_result([&](db::Tx& tx) { return add_penugasan(tx, hr(), PegawaiId{perawat}, f, kNow); });
      return r ? std::string("ok") : r.error().field;
    };
    PenugasanForm f = plt_kapus();
    f.unit = "TIDAK";
    CHECK(fault(f) == "unit");
    f = plt_kapus();
    f.penilai = "199203142019032004";
    CHECK(fault(f) == "penilai");
    f = plt_kapus();
    f.penilai = "orang asing";
    CHECK(fault(f) == "penilai");
    f = plt_kapus();
    f.selesai = Tanggal::make(2026, 3, 31);
    CHECK(fault(f) == "selesai");
    f = plt_kapus();
    f.atasan = "199203142019032003";
    CHECK(fault(f) == "alasan");
    f.alasan = "Bupati sedang cuti";
    CHECK(fault(f) == "ok");
  });
}

TEST_CASE("who leaves loses posts and account, and a stale form is told") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto leave = [&](std::int64_t versi) {
      return db.write_result([&](db::Tx& tx) {
        return record_leaving(tx, hr(), PegawaiId{perawat}, {StatusPegawai::pensiun, *Tanggal::make(2026, 3, 31)},
                              versi, kNow);
      });
    };
    const auto akun = leave(1);
    REQUIRE(akun);
    CHECK(akun->has_value());
    CHECK_FALSE(leave(1));
    const auto number = [&](const char* sql) { return reading(db, [&](db::Reader& r) { return r.number(sql); }); };
    CHECK(number("SELECT COUNT(*) AS n FROM penugasan WHERE pegawai_id = 4 AND selesai = '2026-03-31'") == 1);
    CHECK(number("SELECT COUNT(*) AS n FROM akun WHERE pegawai_id = 4 AND status = 'nonaktif'") == 1);
    CHECK(number("SELECT diklaim_sampai AS n FROM pekerjaan WHERE jenis = 'akhir_penugasan'") ==
          Tanggal::make(2026, 3, 31)->end_utc_ms());
  });
}

TEST_CASE("each data problem is counted and listed, and what is in order is not") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    db.write([](db::Tx& tx) {
      insert_post(tx, kadis, 2, "jpt_pratama", "Kepala Dinas", 0, bupati);  // a second definitive post
      tx.exec("UPDATE penugasan SET penilai_id = 5 WHERE pegawai_id = 4");  // rated by a teacher who leads nothing
      tx.exec("UPDATE pegawai SET status = 'pensiun' WHERE id = 3");        // left, post and account still open
      return true;
    });
    CHECK(reading(db, count_masalah) == JumlahMasalah{1, 1, 1, 1});
    const auto who = [&](Masalah m) {
      return reading(db, [&](db::Reader& r) { return list_masalah(r, m, 0, 20); }).at(0).id.value;
    };
    CHECK(who(Masalah::tanpa_penilai) == guru);
    CHECK(who(Masalah::dua_definitif) == kadis);
    CHECK(who(Masalah::penilai_luar_rantai) == perawat);
    CHECK(who(Masalah::keluar_aktif) == kapus);
  });
}

TEST_CASE("one report at a time goes to HR, whose answer comes back") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto file = [&] {
      return db.write_result([&](db::Tx& tx) { return file_laporan(tx, pelaku(perawat), "Atasan saya Ruth", kNow); });
    };
    CHECK(file());
    CHECK_FALSE(file());
    const auto open = reading(db, [](db::Reader& r) { return list_laporan_terbuka(r, 20); });
    REQUIRE(open.size() == 1);
    CHECK(open[0].penilai == "Benyamin Tebai");
    const auto answer = [&] {
      return db.write_result([&](db::Tx& tx) {
        return answer_laporan(tx, hr(), open[0].id, KeadaanLaporan::diperbaiki, "Sudah diganti", kNow);
      });
    };
    CHECK(answer());
    CHECK_FALSE(answer());
    CHECK(reading(db, [](db::Reader& r) { return list_laporan_sendiri(r, pelaku(perawat)); }).at(0).jawaban ==
          "Sudah diganti");
    CHECK(reading(db, [](db::Reader& r) { return list_laporan_sendiri(r, pelaku(guru)); }).empty());
    CHECK(reading(db, [](db::Reader& r) { return r.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 4"); }) ==
          1);
  });
}

TEST_CASE("the tree lists children after their parents, with head and people") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const auto tree = reading(db, [](db::Reader& r) { return list_tree(r, 2); });
    Ids order;
    for (const auto& u : tree) order.push_back(u.id.value);
    CHECK(order == Ids{1, 2, 3, 4});
    CHECK(tree[2].kedalaman == 2);
    CHECK(tree[2].kepala == "Benyamin Tebai");
    CHECK(tree[2].pegawai == 2);
    CHECK(reading(db, [](db::Reader& r) { return list_tree(r, 1); }).size() == 3);
    CHECK_FALSE(
        reading(db, [](db::Reader& r) { return find_unit(r, UnitId{9}, {}, *Tanggal::make(2026, 4, 1)).has_value(); }));
  });
}

TEST_CASE("what is exported is read back as unchanged") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    const test::TempDir dir;
    const std::string path = dir.path("pegawai.xlsx");
    auto sheet = lembar::open_writer(path);
    REQUIRE(sheet);
    REQUIRE(db.read_result([&](db::Reader& r) { return export_pegawai(r, **sheet); }));
    const auto lembar = read_lembar(path, JenisImpor::pegawai);
    REQUIRE(lembar);
    CHECK(lembar->baris.size() == 5);
    CHECK(lembar->baris[1].sel[kolom_pegawai::nip].text == "199203142019032002");
    CHECK(lembar->baris[1].sel[kolom_pegawai::nip].kind == lembar::Cell::Kind::text);
    CHECK(lembar->baris[1].sel[kolom_pegawai::nip_penilai].text == "Yohanis Zonggonau");
  });
}

TEST_CASE("an export of more people than are read at a time has each of them once, in order") {
  test::for_each_database([](db::Database& db) {
    fill(db);
    db.write([](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO pegawai (id, nama, jenis) SELECT a.id + 5 * b.id + 25 * c.id + 125 * d.id + 625 * e.id, "
                 "CAST(a.id + 10 * b.id AS TEXT), 'pns' "
                 "FROM pegawai a, pegawai b, pegawai c, pegawai d, pegawai e") == 3125;
    });
    const auto csv = lembar::csv_bytes("pegawai.csv", [&](lembar::SheetWriter& sheet) {
      return db.read_result([&](db::Reader& r) { return export_pegawai(r, sheet); });
    });
    REQUIRE(csv);
    std::vector<std::string> written, stored;
    std::istringstream lines(*csv);
    for (std::string line; std::getline(lines, line);) written.push_back(line.substr(line.find(',') + 1));
    written.erase(written.begin());
    db.read([&](db::Reader& r) {
      stored = r.list("SELECT nama FROM pegawai ORDER BY id", {}, [](const db::Row& row) { return row.text("nama"); });
    });
    REQUIRE(written.size() == stored.size());
    for (std::size_t i = 0; i < stored.size(); ++i) CHECK(written[i].starts_with(stored[i] + ","));
  });
}
