// A unit's documents from the wish to the ZIP: who may ask, what goes in, what becomes of it.
#include "arsip/paket_job_pages.h"

#include <doctest/doctest.h>

#include "arsip/paket_store.h"
#include "baca_pdf.h"
#include "db_fixture.h"
#include "lembar/zip_file.h"
#include "penilaian/kantor_store_test.h"
#include "temp_folder.h"

using namespace arsip;
using namespace kantor;

namespace {

constexpr int kAuditor = 98, kHr = 99;
const UnitId kDinas{2};

akun::Pelaku auditor() {
  return test::officer(akun::Peran::auditor, "", AkunId{kAuditor});
}

void add_akun(db::Tx& tx, int id, std::optional<int> pegawai, const char* peran) {
  tx.exec("INSERT INTO akun (id, pengguna, pegawai_id, nama, status, dibuat) VALUES ($1, $2, $3, 'Orang', 'aktif', 0)",
          {id, std::to_string(id), pegawai});
  if (*peran) tx.exec("INSERT INTO akun_peran (akun_id, peran) VALUES ($1, $2)", {id, peran});
}

// The small government with accounts and a file store, and the jobs run by hand.
struct Kerja {
  explicit Kerja(db::Database& database)
      : db(database), kantor(database), files(berkas::Simpanan::open(folder.path() / "berkas").value()) {
    db.write([](db::Tx& tx) {
      for (int id = bupati; id <= orang_lain; ++id) add_akun(tx, 100 + id, id, "");
      add_akun(tx, kAuditor, std::nullopt, "auditor");
      add_akun(tx, kHr, std::nullopt, "admin_hr");
      return true;
    });
  }

  PilihanPaket skp() const { return {IsiPaket::skp, 2026}; }
  PilihanPaket triwulan() {
    PilihanPaket out{IsiPaket::evaluasi, 2026};
    db.read([&](db::Reader& r) { out.periode = find_periode(r, kantor.triwulan()).value(); });
    return out;
  }
  Result<UnitPaket> unit(const akun::Pelaku& p, UnitId id) {
    return db.read_result([&](db::Reader& r) { return find_unit_paket(r, id, p, kDalam); });
  }
  PaketId queue(const akun::Pelaku& p, const PilihanPaket& pilihan, UnitId id = kPuskesmas,
                UnitBawah bawah = UnitBawah::tidak) {
    const UnitPaket u = unit(p, id).value();
    PaketId out;
    db.write([&](db::Tx& tx) {
      out = queue_paket(tx, p, u, bawah, pilihan, now);
      return true;
    });
    return out;
  }
  std::vector<Calon> calon(const akun::Pelaku& p, const PilihanPaket& pilihan, int limit = 100) {
    const UnitPaket u = unit(p, kPuskesmas).value();
    std::vector<Calon> out;
    db.read([&](db::Reader& r) { out = list_calon(r, p, u, UnitBawah::tidak, pilihan, limit); });
    return out;
  }
  Result<Paket> find(const akun::Pelaku& p, PaketId id) {
    return db.read_result([&](db::Reader& r) { return find_paket(r, id, p, kDalam); });
  }
  KerjaBerkas parts(std::function<void(std::int64_t, std::int64_t)> progress = [](auto, auto) {}) {
    return {db, files, settings, [this] { return now; }, std::move(progress)};
  }
  void run(PaketId id) { run_berkas(parts(), JenisBerkas::paket, argumen_of(id)); }
  Paket made(const akun::Pelaku& p, const PilihanPaket& pilihan) {
    const PaketId id = queue(p, pilihan);
    run(id);
    return find(p, id).value();
  }
  std::filesystem::path zip(PaketId id) { return berkas_path(files.folder(), id, "zip"); }
  bool has_zip(PaketId id) { return std::filesystem::exists(zip(id)); }
  std::string content(PaketId id, const std::string& name) {
    const auto archive = lembar::ZipFile::open(zip(id), {}).value();
    const auto entry = archive->entry(name).value();
    std::string out;
    for (auto piece = entry->read().value(); !piece.empty(); piece = entry->read().value()) out += piece;
    return out;
  }
  std::int64_t issued() { return kantor.number("SELECT COUNT(*) AS n FROM dokumen"); }

  TempFolder folder;
  db::Database& db;
  Kantor kantor;
  berkas::Simpanan files;
  web::Settings settings;
  std::int64_t now = at(kDalam).now;
};

const std::string kMaria = "199203142019032004_maria-skep_skp_2026.pdf";

}  // namespace

