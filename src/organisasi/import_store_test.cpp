#include "organisasi/import_store.h"

#include <doctest/doctest.h>

#include "base/tanggal.h"
#include "db_fixture.h"
#include "people.h"

using namespace organisasi;

namespace {

constexpr std::int64_t kNow = 1'775'000'000'000;  // April 2026
constexpr const char* kHeader =
    "nip,nama,gelar_depan,gelar_belakang,jenis,golongan,jenis_jabatan,jabatan,jenjang,unit,nip_penilai,email,"
    "tmt_jabatan\n";
constexpr const char* kUnits =
    "kode,nama,jenis,induk\nPKM,Puskesmas Wanggar,Puskesmas,DIN\nDIN,Dinas Kesehatan,Dinas,P\nP,Pemerintah,Pemda,\n";
const std::string kMaria =
    "199203142019032008,Maria Pigai,,S.Kep.,PNS,III/b,jf_keahlian,Perawat Ahli Pertama,Ahli "
    "Pertama,PKM,198307222010041003,,2025-04-01\n";
const std::string kBenyamin =
    "198307222010041003,Benyamin Tebai,dr.,,PNS,III/d,pengawas,Kepala Puskesmas,,PKM,Bupati,,2024-01-01\n";
const std::string kBupati = ",Yohanis Zonggonau,,,Pejabat negara,,,Bupati,,P,,,2024-01-01\n";

class Kantor {
 public:
  explicit Kantor(db::Database& db) : db_(db) {
    pelaku_.akun = AkunId{9};
    pelaku_.nama = "Pengelola";
    run(JenisImpor::unit, kUnits);
  }

  Impor run(JenisImpor jenis, const std::string& csv, CaraImpor cara = CaraImpor::terapkan) {
    const std::string path = dir_.path("berkas.csv");
    std::FILE* f = std::fopen(path.c_str(), "w");
    MUST(f && std::fwrite(csv.data(), 1, csv.size(), f) == csv.size() && std::fclose(f) == 0);
    auto report = import_file(db_, {path, "berkas.csv", "00"}, jenis, cara, pelaku_, kNow);
    MUST(report);
    return report->impor;
  }
  Impor people(const std::string& rows, CaraImpor cara = CaraImpor::terapkan) {
    return run(JenisImpor::pegawai, kHeader + rows, cara);
  }
  std::int64_t number(const std::string& sql) { return test::number(db_, sql); }
  std::string word(const std::string& sql) {
    std::string out;
    db_.read([&](db::Reader& r) {
      out = r.one(sql, {}, [](const db::Row& row) { return row.opt_text("v").value_or("-"); }).value_or("none");
    });
    return out;
  }
  db::Database& db() { return db_; }
  const akun::Pelaku& pelaku() const { return pelaku_; }

 private:
  db::Database& db_;
  test::TempDir dir_;
  akun::Pelaku pelaku_;
};

std::string nip_number(int n) {
  const std::string serial = std::to_string(1 + n % 999), day = std::to_string(10 + n / 999);
  return "199003" + day + "201503" + "1" + std::string(3 - serial.size(), '0') + serial;
}

}  // namespace

TEST_CASE("units are made parents first, with their path and their history") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    CHECK(k.number("SELECT COUNT(*) AS n FROM unit_riwayat WHERE selesai IS NULL") == 3);
    CHECK(k.number("SELECT COUNT(*) AS n FROM unit u JOIN unit i ON i.id = u.induk_id WHERE u.kode = 'PKM' AND "
                   "u.jalur LIKE i.jalur || '%' AND i.kode = 'DIN'") == 1);
    CHECK(k.run(JenisImpor::unit, kUnits).sama == 3);
  });
}

TEST_CASE("a unit that moves takes what is below it along") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.run(JenisImpor::unit, "kode,nama,jenis,induk\nB,Badan,Badan,P\nPOS,Pos,Seksi,PKM\n");
    CHECK(k.run(JenisImpor::unit, "kode,nama,jenis,induk\nPKM,Puskesmas Wanggar,Puskesmas,B\n").berubah == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM unit s, unit b WHERE s.kode = 'POS' AND b.kode = 'B' AND s.jalur LIKE "
                   "b.jalur || '%'") == 1);
  });
}

