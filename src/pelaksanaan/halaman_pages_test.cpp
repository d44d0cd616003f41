// The pages as a browser gets them, through the route table of this folder.
#include <doctest/doctest.h>

#include <fstream>

#include "berkas/simpanan.h"
#include "page_parts.h"
#include "pelaksanaan/bukti_store.h"
#include "pelaksanaan/meja_store_test.h"
#include "pelaksanaan/realisasi_store.h"
#include "pelaksanaan/routes.h"
#include "pelaksanaan/umpan_balik_store.h"
#include "web/context.h"

using namespace pelaksanaan;
using namespace pelaksanaan::contoh;

namespace {

constexpr int kStatementsMax = 4;  // of a page, besides the session's

// One server of this folder's pages for a test.
class Peramban {
 public:
  explicit Peramban(db::Database& db) : db_(db), files_(*berkas::Simpanan::open(dir_.path("berkas"))) {
    insert_kantor(db);
  }

  http::Response get(int siapa, std::string pattern, http::Pairs query = {}, std::string id = "1") {
    http::Request req{.path = pattern, .query = std::move(query), .path_args = {std::move(id)}};
    http::Response out;
    db_.read([&](db::Reader& r) {
      web::ReadContext ctx(context(siapa), r);
      const int before = r.statements();
      out = answer(find(http::Method::get, pattern).get(req, ctx));
      CHECK(r.statements() - before <= kStatementsMax);
    });
    return out;
  }
  http::Response post(int siapa, std::string pattern, http::Pairs form, std::vector<http::Upload> uploads = {},
                      http::Method method = http::Method::post, http::Pairs headers = {}, std::string body = "",
                      std::string id = "1") {
    http::Request req{.method = method,
                      .path = pattern,
                      .headers = std::move(headers),
                      .body = std::move(body),
                      .form = std::move(form),
                      .uploads = std::move(uploads),
                      .path_args = {std::move(id)}};
    web::WriteContext ctx(context(siapa), db_, "kirim" + std::to_string(++posts_));
    return answer(find(method, pattern).post(req, ctx));
  }
  http::Upload upload(const std::string& field, const std::string& name, const std::string& bytes) {
    const std::string path = dir_.path("kirim-" + field);
    std::ofstream(path, std::ios::binary) << bytes;
    return {.field = field, .name = name, .path = path, .bytes = bytes.size()};
  }

 private:
  web::Context context(int siapa) {
    return {.pelaku = pelaku(siapa),
            .now = kNow,
            .today = kToday,
            .locale = i18n::Locale(msg::Lang::id),
            .settings = settings_,
            .files = files_,
            .brankas = parts_.brankas,
            .pieces = parts_.pieces,
            .rem = parts_.rem};
  }
  static web::Route find(http::Method method, const std::string& pattern) {
    for (const auto& r : routes())
      if (r.method == method && r.pattern == pattern) return r;
    throw Bug("no such route");
  }
  static http::Response answer(Result<http::Response> result) {
    if (result) return *std::move(result);
    http::Response r;
    const Fault f = result.error().fault;
    r.status = f == Fault::not_found ? 404 : f == Fault::conflict ? 409 : f == Fault::forbidden ? 403 : 422;
    return r;
  }

  db::Database& db_;
  test::TempDir dir_;
  berkas::Simpanan files_;
  web::Settings settings_;
  test::PageParts parts_{dir_.path(""), settings_};
  int posts_ = 0;
};

const std::string kPath = "/skp/{id}/realisasi";
const std::string kPdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

http::Pairs isian(const std::string& nilai, const std::string& versi = "0") {
  return {{"periode", "2"}, {"hasil", "1"},    {"versi", versi},  {"nilai_10", nilai}, {"uraian_10", "Di tiga kampung"},
          {"nilai_11", ""}, {"uraian_11", ""}, {"aksi", "simpan"}};
}

bool has(const http::Response& r, const std::string& text) {
  return r.body.find(text) != std::string::npos;
}

std::string header(const http::Response& r, const std::string& name) {
  for (const auto& [n, value] : r.headers)
    if (n == name) return value;
  return "";
}

}  // namespace