TEST_CASE("the leader's package holds the plans in force and names whoever has none") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    const Paket first = k.made(kantor::pelaku(kapus), k.skp());
    CHECK(first.berkas.keadaan == KeadaanBerkas::siap);
    CHECK(first.dokumen == 2);
    CHECK(first.kosong == 1);
    CHECK(*first.berkas.hapus_pada == k.now + 7 * 86'400'000LL);
    const std::string pdf = k.content(first.id, kMaria);
    CHECK(baca_pdf::has(baca_pdf::text_of(pdf), "Ibu hamil diperiksa sesuai standar"));
    const std::string list = k.content(first.id, "daftar.csv");
    CHECK(list.find("199203142019032003,\"Kepala Puskesmas, S.Kep.\",Puskesmas Wanggar,Sasaran Kinerja Pegawai,,,,SKP "
                    "belum ditetapkan") != std::string::npos);
    CHECK(list.find(kMaria + ",SKP/2026/1-1,") != std::string::npos);
    CHECK(k.issued() == 2);
    CHECK(k.kantor.number("SELECT COUNT(*) AS n FROM baca_berkas WHERE pembaca_akun = 103") == 2);
    CHECK(k.kantor.number("SELECT COUNT(*) AS n FROM pesan WHERE pegawai_id = 3 AND kunci LIKE '%paket_siap'") == 1);

    // What is issued goes in unchanged: the very same bytes, and no second document.
    const Paket second = k.made(kantor::pelaku(kapus), k.skp());
    CHECK(second.id != first.id);
    CHECK(k.content(second.id, kMaria) == pdf);
    CHECK(k.issued() == 2);
  });
}

TEST_CASE("an evaluation goes in once it is signed, and only for whoever rates or reads all") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    CHECK(k.calon(kantor::pelaku(kapus), k.triwulan()).at(1).evaluasi == KeadaanBagian::belum);
    k.kantor.sign_all();
    const auto of_maria = [&](const akun::Pelaku& p) { return k.calon(p, k.triwulan()).at(1).evaluasi; };
    CHECK(of_maria(kantor::pelaku(kapus)) == KeadaanBagian::dapat_dibuat);
    CHECK(of_maria(kantor::pelaku(kadis)) == KeadaanBagian::dapat_dibuat);
    CHECK(of_maria(kantor::pelaku(bupati)) == KeadaanBagian::luar);
    CHECK(of_maria(auditor()) == KeadaanBagian::belum_dibuat);
    CHECK(k.made(kantor::pelaku(bupati), k.triwulan()).dokumen == 0);
    CHECK(k.made(auditor(), k.triwulan()).dokumen == 0);
    CHECK(k.issued() == 0);
    const Paket paket = k.made(hr(), k.triwulan());
    CHECK(paket.dokumen == 2);
    const std::string text =
        baca_pdf::text_of(k.content(paket.id, "199203142019032004_maria-skep_dokumen-evaluasi_2026-triwulan-1.pdf"));
    CHECK(baca_pdf::has(text, "Pertahankan."));
    const Paket read = k.made(auditor(), k.triwulan());
    CHECK(read.dokumen == 2);
    CHECK(k.issued() == 2);
  });
}

TEST_CASE("only HR, the auditor and whoever leads the unit or one above it may ask, each for himself") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    for (const int siapa : {perawat, bidan, orang_lain}) CHECK_FALSE(k.unit(kantor::pelaku(siapa), kPuskesmas));
    for (const int siapa : {bupati, kadis, kapus}) CHECK(k.unit(kantor::pelaku(siapa), kPuskesmas));
    CHECK_FALSE(k.unit(kantor::pelaku(kapus), kDinas));
    CHECK_FALSE(k.unit(hr(), UnitId{77}));
    const PaketId id = k.queue(hr(), k.skp());
    k.run(id);
    for (const auto& p : {kantor::pelaku(kapus), kantor::pelaku(kadis), auditor()}) CHECK_FALSE(k.find(p, id));
    akun::Pelaku former = hr();
    former.peran.clear();
    former.pegawai = PegawaiId{kapus};
    CHECK_FALSE(k.find(former, id));
    // A leader of a larger unit takes those below along when he wants to.
    const PaketId wide = k.queue(kantor::pelaku(kadis), k.skp(), kDinas, UnitBawah::ikut);
    k.run(wide);
    CHECK(k.find(kantor::pelaku(kadis), wide)->dokumen == 2);
    const PaketId narrow = k.queue(kantor::pelaku(kadis), k.skp(), kDinas);
    k.run(narrow);
    CHECK(k.find(kantor::pelaku(kadis), narrow)->dokumen == 0);
    CHECK(k.calon(hr(), k.skp(), 2).size() == 3);
    // Between the wish and the work he lost the unit.
    const PaketId late = k.queue(kantor::pelaku(kapus), k.skp());
    db.write([](db::Tx& tx) { return tx.exec("UPDATE penugasan SET memimpin = 0 WHERE pegawai_id = 3") == 1; });
    k.run(late);
    CHECK_FALSE(k.has_zip(late));
    CHECK(k.kantor.number("SELECT COUNT(*) AS n FROM paket WHERE keadaan = 'dibatalkan'") == 1);
  });
}

