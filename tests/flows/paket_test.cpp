// A leader gathers his unit's documents: asked for, made by the job, downloaded, opened; taken up again after a crash.
#include <doctest/doctest.h>

#include "baca_pdf.h"
#include "lembar/zip_file.h"
#include "standing_still.h"
#include "steps.h"
#include "temp_folder.h"

using harness::digits_of;
using harness::Fields;
using harness::Instance;
using harness::InstanceOptions;
using harness::number;
using harness::signed_in;
using harness::wait_until_ready;

namespace {

InstanceOptions on(bool postgres) {
  return {.postgres = postgres, .pegawai = 120};
}

std::string entry(lembar::ZipFile& zip, const std::string& name) {
  const auto file = zip.entry(name).value();
  std::string out;
  for (auto piece = file->read().value(); !piece.empty(); piece = file->read().value()) out += piece;
  return out;
}

// The names of the PDFs in the list of the archive.
std::vector<std::string> pdfs_in(const std::string& list) {
  std::vector<std::string> out;
  for (auto end = list.find(".pdf,"); end != std::string::npos; end = list.find(".pdf,", end + 1)) {
    const auto start = list.rfind(',', end) + 1;
    out.push_back(list.substr(start, end + 4 - start));
  }
  return out;
}

// Every document is still to be made: a demo comes with some.
void forget_documents(Instance& app, bool postgres) {
  app.stop();
  harness::change(app, on(postgres), "DELETE FROM dokumen");
  app.start();
}

// The first document of the job is there. Looked for without a pause, because a dozen take a fraction of a second.
void wait_until_at_work(const Instance& app) {
  using std::chrono::steady_clock;
  const auto database = app.database();
  const auto end = steady_clock::now() + std::chrono::minutes(1);
  for (std::int64_t n = 0; n == 0;) {
    database->read([&](db::Reader& r) { n = r.number("SELECT COUNT(*) AS n FROM dokumen"); });
    if (steady_clock::now() > end) throw std::runtime_error("the job did not begin");
  }
}

}  // namespace

TEST_CASE("a leader asks for the plans of his unit and gets them in one ZIP") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const Instance app(on(postgres));
    auto leader = signed_in(app, "penilai");
    const auto path = leader.get("/tim").link_to("/unit/");
    REQUIRE(path);
    CHECK(leader.get(path->substr(0, path->rfind('/'))).link_to(*path));
    const auto choice = leader.get(*path + "?isi=skp-2026&bawah=ya");
    REQUIRE(choice.status == 200);
    CHECK(choice.text().find("dokumen dapat dikemas") != std::string::npos);
    CHECK(leader.get(*path + "?isi=skp-1999").status == 404);

    const Fields form = choice.form(*path);
    const auto asked = leader.post(*path, form);
    REQUIRE(asked.status == 303);
    CHECK(leader.post(*path, form).location == asked.location);
    const auto page = wait_until_ready(leader, asked.location);
    CHECK(page.text().find("Paket siap:") != std::string::npos);
    CHECK(leader.get("/pemberitahuan").text().find("siap diunduh") != std::string::npos);

    const auto zip = leader.get(asked.location + "/unduh");
    REQUIRE(zip.status == 200);
    CHECK(zip.headers.find("content-type")->second == "application/zip");
    const TempFolder folder;
    const auto opened = lembar::ZipFile::open(folder.write("paket.zip", zip.body), {}).value();
    const std::string list = entry(*opened, "daftar.csv");
    const auto names = pdfs_in(list);
    REQUIRE_FALSE(names.empty());
    for (const auto& name : names) {
      const std::string pdf = entry(*opened, name);
      CHECK(digits_of(baca_pdf::text_of(pdf)).find(name.substr(0, name.find('_'))) != std::string::npos);  // the NIP
    }

    for (const char* role : {"pegawai", "admin_unit"}) {
      auto stranger = signed_in(app, role);
      CHECK(stranger.get(*path).status == 404);
      CHECK(stranger.post(*path, {{"isi", "skp-2026"}}).status == 404);
    }
    auto hr = signed_in(app, "admin_hr");
    CHECK(hr.get(*path).status == 200);
    for (const char* rest : {"", "/unduh"}) CHECK(hr.get(asked.location + rest).status == 404);
    CHECK(hr.post(asked.location + "/batal", {}).status == 404);
    CHECK(leader.post(asked.location + "/batal", {}).status == 409);
  }
}

TEST_CASE("a package that a crash cut off is finished after the next start, every document once") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    Instance app(on(postgres));
    forget_documents(app, postgres);
    auto hr = signed_in(app, "admin_hr");
    const auto root = hr.get("/unit").link_to("/unit/");
    REQUIRE(root);
    const auto form = hr.get(*root + "/dokumen?isi=skp-2026&bawah=ya").form(*root + "/dokumen");
    const auto asked = hr.post(*root + "/dokumen", form);
    REQUIRE(asked.status == 303);
    CHECK(hr.post(*root + "/dokumen", form).location == asked.location);
    wait_until_at_work(app);
    app.kill_hard();
    const auto before = number(app, "SELECT COUNT(*) AS n FROM dokumen");
    CHECK(before > 0);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM paket WHERE keadaan = 'dibuat'") == 1);
    // Its claim runs out after two minutes; the test does not wait for them.
    harness::change(app, on(postgres), "UPDATE pekerjaan SET diklaim_sampai = 0");
    app.start();
    wait_until_ready(hr, asked.location);
    const auto documents = number(app, "SELECT COUNT(*) AS n FROM dokumen");
    CHECK(documents > before);
    CHECK(documents == number(app, "SELECT COUNT(DISTINCT objek_id) AS n FROM dokumen WHERE jenis = 'skp'"));
    CHECK(number(app, "SELECT dokumen AS n FROM paket") == documents);
    const auto [code, output] = app.command({"verify"});
    CHECK_MESSAGE(code == 0, output);
  }
}

TEST_CASE("a running package is put down when the program stops and taken up when it starts") {
  Instance app(on(false));
  forget_documents(app, false);
  auto hr = signed_in(app, "admin_hr");
  const auto root = hr.get("/unit").link_to("/unit/");
  const auto asked = hr.submit(*root + "/dokumen?isi=skp-2026&bawah=ya", *root + "/dokumen", {});
  REQUIRE(asked.status == 303);
  wait_until_at_work(app);
  app.stop();
  CHECK(number(app,
               "SELECT COUNT(*) AS n FROM pekerjaan WHERE jenis = 'paket' AND keadaan = 'antre' AND percobaan = 0") ==
        1);
  app.start();
  wait_until_ready(hr, asked.location);
}

TEST_CASE("a package that is called off is never there to fetch, and can be asked for anew") {
  Instance app(on(false));
  forget_documents(app, false);
  auto hr = signed_in(app, "admin_hr");
  const auto root = hr.get("/unit").link_to("/unit/");
  const auto ask = [&] { return hr.submit(*root + "/dokumen?isi=skp-2026&bawah=ya", *root + "/dokumen", {}).location; };
  const auto asked = ask();
  wait_until_at_work(app);
  CHECK(hr.submit(asked, asked + "/batal", {}).status == 303);
  CHECK(hr.post(asked + "/batal", {}).status == 409);
  CHECK(hr.get(asked + "/unduh").status == 404);
  CHECK(ask() != asked);
}
