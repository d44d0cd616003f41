// Every page of the folder, built for HR and for an employee on a small government: no page breaks, needs more than
// four statements of its own, or shows a key instead of a sentence.
#include <doctest/doctest.h>

#include <algorithm>

#include "berkas/simpanan.h"
#include "db_fixture.h"
#include "organisasi/import_store.h"
#include "organisasi/laporan_store.h"
#include "organisasi/routes.h"
#include "page_parts.h"
#include "web/context.h"

using namespace organisasi;

namespace {

constexpr std::int64_t kNow = 1'775'000'000'000;  // April 2026
constexpr const char* kPeople =
    "nip,nama,jenis,jenis_jabatan,jabatan,unit,nip_penilai\n"
    ",Yohanis Zonggonau,Pejabat negara,,Bupati,P,\n"
    "198307222010041003,Benyamin Tebai,PNS,pengawas,Kepala Dinas,DIN,Bupati\n"
    "199203142019032008,Maria Pigai,PNS,pelaksana,Pengelola,DIN,198307222010041003\n"
    "199302302020121001,Lince Waromi,PNS,pelaksana,Pengelola,DIN,\n";

akun::Pelaku pengelola() {
  akun::Pelaku p;
  p.akun = AkunId{99};
  p.nama = "Pengelola";
  p.peran.push_back({akun::Peran::admin_hr, std::nullopt, ""});
  return p;
}
akun::Pelaku maria() {
  akun::Pelaku p;
  p.akun = AkunId{100};
  p.nama = "Maria Pigai";
  p.pegawai = PegawaiId{3};
  return p;
}

class Situs {
 public:
  explicit Situs(db::Database& db) : db_(db), files_(*berkas::Simpanan::open(dir_.path("berkas"))) {
    run(JenisImpor::unit, "kode,nama,jenis,induk\nP,Pemerintah,Pemda,\nDIN,Dinas Kesehatan,Dinas,P\n");
    run(JenisImpor::pegawai, kPeople);
    db_.write([](db::Tx& tx) { return file_laporan(tx, maria(), "Atasan saya orang lain", kNow).has_value(); });
  }

  void import(const std::string& csv) { run(JenisImpor::pegawai, csv); }
  msg::Lang lang = msg::Lang::id;

  struct Answer {
    http::Response response;
    int statements = 0;
    std::optional<web::ReadNote> note;
  };
  Result<Answer> get(const akun::Pelaku& pelaku, std::string_view pattern, std::vector<std::string> args = {},
                     http::Pairs query = {}) {
    const auto all = routes();
    const auto row =
        std::find_if(all.begin(), all.end(), [&](const web::Route& r) { return r.pattern == pattern && r.get; });
    MUST(row != all.end());
    http::Request req;
    req.path_args = std::move(args);
    req.query = std::move(query);
    return db_.read_result([&](db::Reader& r) -> Result<Answer> {
      web::ReadContext ctx({pelaku, kNow, *Tanggal::make(2026, 4, 1), i18n::Locale(lang), settings_, files_,
                            parts_.brankas, parts_.pieces, parts_.rem},
                           r);
      auto response = TRY(row->get(req, ctx));
      return Answer{std::move(response), r.statements(), ctx.read_note};
    });
  }
  void check(const akun::Pelaku& pelaku, std::string_view pattern, const std::string& contains,
             std::vector<std::string> args = {}, http::Pairs query = {}) {
    CAPTURE(pattern);
    const auto answer = get(pelaku, pattern, std::move(args), std::move(query));
    REQUIRE(answer);
    CHECK(answer->response.status == 200);
    CHECK(answer->statements <= 4);
    CHECK(answer->response.body.find(contains) != std::string::npos);
    CHECK(answer->response.body.find("organisasi.") == std::string::npos);
  }