TEST_CASE("people arrive with posts, raters from further down, search words, accounts and one audit entry each") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Impor i = k.people(kMaria + kBenyamin + kBupati);
    CHECK(i.baru == 3);
    CHECK(i.keadaan == KeadaanImpor::diterapkan);
    CHECK(k.word("SELECT n.nama AS v FROM penugasan t JOIN pegawai p ON p.id = t.pegawai_id JOIN pegawai n ON n.id = "
                 "t.penilai_id WHERE p.nip = '199203142019032008'") == "Benyamin Tebai");
    CHECK(k.word("SELECT n.nama AS v FROM penugasan t JOIN pegawai p ON p.id = t.pegawai_id JOIN pegawai n ON n.id = "
                 "t.penilai_id WHERE p.nip = '198307222010041003'") == "Yohanis Zonggonau");
    CHECK(k.number("SELECT COUNT(*) AS n FROM pegawai_kata WHERE kata = 'pigai'") == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM akun WHERE status = 'menunggu'") == 2);
    CHECK(k.number("SELECT COUNT(*) AS n FROM jejak WHERE aksi = 'pegawai.ditambah'") == 3);
    CHECK(k.word("SELECT p.nama AS v FROM penugasan t JOIN unit u ON u.id = t.unit_id JOIN pegawai p ON p.id = "
                 "t.pegawai_id WHERE u.kode = 'PKM' AND t.memimpin = 1") == "Benyamin Tebai");
  });
}

TEST_CASE("the same file twice changes nothing, its dirty row waits in quarantine once") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const std::string dirty = "199202302019032001,Lince Waromi,,,PNS,II/a,Pelaksana,Pengelola,,PKM,,,\n";
    CHECK(k.people(kMaria + dirty + kBenyamin + kBupati).ditolak == 1);
    const auto audit = k.number("SELECT COUNT(*) AS n FROM jejak");
    const Impor again = k.people(kMaria + dirty + kBenyamin + kBupati);
    CHECK(again.sama == 3);
    CHECK(again.perubahan() == 0);
    CHECK(k.number("SELECT COUNT(*) AS n FROM karantina") == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM pegawai") == 3);
    CHECK(k.number("SELECT COUNT(*) AS n FROM jejak") == audit + 1);  // only that it was applied
  });
}

TEST_CASE(
    "the same file twice changes nothing when the rater's own row is refused; with his row it changes the rater") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Impor first = k.people(kMaria + kBenyamin);  // Benyamin's rater, the Bupati, is not in the file
    CHECK(first.baru == 1);
    CHECK(first.ditolak == 1);
    k.db().read([&](db::Reader& r) {
      const auto noted = list_tercatat(r, first, 20);
      CHECK(noted.semua == 1);
      REQUIRE(noted.baris.size() == 1);
      REQUIRE(noted.baris[0].catatan.size() == 1);
      CHECK(noted.baris[0].catatan[0].isi == "198307222010041003");
      CHECK(noted.baris[0].catatan[0].sebab.args[0].text == "Benyamin Tebai");
    });
    const Impor again = k.people(kMaria + kBenyamin);
    CHECK(again.sama == 1);
    CHECK(again.perubahan() == 0);
    const Impor whole = k.people(kMaria + kBenyamin + kBupati);
    CHECK(whole.baru == 2);
    k.db().read([&](db::Reader& r) { CHECK(list_tercatat(r, whole, 20).baris.empty()); });
    CHECK(whole.berubah == 1);
    CHECK(k.people(kMaria + kBenyamin + kBupati).sama == 3);
  });
}