TEST_CASE("every page opens with few statements for those who may, and is not there for others") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    for (const char* path : {"/skp/{id}/realisasi", "/skp/{id}/laporan", "/skp/{id}/rencana-aksi"}) {
      CHECK(p.get(perawat, path).status == 200);
      CHECK(p.get(kapus, path).status == 200);
      CHECK(p.get(bidan, path).status == 404);
    }
    for (const int siapa : {perawat, kapus, bidan}) CHECK(p.get(siapa, "/skp/{id}/umpan-balik").status == 200);
    CHECK(p.get(orang_lain, "/skp/{id}/umpan-balik").status == 404);
    CHECK(p.get(perawat, "/umpan-balik").status == 200);
    CHECK(p.get(perawat, "/umpan-balik/minta").status == 200);
    CHECK(p.get(bidan, "/umpan-balik/minta").status == 404);
    CHECK(has(p.get(perawat, kPath, {{"hasil", "1"}}), "name=\"nilai_10\""));
    CHECK_FALSE(has(p.get(kapus, kPath, {{"hasil", "1"}}), "name=\"nilai_10\""));
    CHECK(p.get(perawat, kPath, {{"hasil", "77"}}).status == 404);
    CHECK(p.get(perawat, kPath, {{"periode", "77"}}).status == 404);
  });
}

TEST_CASE("a mistyped number comes back with the text, and the file beside it is kept") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    const auto back =
        p.post(perawat, kPath, isian("empat puluh"), {p.upload("berkas_10", "C:\\foto\\rekap.pdf", kPdf)});
    CHECK(back.status == 422);
    CHECK(has(back, "empat puluh"));
    CHECK(has(back, "Di tiga kampung"));
    CHECK(has(back, "rekap.pdf"));
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti WHERE nama = 'rekap.pdf'") == 1);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM realisasi") == 0);
    CHECK(p.post(perawat, kPath, isian("40"), {p.upload("berkas_10", "rekap.pdf", kPdf)}).status == 303);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti") == 1);
    CHECK(number(db, "SELECT nilai AS n FROM realisasi") == 40'000'000);
  });
}

TEST_CASE("a file that is no photo and no PDF, and a link inside, are refused at their fields") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    auto form = isian("40");
    form.emplace_back("tautan_10", "http://10.0.0.1/rekap");
    const auto back = p.post(perawat, kPath, form, {p.upload("berkas_10", "rekap.exe", "MZ program")});
    CHECK(back.status == 422);
    CHECK(has(back, "href=\"#berkas_10\""));
    CHECK(has(back, "href=\"#tautan_10\""));
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti") == 0);
  });
}

TEST_CASE("two windows: the second save shows both texts and loses none") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    REQUIRE(p.post(perawat, kPath, isian("40")).status == 303);
    auto late = isian("45");
    late[4].second = "Teks dari jendela kedua";
    const auto conflict = p.post(perawat, kPath, late);
    CHECK(conflict.status == 409);
    CHECK(has(conflict, "Teks dari jendela kedua"));
    CHECK(has(conflict, "Di tiga kampung"));
    CHECK(p.post(perawat, kPath, isian("45", "1")).status == 303);
  });
}

TEST_CASE(
    "the draft answers its version, keeps a stored number when the typed one is half written, and tells a conflict") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    const std::string draf = "/skp/{id}/realisasi/draf";
    const auto saved = p.post(perawat, draf, isian("40"));
    CHECK(saved.status == 204);
    CHECK(header(saved, "X-Versi") == "1");
    auto half = isian("4x", "1");
    half[4].second = "Di empat kampung";
    CHECK(header(p.post(perawat, draf, half), "X-Versi") == "2");
    CHECK(number(db, "SELECT nilai AS n FROM realisasi") == 40'000'000);
    CHECK(p.post(perawat, draf, isian("50", "1")).status == 409);
    CHECK(p.post(kapus, draf, isian("50", "2")).status == 404);
  });
}

TEST_CASE("a PDF goes to the disk, sandboxed and private, and to nobody outside the line") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    REQUIRE(p.post(perawat, kPath, isian("40"), {p.upload("berkas_10", "rekap \"1\".pdf", kPdf)}).status == 303);
    const auto file = p.get(kapus, "/bukti/{id}");
    CHECK(file.status == 200);
    CHECK(file.type == "application/pdf");
    CHECK(file.body == kPdf);
    CHECK(header(file, "Content-Disposition").starts_with("attachment; filename=\"rekap _1_.pdf\""));
    CHECK(header(file, "Content-Security-Policy") == "default-src 'none'; sandbox");
    CHECK(header(file, "Cache-Control").starts_with("private"));
    CHECK(p.get(bidan, "/bukti/{id}").status == 404);
  });
}