TEST_CASE("the same wish twice is one job, and what is cancelled is not made") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    const auto leader = kantor::pelaku(kapus);
    const PaketId id = k.queue(leader, k.skp());
    CHECK(k.queue(leader, k.skp()) == id);
    CHECK(k.queue(leader, k.triwulan()) != id);
    CHECK(k.kantor.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'paket'") == 2);
    const auto cancel = [&] { return db.write_result([&](db::Tx& tx) { return cancel_berkas(tx, id); }); };
    // Cancelled while it runs: after the first person.
    const auto at_first = [&](std::int64_t done, std::int64_t) {
      if (done == 1) REQUIRE(cancel());
    };
    run_berkas(k.parts(at_first), JenisBerkas::paket, argumen_of(id));
    CHECK(k.find(leader, id)->berkas.keadaan == KeadaanBerkas::dibatalkan);
    CHECK_FALSE(k.has_zip(id));
    CHECK(cancel().error().fault == Fault::conflict);
    CHECK(k.queue(leader, k.skp()) != id);
    // A job that gave up shows as such and makes room for another.
    const PaketId stuck = k.queue(leader, k.skp());
    db.write([](db::Tx& tx) { return tx.exec("UPDATE pekerjaan SET keadaan = 'gagal'") > 0; });
    CHECK(k.find(leader, stuck)->berkas.keadaan == KeadaanBerkas::gagal);
    CHECK(k.queue(leader, k.skp()) != stuck);
  });
}

TEST_CASE("a package cut off in the middle is finished by the next try without a second document") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    const auto leader = kantor::pelaku(kapus);
    const PaketId id = k.queue(leader, k.skp());
    struct Cut {};
    for (const std::int64_t at_person : {2, 3}) {
      const auto progress = [&](std::int64_t done, std::int64_t) {
        if (done == at_person) throw Cut{};
      };
      CHECK_THROWS_AS((void)run_berkas(k.parts(progress), JenisBerkas::paket, argumen_of(id)), Cut);
      CHECK_FALSE(k.has_zip(id));
    }
    CHECK(k.issued() == 2);
    k.run(id);
    k.run(id);  // the end of the last try was not noted: nothing is done again
    CHECK(k.find(leader, id)->dokumen == 2);
    CHECK(k.issued() == 2);
    CHECK(k.kantor.number("SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'hapus_paket'") == 1);
  });
}

TEST_CASE("a document that is damaged is named, and after its days the file goes") {
  test::for_each_database([](db::Database& db) {
    Kerja k(db);
    const auto leader = kantor::pelaku(kapus);
    k.made(leader, k.skp());
    std::string hash;
    db.read([&](db::Reader& r) {
      hash = *r.one("SELECT sha256 FROM dokumen ORDER BY id LIMIT 1", {},
                    [](const db::Row& x) { return x.text("sha256"); });
    });
    std::filesystem::remove(k.files.locate(hash).value());
    const Paket paket = k.made(leader, k.skp());
    CHECK(paket.dokumen == 1);
    CHECK(paket.kosong == 2);
    CHECK(k.content(paket.id, "daftar.csv").find("Berkas hilang atau rusak") != std::string::npos);
    run_hapus_berkas(k.parts(), JenisBerkas::paket, argumen_of(paket.id));
    CHECK_FALSE(k.has_zip(paket.id));
    CHECK(k.find(leader, paket.id)->berkas.keadaan == KeadaanBerkas::dihapus);
  });
}
