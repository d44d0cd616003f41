// Every page of this folder is built once for each person who sees it, from real rows, within its four statements.
#include "penilaian/penilaian_pages.h"

#include <doctest/doctest.h>

#include "berkas/simpanan.h"
#include "db_fixture.h"
#include "page_parts.h"
#include "penilaian/kantor_store_test.h"
#include "penilaian/routes.h"

using namespace kantor;

namespace {

http::Request request(const std::string& path, const http::Pairs& query, const http::Pairs& form = {}) {
  http::Request req;
  req.path = path;
  req.query = query;
  req.form = form;
  req.path_args = {to_text(kSkp)};
  return req;
}

class Meja {
 public:
  explicit Meja(db::Database& db) : db_(db), kantor(db), files_(berkas::Simpanan::open(dir_.path("berkas")).value()) {}

  web::Context context(const akun::Pelaku& p) {
    web::Context c{.pelaku = p,
                   .now = at(kDalam).now,
                   .today = kDalam,
                   .locale = i18n::Locale(msg::Lang::id),
                   .settings = settings_,
                   .files = files_,
                   .brankas = parts_.brankas,
                   .pieces = parts_.pieces,
                   .rem = parts_.rem,
                   .view = {},
                   .session_hash = {},
                   .set_cookies = {},
                   .read_note = {}};
    return c;
  }
  Result<http::Response> get(const akun::Pelaku& p, std::string_view pattern, const http::Pairs& query = {}) {
    return db_.read_result([&](db::Reader& r) -> Result<http::Response> {
      web::ReadContext ctx(context(p), r);
      const int before = r.statements();
      auto response = find(http::Method::get, pattern).get(request(std::string(pattern), query), ctx);
      CHECK(r.statements() - before <= 4);  // the session is the fifth
      return response;
    });
  }
  Result<http::Response> post(const akun::Pelaku& p, std::string_view pattern, const http::Pairs& query,
                              const http::Pairs& form) {
    web::WriteContext ctx(context(p), db_, "");
    return find(http::Method::post, pattern).post(request(std::string(pattern), query, form), ctx);
  }
  http::Pairs periode() const { return {{"periode", to_text(kantor.triwulan())}}; }

 private:
  static web::Route find(http::Method method, std::string_view pattern) {
    for (const auto& r : routes())
      if (r.method == method && r.pattern == pattern) return r;
    throw Bug("no such route");
  }

  db::Database& db_;
  test::TempDir dir_;
  web::Settings settings_;

 public:
  Kantor kantor;

 private:
  berkas::Simpanan files_;
  test::PageParts parts_{dir_.path(""), settings_};
};

bool has(const Result<http::Response>& response, std::string_view text) {
  REQUIRE(response);
  return response->body.find(text) != std::string::npos;
}

const http::Pairs kComplete{{"versi", "0"},
                            {"tingkat_1", "sesuai"},
                            {"tingkat_4", "sesuai"},
                            {"rating_hasil", "sesuai"},
                            {"rating_perilaku", "sesuai"},
                            {"catatan", "Pertahankan."}};

constexpr std::string_view kPenilaian = "/skp/{id}/penilaian";

}  // namespace

TEST_CASE("the evaluation page: a form for the penilai, the material alone for his atasan and HR") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    const auto waits = meja.get(pelaku(kapus), kPenilaian);
    CHECK(has(waits, "Yang menetapkan: Kepala Dinas"));
    CHECK(has(waits, "name=\"rating_hasil\""));
    REQUIRE(meja.kantor.set_org(kadis, PredikatOrganisasi::baik));
    CHECK_FALSE(has(meja.get(pelaku(kapus), kPenilaian), "Yang menetapkan"));
    for (const auto& reader : {pelaku(kadis), hr()}) {
      const auto page = meja.get(reader, kPenilaian, meja.periode());
      CHECK(has(page, "Menunggu penilaian Kepala Puskesmas"));
      CHECK_FALSE(has(page, "name=\"rating_hasil\""));
    }
    CHECK_FALSE(meja.get(pelaku(orang_lain), kPenilaian));
    // The employee is led to his own results; the page of the penilai stays shut to him.
    const auto own = meja.get(pelaku(perawat), kPenilaian);
    REQUIRE(own);
    CHECK(own->status == 303);
  });
}

