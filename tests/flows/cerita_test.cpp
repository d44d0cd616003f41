// One year: a unit and its people are imported, plan, realise, are evaluated, and hold papers anybody can verify.
#include "cerita.h"

#include <doctest/doctest.h>

#include "baca_pdf.h"

namespace cerita {
namespace {

struct Paper {
  std::string pdf, code;  // the path of the file, the path of its public page
};

// The papers on the page of documents whose name contains `name`.
Paper find_paper(const harness::Page& page, const std::string& name) {
  const auto at = page.body.find(">" + name);
  REQUIRE_MESSAGE(at != std::string::npos, name, " is not in: ", page.text());
  const auto line = page.body.rfind("<li>", at);
  const std::string row = page.body.substr(line, page.body.find("</li>", at) - line);
  return {match(row, "href=\"(/dokumen/[0-9]+/pdf)\""), match(row, "href=\"(/v/[^\"]+)\"")};
}

}  // namespace

void Cerita::dokumen() {
  auto& pegawai = as(kPegawai);
  const std::string path = skp_pegawai_ + "/dokumen";
  CHECK(pegawai.submit(path, path, {}).status == 303);
  const auto made = pegawai.submit(path, path + "/evaluasi", {});
  REQUIRE_MESSAGE(made.status == 303, made.text());
  const auto list = pegawai.get(path);
  harness::Visitor anybody(app_);
  for (const std::string name : {"Sasaran", "Hasil Evaluasi", "Dokumen Evaluasi"}) {
    CAPTURE(name);
    const Paper paper = find_paper(list, name);
    const auto pdf = pegawai.get(paper.pdf);
    REQUIRE(pdf.body.starts_with("%PDF-"));
    const std::string text = baca_pdf::text_of(pdf.body);
    CHECK(baca_pdf::has(text, "DEBORA GOBAY") != baca_pdf::has(text, kNamaPegawai));
    // The evaluation document names the predikat, not the results it came from.
    CHECK(baca_pdf::has(text, "Ibu hamil di empat kampung diperiksa") == (name != "Dokumen Evaluasi"));
    CHECK(baca_pdf::has(text, paper.code.substr(3)));
    if (name != "Sasaran") CHECK(baca_pdf::has(text, "BAIK"));
    const auto valid = anybody.get(paper.code);
    CHECK(valid.text().find("asli dan berlaku") != std::string::npos);
    CHECK(valid.text().find("Baik") == std::string::npos);
    CHECK_FALSE(valid.has(kPegawai));
    CHECK(anybody.get(paper.pdf).status == 303);  // to the sign-in
    CHECK(as(app_.login("pegawai").first).get(paper.pdf).status == 404);
  }
}

}  // namespace cerita

TEST_CASE("the story of a year, from the import to a paper that anybody can verify") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    cerita::Cerita cerita(postgres);
    cerita.impor();
    cerita.akun();
    cerita.rencana();
    cerita.berlalu_sampai("2026-12-28T09:00+09:00");
    cerita.realisasi();
    cerita.penilaian();
    cerita.dokumen();
    const auto [code, output] = cerita.app().command({"verify"});
    CHECK_MESSAGE(code == 0, output);
  }
}