 private:
  void run(JenisImpor jenis, const std::string& csv) {
    const std::string path = dir_.path("berkas.csv");
    std::FILE* f = std::fopen(path.c_str(), "w");
    MUST(f && std::fwrite(csv.data(), 1, csv.size(), f) == csv.size() && std::fclose(f) == 0);
    MUST(import_file(db_, {path, "berkas.csv", "00"}, jenis, CaraImpor::terapkan, pengelola(), kNow));
  }

  db::Database& db_;
  test::TempDir dir_;
  berkas::Simpanan files_;
  web::Settings settings_;
  test::PageParts parts_{dir_.path(""), settings_};
};

}  // namespace

TEST_CASE("every page opens for HR with what it is about, in four statements at most") {
  test::for_each_database([](db::Database& db) {
    Situs s(db);
    const auto hr = pengelola();
    s.check(hr, "/impor", "berkas.csv");
    s.check(hr, "/impor/{id}", "Lince Waromi", {"2"});
    s.check(hr, "/impor/{id}/ditolak.csv", "199302302020121001", {"2"});
    s.check(hr, "/karantina", "Lince Waromi");
    s.check(hr, "/karantina/{id}", "199302302020121001", {"1"});
    s.check(hr, "/pegawai", "Maria Pigai");
    s.check(hr, "/pegawai", "Benyamin Tebai", {}, {{"q", "beny"}, {"unit", "2"}, {"jenis", "pns"}});
    s.check(hr, "/pegawai/baru", "nip_penilai");
    s.check(hr, "/pegawai/{id}", "Benyamin Tebai", {"3"});
    s.check(hr, "/pegawai/{id}/ubah", "Maria Pigai", {"3"});
    s.check(hr, "/pegawai/{id}/penugasan", "memimpin", {"3"});
    s.check(hr, "/pegawai/{id}/keluar", "pensiun", {"3"});
    s.check(hr, "/unit", "Dinas Kesehatan");
    s.check(hr, "/unit/{id}", "Maria Pigai", {"2"});
    s.check(hr, "/mutu-data", "Semua data pegawai sudah beres");
    s.check(hr, "/laporan-atasan", "Atasan saya orang lain");
  });
}

TEST_CASE("the preview says who comes in without a rater and why, in both languages") {
  test::for_each_database([](db::Database& db) {
    Situs s(db);
    s.import(
        "nip,nama,jenis,jenis_jabatan,jabatan,unit,nip_penilai\n"
        "198307222010041009,Oktovianus Boma,PNS,pengawas,Kepala Seksi,DIN,Gubernur\n"
        "199406142020122004,Yosina Kayame,PNS,pelaksana,Pengelola,DIN,198307222010041009\n");
    s.check(pengelola(), "/impor/{id}", "Baris penilai ini, Oktovianus Boma, ditolak di berkas yang sama", {"3"});
    s.check(pengelola(), "/impor/{id}", "Masuk tanpa penilai dari berkas ini, 1 pegawai", {"3"});
    s.lang = msg::Lang::en;
    s.check(pengelola(), "/impor/{id}", "The row of this rater, Oktovianus Boma, is refused in the same file", {"3"});
    CHECK(s.get(pengelola(), "/impor/{id}", {"2"})->response.body.find("lepas") == std::string::npos);
  });
}

TEST_CASE("an employee opens his own file and the chart; another's file is not there, and a reader is noted") {
  test::for_each_database([](db::Database& db) {
    Situs s(db);
    s.check(maria(), "/pegawai/{id}", "Benyamin Tebai", {"3"});
    s.check(maria(), "/unit/{id}", "Benyamin Tebai", {"2"});
    s.check(maria(), "/atasan-salah", "Benyamin Tebai");
    CHECK_FALSE(s.get(maria(), "/pegawai/{id}", {"2"}));
    CHECK_FALSE(s.get(maria(), "/pegawai/{id}", {"3"})->note);
    CHECK(s.get(pengelola(), "/pegawai/{id}", {"3"})->note->pegawai == PegawaiId{3});
    CHECK(s.get(maria(), "/unit/{id}", {"2"})->response.body.find("/pegawai/2") == std::string::npos);
  });
}