TEST_CASE("a suggestion chooses nothing, and departing from it comes back for its reason with the text kept") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    REQUIRE(meja.kantor.set_org(kadis, PredikatOrganisasi::baik));
    http::Pairs form = kComplete;
    form[3].second = "";
    form.emplace_back("draf", "1");
    REQUIRE(meja.post(pelaku(kapus), kPenilaian, meja.periode(), form)->status == 303);
    const auto page = meja.get(pelaku(kapus), kPenilaian, meja.periode());
    CHECK(has(page, "Saran panduan: Sesuai ekspektasi."));
    CHECK_FALSE(has(page, "id=\"rating_hasil\" name=\"rating_hasil\" value=\"diatas\" checked"));
    CHECK_FALSE(has(page, "name=\"rating_hasil\" value=\"sesuai\" checked"));
    form = kComplete;
    form[0].second = "1";
    form[3].second = "diatas";
    const auto refused = meja.post(pelaku(kapus), kPenilaian, meja.periode(), form);
    REQUIRE(refused);
    CHECK(refused->status == 422);
    CHECK(has(refused, "href=\"#alasan_hasil\""));
    CHECK(has(refused, "Pertahankan."));
    form.emplace_back("alasan_hasil", "Menangani wabah malaria sendirian pada Februari.");
    CHECK(meja.post(pelaku(kapus), kPenilaian, meja.periode(), form)->status == 303);
  });
}

TEST_CASE("a draft saves itself and answers its version; an old one is compared, nothing typed is lost") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    constexpr std::string_view draf = "/skp/{id}/penilaian/draf";
    const auto saved = meja.post(pelaku(kapus), draf, meja.periode(), kComplete);
    REQUIRE(saved);
    CHECK(saved->status == 204);
    CHECK(saved->headers.front() == std::pair<std::string, std::string>("X-Versi", "1"));
    CHECK(meja.post(pelaku(kapus), draf, meja.periode(), kComplete)->status == 409);
    http::Pairs form = kComplete;
    form.back().second = "Catatan dari tab lain.";
    form.emplace_back("draf", "1");
    const auto conflict = meja.post(pelaku(kapus), kPenilaian, meja.periode(), form);
    REQUIRE(conflict);
    CHECK(conflict->status == 409);
    CHECK(has(conflict, "Catatan dari tab lain."));
    CHECK(has(conflict, "Pertahankan."));
    CHECK(has(conflict, "name=\"versi\" value=\"1\""));
  });
}

TEST_CASE("from the check to the explanation: read by whoever may, with the next step of each side") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    constexpr std::string_view periksa = "/skp/{id}/penilaian/periksa";
    constexpr std::string_view penjelasan = "/skp/{id}/penjelasan";
    REQUIRE(meja.kantor.set_org(kadis, PredikatOrganisasi::baik));
    CHECK(meja.get(pelaku(kapus), periksa, meja.periode())->status == 303);  // incomplete: back to the form
    REQUIRE(meja.post(pelaku(kapus), kPenilaian, meja.periode(), kComplete)->status == 303);
    const auto check = meja.get(pelaku(kapus), periksa, meja.periode());
    CHECK(has(check, "Tetapkan predikat Baik?"));
    CHECK(has(check, "type=\"password\""));
    CHECK_FALSE(meja.get(pelaku(kadis), periksa, meja.periode()));
    CHECK_FALSE(meja.get(pelaku(kapus), penjelasan, meja.periode()));  // nothing to explain before the signature
    REQUIRE(meja.kantor.sign(kapus, 1));
    CHECK(meja.get(pelaku(kapus), kPenilaian, meja.periode())->status == 303);
    CHECK(has(meja.get(pelaku(kapus), penjelasan, meja.periode()), "Sampaikan hasil evaluasi"));
    CHECK_FALSE(has(meja.get(hr(), penjelasan, meja.periode()), "Sampaikan hasil evaluasi"));
    CHECK_FALSE(meja.get(pelaku(perawat), penjelasan, meja.periode()));
    REQUIRE(meja.post(pelaku(kapus), "/skp/{id}/penilaian/sampaikan", meja.periode(), {})->status == 303);
    const auto delivered = meja.get(pelaku(perawat), penjelasan, meja.periode());
    CHECK(has(delivered, "Mengapa predikat Anda Baik?"));
    CHECK(has(delivered, "Terima hasil evaluasi"));
    CHECK(has(delivered, "14 hari kerja sejak menerima"));
    REQUIRE(meja.post(pelaku(perawat), "/skp/{id}/terima", meja.periode(), {})->status == 303);
    const auto received = meja.get(pelaku(perawat), penjelasan, meja.periode());
    CHECK(has(received, "Setujui hasil evaluasi"));
    CHECK(has(received, "paling lambat Rabu, 22 April"));  // 14 working days after 2 April, without a holiday listed
    REQUIRE(meja.post(pelaku(perawat), "/skp/{id}/setujui", meja.periode(), {})->status == 303);
    CHECK(has(meja.get(pelaku(perawat), penjelasan, meja.periode()), "Disetujui pegawai"));
  });
}