TEST_CASE("a file in pieces continues where it stands and becomes evidence when it is whole") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    const http::Pairs tus{{"tus-resumable", "1.0.0"}};
    auto create = tus;
    create.emplace_back("upload-length", std::to_string(kPdf.size()));
    create.emplace_back("upload-metadata", "filename cmVrYXAucGRm,filetype YXBwbGljYXRpb24vcGRm");
    const auto made = p.post(perawat, "/unggah", {}, {}, http::Method::post, create);
    REQUIRE(made.status == 201);
    const std::string id = header(made, "Location").substr(8);
    const auto piece = [&](int siapa, const std::string& offset, const std::string& bytes) {
      auto headers = tus;
      headers.emplace_back("content-type", "application/offset+octet-stream");
      headers.emplace_back("upload-offset", offset);
      return p.post(siapa, "/unggah/{id}", {}, {}, http::Method::patch, headers, bytes, id).status;
    };
    CHECK(piece(perawat, "0", kPdf.substr(0, 20)) == 204);
    CHECK(piece(perawat, "0", kPdf.substr(0, 20)) == 409);
    CHECK(piece(bidan, "20", kPdf.substr(20)) == 404);
    CHECK(header(p.get(perawat, "/unggah/{id}", {}, id), "Upload-Offset") == "20");
    auto form = isian("40");
    form.emplace_back("unggah_berkas_10", id);
    CHECK(p.post(perawat, kPath, form).status == 422);
    CHECK(piece(perawat, "20", kPdf.substr(20) + "x") == 413);
    CHECK(piece(perawat, "20", kPdf.substr(20)) == 204);
    CHECK(p.post(perawat, kPath, form).status == 303);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM bukti WHERE nama = 'rekap.pdf'") == 1);
    CHECK(number(db, "SELECT COUNT(*) AS n FROM unggahan") == 0);
  });
}

TEST_CASE("a report goes through the check page, which comes only when nothing is missing") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    const std::string laporan = "/skp/{id}/laporan";
    REQUIRE(p.post(perawat, kPath, isian("40"), {p.upload("berkas_10", "a.pdf", kPdf)}).status == 303);
    CHECK(p.post(perawat, laporan,
                 {{"periode", "2"}, {"versi", "1"}, {"capaian", "40 ibu"}, {"kendala", "Banjir"}, {"aksi", "periksa"}})
              .status == 303);
    CHECK(has(p.get(perawat, laporan, {{"periode", "2"}}), "#realisasi_12"));
    REQUIRE(p.post(perawat, kPath,
                   {{"periode", "2"}, {"hasil", "2"}, {"versi", "0"}, {"nilai_12", "3"}, {"uraian_12", "Tiga kali"}},
                   {p.upload("berkas_12", "b.pdf", kPdf)})
                .status == 303);
    CHECK(has(p.get(perawat, laporan, {{"periode", "2"}}), "value=\"sampaikan\""));
    CHECK(p.post(kapus, laporan, {{"periode", "2"}, {"aksi", "sampaikan"}}).status == 404);
    CHECK(p.post(perawat, laporan, {{"periode", "2"}, {"aksi", "sampaikan"}}).status == 303);
    CHECK(has(p.get(perawat, kPath, {{"periode", "2"}}), "value=\"tarik\""));
    CHECK_FALSE(has(p.get(perawat, kPath, {{"periode", "2"}, {"hasil", "1"}}), "name=\"nilai_10\""));
  });
}

TEST_CASE("a sentence starter fills the form without a script, and unfinished it is not sent") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    const std::string path = "/skp/{id}/umpan-balik";
    const auto filled = p.post(bidan, path, {{"kalimat", "adaptif.positif.0"}, {"sifat", "insidentil"}, {"teks", ""}});
    CHECK(filled.status == 200);
    CHECK(has(filled, "value=\"nilai_adaptif\" selected"));
    http::Pairs form{{"sasaran", "nilai_adaptif"},
                     {"arah", "positif"},
                     {"sifat", "insidentil"},
                     {"teks", "Anda segera menyusun cara lain ketika …"}};
    CHECK(p.post(bidan, path, form).status == 422);
    form[3].second = "Anda segera menyusun cara lain ketika listrik padam";
    CHECK(p.post(bidan, path, form).status == 303);
    CHECK(p.post(perawat, path, form).status == 403);
    CHECK(has(p.get(perawat, path), "listrik padam"));
  });
}

TEST_CASE("somebody outside is asked by NIP") {
  test::for_each_database([](db::Database& db) {
    Peramban p(db);
    http::Pairs form{
        {"skp", "1"}, {"nip", "19920314 201903 2 009"}, {"tentang", "Kerja sama posyandu"}, {"tenggat", "20-5-2026"}};
    CHECK(p.post(perawat, "/umpan-balik/minta", form).status == 422);
    form[1].second = "19920314 201903 2 005";
    CHECK(p.post(perawat, "/umpan-balik/minta", form).status == 303);
    CHECK(has(p.get(orang_lain, "/umpan-balik"), "Kerja sama posyandu"));
  });
}