TEST_CASE("a dry run stores the preview and nothing else") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Impor i = k.people(kBupati + "x,Salah,,,PNS,,Pelaksana,P,,PKM,,,\n", CaraImpor::coba);
    CHECK(i.baru == 1);
    CHECK(i.keadaan == KeadaanImpor::siap);
    CHECK(k.number("SELECT COUNT(*) AS n FROM pegawai") == 0);
    CHECK(k.number("SELECT COUNT(*) AS n FROM karantina") == 0);
  });
}

TEST_CASE("another post ends the one before on the day before; a rater alone leaves it standing") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.people(kMaria + kBenyamin + kBupati);
    std::string moved = kMaria;
    moved.replace(moved.find("Perawat Ahli Pertama"), 20, "Perawat Ahli Muda");
    moved.replace(moved.find("Ahli Pertama,PKM"), 16, "Ahli Muda,DIN");
    moved.replace(moved.find("2025-04-01"), 10, "2026-03-01");
    CHECK(k.people(moved).berubah == 1);
    CHECK(k.word("SELECT selesai AS v FROM penugasan WHERE jabatan = 'Perawat Ahli Pertama'") == "2026-02-28");
    CHECK(k.word("SELECT mulai AS v FROM penugasan WHERE jabatan = 'Perawat Ahli Muda'") == "2026-03-01");
    CHECK(k.number("SELECT diklaim_sampai AS n FROM pekerjaan WHERE jenis = 'akhir_penugasan'") ==
          Tanggal::make(2026, 2, 28)->end_utc_ms());
    std::string other_rater = moved;
    other_rater.replace(other_rater.find("198307222010041003"), 18, "Bupati");
    const auto posts = k.number("SELECT COUNT(*) AS n FROM penugasan");
    CHECK(k.people(other_rater).berubah == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM penugasan") == posts);
  });
}

TEST_CASE("an open plan follows its rater and the rater's rater, a closed one does not, and the employee is told") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.people(kMaria + kBenyamin + kBupati);
    db.write([](db::Tx& tx) {
      for (const auto& [tahun, keadaan] : {std::pair{2025, "selesai"}, std::pair{2026, "ditetapkan"}})
        tx.exec(
            "INSERT INTO skp (pegawai_id, penugasan_id, unit_id, tahun, mulai, selesai, bentuk, pendekatan, "
            "penilai_id, keadaan) SELECT t.pegawai_id, t.id, t.unit_id, CAST($1 AS BIGINT), '2026-01-01', "
            "'2026-12-31', 'ja_jf', 'kuantitatif', t.penilai_id, CAST($2 AS TEXT) FROM penugasan t JOIN pegawai p ON "
            "p.id = t.pegawai_id WHERE p.nip = '199203142019032008'",
            {tahun, keadaan});
      return true;
    });
    std::string rows = kMaria;
    rows.replace(rows.find("198307222010041003"), 18, "197204112000032004");
    k.people(rows +
             "197204112000032004,Agustina Rumbewas,,,PNS,IV/b,jpt_pratama,Kepala Dinas,,DIN,Bupati,,2024-01-01\n");
    const std::string of = "SELECT n.nama AS v FROM skp s LEFT JOIN pegawai n ON n.id = s.";
    CHECK(k.word(of + "penilai_id WHERE s.tahun = 2026") == "Agustina Rumbewas");
    CHECK(k.word(of + "atasan_id WHERE s.tahun = 2026") == "Yohanis Zonggonau");
    CHECK(k.word(of + "penilai_id WHERE s.tahun = 2025") == "Benyamin Tebai");
    CHECK(k.number("SELECT COUNT(*) AS n FROM pesan WHERE kunci = 'pemberitahuan.skp_penilai_berganti'") == 1);
    CHECK(k.word("SELECT argumen AS v FROM pekerjaan WHERE jenis = 'penilai_berganti'") ==
          R"({"skp":)" + std::to_string(k.number("SELECT id AS n FROM skp WHERE tahun = 2026")) + "}");
    // A first rater is no other one.
    db.write([](db::Tx& tx) { return tx.exec("UPDATE skp SET penilai_id = NULL WHERE tahun = 2026") == 1; });
    k.people(kMaria);
    CHECK(k.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'penilai_berganti'") == 1);
  });
}