TEST_CASE("a signature needs the signer's own password") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    constexpr std::string_view sign = "/skp/{id}/penilaian/tanda-tangan";
    REQUIRE(meja.kantor.set_org(kadis, PredikatOrganisasi::baik));
    REQUIRE(meja.kantor.save(kapus, meja.kantor.complete(), 0));
    db.write([](db::Tx& tx) {
      return tx.exec(
                 "INSERT INTO akun (id, pengguna, nama, sandi_hash, status, dibuat) "
                 "VALUES (103, 'kapus', 'Kapus', NULL, 'aktif', 0)") == 1;
    });
    for (const char* typed : {"", "bukan kata sandinya"}) {
      const auto refused = meja.post(pelaku(kapus), sign, meja.periode(), {{"versi", "1"}, {"sandi", typed}});
      REQUIRE(refused);
      CHECK(refused->status == 422);
      CHECK(has(refused, "href=\"#sandi\""));
    }
    CHECK(meja.kantor.number("SELECT COUNT(*) AS n FROM percobaan_masuk WHERE kunci = 'a:kapus'") == 1);
    CHECK_FALSE(meja.kantor.find(pelaku(kapus)).value().signed_already());
  });
}

TEST_CASE("the lists: queue and own results, units without a predikat, periods of a year") {
  test::for_each_database([](db::Database& db) {
    Meja meja(db);
    CHECK(has(meja.get(pelaku(kapus), "/evaluasi"), "2 evaluasi Triwulan I 2026 menunggu predikat organisasi"));
    CHECK(has(meja.get(pelaku(perawat), "/evaluasi"), "Belum ada hasil"));
    CHECK(has(meja.get(pelaku(kadis), "/predikat-organisasi"), "1 unit belum punya predikat Triwulan I 2026"));
    const http::Pairs unit{{"unit", "3"}, {"periode", to_text(meja.kantor.triwulan())}};
    CHECK(has(meja.get(pelaku(kadis), "/predikat-organisasi", unit), "Tetapkan predikat Puskesmas Wanggar"));
    CHECK_FALSE(meja.get(pelaku(kapus), "/predikat-organisasi", unit));
    http::Pairs form = unit;
    form.insert(form.end(), {{"menggantikan", "0"}, {"predikat", "baik"}, {"dasar", "Laporan kinerja 800/12"}});
    CHECK(meja.post(pelaku(kadis), "/predikat-organisasi", {}, form)->status == 303);
    CHECK(meja.post(pelaku(kadis), "/predikat-organisasi", {}, form)->status == 409);
    CHECK(has(meja.get(hr(), "/periode"), "Triwulan IV 2026"));
    CHECK(has(meja.get(hr(), "/periode", {{"tahun", "2027"}}), "Buat periode 2027"));
    CHECK(meja.post(hr(), "/periode/tahun", {}, {{"tahun", "2027"}})->status == 303);
    const auto refused =
        meja.post(hr(), "/periode", {},
                  {{"periode", to_text(meja.kantor.triwulan())}, {"buka", "1-4-2026"}, {"tutup", "9-4-2026"}});
    REQUIRE(refused);
    CHECK(refused->status == 422);
    CHECK(has(refused, "href=\"#alasan\""));
  });
}
