// HR asks for the data as a sheet: asked for, written by the job, downloaded, read back by the import; called off.
#include <doctest/doctest.h>

#include <algorithm>

#include "lembar/zip_file.h"
#include "standing_still.h"
#include "steps.h"
#include "temp_folder.h"

using harness::Instance;
using harness::number;
using harness::signed_in;
using harness::Visitor;

namespace {

// The downloaded file once the job has come to its end.
harness::Page download(Visitor& v, const std::string& path) {
  harness::wait_until_ready(v, path);
  return v.get(path + "/unduh");
}

std::int64_t lines_in(const std::string& csv) {
  return std::count(csv.begin(), csv.end(), '\n');
}

}  // namespace

TEST_CASE("HR exports every kind of data as CSV and as Excel, and the import knows its own file again") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const Instance app({.postgres = postgres});
    auto hr = signed_in(app, "admin_hr");
    REQUIRE(hr.get("/kelola").link_to("/ekspor"));
    const auto ask = [&](const std::string& isi, const std::string& bentuk) {
      const auto asked = hr.submit("/ekspor", "/ekspor", {{"isi", isi}, {"bentuk", bentuk}});
      REQUIRE(asked.status == 303);
      return asked.location;
    };
    const auto pegawai = download(hr, ask("pegawai", "csv"));
    CHECK(pegawai.headers.find("content-type")->second == "text/csv; charset=utf-8");
    CHECK(pegawai.headers.find("content-disposition")->second.find("pegawai-") != std::string::npos);
    CHECK(lines_in(pegawai.body) == 1 + number(app, "SELECT COUNT(*) AS n FROM pegawai"));
    CHECK(pegawai.body.find("199203142019032008") != std::string::npos);
    CHECK(lines_in(download(hr, ask("unit", "csv")).body) ==
          1 + number(app, "SELECT COUNT(*) AS n FROM unit WHERE selesai IS NULL"));
    CHECK(lines_in(download(hr, ask("evaluasi", "csv")).body) == 1 + number(app, "SELECT COUNT(*) AS n FROM evaluasi"));
    const auto location = ask("skp", "csv");
    const auto skp = download(hr, location);
    CHECK(lines_in(skp.body) > number(app, "SELECT COUNT(*) AS n FROM skp"));
    CHECK(hr.get(location).text().find(std::to_string(number(app, "SELECT MAX(baris) AS n FROM ekspor")) + " baris") !=
          std::string::npos);

    const auto sheet = download(hr, ask("pegawai", "xlsx"));
    const TempFolder folder;
    CHECK(lembar::ZipFile::open(folder.write("pegawai.xlsx", sheet.body), {}).has_value());

    CHECK(hr.get("/ekspor").link_to(location));
    CHECK(hr.get("/pemberitahuan").text().find("siap diunduh") != std::string::npos);
  }
}

TEST_CASE("an export is its maker's alone, and what is asked for without a choice comes back") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  const auto refused = hr.submit("/ekspor", "/ekspor", {{"isi", "gaji"}, {"bentuk", "csv"}});
  CHECK(refused.status == 422);
  CHECK(refused.body.find("href=\"#isi\"") != std::string::npos);
  const auto asked = hr.submit("/ekspor", "/ekspor", {{"isi", "unit"}, {"bentuk", "csv"}});
  REQUIRE(download(hr, asked.location).status == 200);
  CHECK(hr.post(asked.location + "/batal", {}).status == 409);
  auto auditor = signed_in(app, "auditor");
  CHECK(auditor.get("/ekspor").status == 200);
  for (const char* rest : {"", "/unduh"}) CHECK(auditor.get(asked.location + rest).status == 404);
  auto penilai = signed_in(app, "penilai");
  CHECK(penilai.get("/ekspor").status >= 403);
  CHECK(penilai.post("/ekspor", {{"isi", "unit"}, {"bentuk", "csv"}}).status >= 403);
}

TEST_CASE("an export that is called off is never there to fetch, and can be asked for anew") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    Instance app({.postgres = postgres});
    app.stop();
    // One that waits for its job: the real job is too quick to be called off by a test.
    harness::change(app, {.postgres = postgres},
                    "INSERT INTO ekspor (akun_id, isi, bentuk, keadaan, dibuat) SELECT id, 'skp', 'xlsx', 'dibuat', 0 "
                    "FROM akun WHERE pengguna = '198811032012031007'");
    app.start();
    auto hr = signed_in(app, "admin_hr");
    const auto list = hr.get("/ekspor");
    const auto running = list.link_to("/ekspor/");
    REQUIRE(running);
    const auto again = hr.submit("/ekspor", "/ekspor", {{"isi", "skp"}, {"bentuk", "xlsx"}});
    CHECK(again.location == *running);
    CHECK(hr.submit(*running, *running + "/batal", {}).status == 303);
    CHECK(hr.get(*running + "/unduh").status == 404);
    const auto anew = hr.submit("/ekspor", "/ekspor", {{"isi", "skp"}, {"bentuk", "xlsx"}});
    CHECK(anew.location != *running);
    CHECK(download(hr, anew.location).status == 200);
  }
}