TEST_CASE("leavers are listed and stay") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.people(kMaria + kBenyamin + kBupati);
    const Impor i = k.people(kBenyamin);
    CHECK(i.hilang == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM pegawai WHERE status = 'aktif'") == 3);
  });
}

TEST_CASE("HR corrects a quarantined row, which is then applied, or is told what is still wrong") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    k.people("199203142019032008,Maria Pigai,,,PNS,III/b,Pelaksana,Pengelola,,PKMM,,,\n");
    std::vector<Karantina> waiting;
    db.read([&](db::Reader& r) { waiting = list_karantina(r, 20, 0); });
    REQUIRE(waiting.size() == 1);
    const auto clear = [&](const Rekam& row) {
      return *db.write_result([&](db::Tx& tx) { return clear_karantina(tx, waiting[0].id, row, k.pelaku(), kNow); });
    };
    CHECK(clear(waiting[0].isi).size() == 1);
    Rekam good = waiting[0].isi;
    good[kolom_pegawai::unit] = "PKM";
    CHECK(clear(good).empty());
    CHECK(k.number("SELECT COUNT(*) AS n FROM penugasan") == 1);
    CHECK(k.number("SELECT COUNT(*) AS n FROM karantina WHERE keadaan = 'terbuka'") == 0);
  });
}

TEST_CASE("an import is applied once, and cancelling closes the door") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Impor i = k.people(kBupati, CaraImpor::coba);
    const auto apply = [&] { return apply_import(db, i.id, k.pelaku(), kNow, [](std::int64_t, std::int64_t) {}); };
    CHECK(apply());
    CHECK_FALSE(apply());
    const Impor second = k.people(kBenyamin, CaraImpor::coba);
    CHECK(db.write_result([&](db::Tx& tx) { return cancel_import(tx, second.id); }));
    CHECK_FALSE(apply_import(db, second.id, k.pelaku(), kNow, [](std::int64_t, std::int64_t) {}));
    CHECK(k.number("SELECT COUNT(*) AS n FROM pegawai") == 1);
  });
}

TEST_CASE("the queued job applies the import with progress, and running it again does no harm") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    const Impor i = k.people(kMaria + kBenyamin + kBupati, CaraImpor::coba);
    const auto queue = [&] {
      return db.write_result([&](db::Tx& tx) { return queue_import(tx, i.id, k.pelaku(), kNow); });
    };
    REQUIRE(queue());
    CHECK_FALSE(queue());
    CHECK(db.read_result([&](db::Reader& r) { return find_impor(r, i.id); })->berjalan);
    CHECK_FALSE(db.write_result([&](db::Tx& tx) { return cancel_import(tx, i.id); }));
    const std::string argumen = k.word("SELECT argumen AS v FROM pekerjaan WHERE jenis = 'impor_terapkan'");
    std::int64_t done = 0, total = 0;
    for (int n = 0; n < 2; ++n)
      run_import_job(db, argumen, kNow, [&](std::int64_t a, std::int64_t b) {
        done = a;
        total = b;
      });
    CHECK(done == 6);
    CHECK(total == 6);
    CHECK(k.number("SELECT COUNT(*) AS n FROM penugasan") == 3);
  });
}

TEST_CASE("a file of 10,000 rows applies, and a second time finds nothing to do") {
  test::for_each_database([](db::Database& db) {
    Kantor k(db);
    std::string rows;
    for (int i = 0; i < 10'000; ++i)
      rows += nip_number(i) + ",Pegawai Nomor " + std::to_string(i) + ",,,PNS,II/a,Pelaksana,Pengelola,,PKM," +
              (i + 1 < 10'000 ? nip_number(i + 1) : "") + ",,2025-01-01\n";
    CHECK(k.people(rows).baru == 10'000);
    CHECK(k.number("SELECT COUNT(*) AS n FROM penugasan WHERE penilai_id IS NOT NULL") == 9'999);
    CHECK(k.people(rows).sama == 10'000);
  });
}
