// A plan is sent back with a reason, submitted again, set, printed and verified; a stranger finds nothing.
#include <doctest/doctest.h>

#include "steps.h"

using harness::digits_of;
using harness::Instance;
using harness::Visitor;

namespace {

Visitor signed_in_as(const Instance& app, const std::string& user) {
  Visitor v(app);
  REQUIRE(v.sign_in(user, "demo-wanggar-2026").status == 303);
  return v;
}

// The first plan that waits for the demo's penilai, and the NIP of whoever wrote it.
struct Waiting {
  std::string path, nip;
};
Waiting find_waiting(Visitor& penilai) {
  const auto home = penilai.get("/beranda");
  const auto queue = home.body.find("Putuskan SKP");
  REQUIRE(queue != std::string::npos);
  const auto start = home.body.rfind("href=\"/skp/", queue);
  const auto from = start + 6;
  const std::string path = home.body.substr(from, home.body.find('"', from) - from);
  const auto page = penilai.get(path);
  const auto num = page.body.find("class=\"num\">");
  REQUIRE(num != std::string::npos);
  return {path, digits_of(page.body.substr(num + 12, 24)).substr(0, 18)};
}

}  // namespace

TEST_CASE("a plan is sent back with a reason, submitted again and set") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const Instance app({.postgres = postgres, .pegawai = 120});
    auto penilai = signed_in_as(app, app.login("penilai").first);
    const Waiting w = find_waiting(penilai);
    const std::string event = w.path + "/peristiwa";

    const auto silent = penilai.submit(w.path + "/periksa?peristiwa=kembalikan", event, {{"alasan", "  "}});
    CHECK(silent.status == 422);
    CHECK(silent.has("id=\"alasan-e\""));
    const auto back = penilai.submit(w.path + "/periksa?peristiwa=kembalikan", event,
                                     {{"alasan", "Tambahkan indikator waktu pada hasil kerja 2."}});
    CHECK(back.status == 303);

    auto pegawai = signed_in_as(app, w.nip);
    const auto home = pegawai.get("/beranda");
    CHECK(home.text().find("Perbaiki SKP 2026") != std::string::npos);
    CHECK(home.text().find("Tambahkan indikator waktu") != std::string::npos);
    // Where it is repaired it says why, by whom and when.
    const auto repair = pegawai.get(w.path + "/ubah").text();
    CHECK(repair.find("Dikembalikan: Tambahkan indikator waktu") != std::string::npos);
    CHECK(repair.find("Oleh ") != std::string::npos);
    CHECK(pegawai.get("/pemberitahuan").text().find("dikembalikan") != std::string::npos);
    CHECK(pegawai.submit(w.path + "/periksa?peristiwa=ajukan", event, {}).status == 303);
    // The leader's stale page: he had the plan open before it was submitted again.
    CHECK(penilai.submit(w.path + "/periksa?peristiwa=tetapkan", event, {{"versi", "1"}}).status == 409);
    CHECK(penilai.submit(w.path + "/periksa?peristiwa=tetapkan", event, {}).status == 303);
    CHECK(pegawai.get(w.path).text().find("Ditetapkan") != std::string::npos);

    const auto made = pegawai.submit(w.path + "/dokumen", w.path + "/dokumen", {});
    CHECK(made.status == 303);
    const auto list = pegawai.get(w.path + "/dokumen");
    const auto pdf = list.link_to("/dokumen/");
    const auto code = list.link_to("/v/");
    REQUIRE(pdf);
    REQUIRE(code);
    CHECK(pegawai.get(*pdf).body.starts_with("%PDF-"));

    Visitor anybody(app);
    const auto public_page = anybody.get(*code);
    CHECK(public_page.status == 200);
    CHECK(public_page.text().find("asli dan berlaku") != std::string::npos);
    CHECK_FALSE(public_page.has(w.nip));
    CHECK(anybody.get("/v/AAAA-BBBB-CCCC-DDDD").status == 404);
    CHECK(anybody.get(*pdf).status == 303);

    const auto [code_ok, output] = app.command({"verify"});
    CHECK_MESSAGE(code_ok == 0, output);
  }
}

TEST_CASE("a stranger's plan is not there") {
  const Instance app({.pegawai = 120});
  auto penilai = signed_in_as(app, app.login("penilai").first);
  const Waiting w = find_waiting(penilai);
  auto stranger = signed_in_as(app, app.login("admin_unit").first);
  for (const char* rest : {"", "/ubah", "/jejak", "/dokumen", "/ekspektasi", "/periksa?peristiwa=tetapkan"})
    CHECK_MESSAGE(stranger.get(w.path + rest).status == 404, rest);
  CHECK(stranger.post(w.path + "/peristiwa", {{"peristiwa", "tetapkan"}, {"versi", "1"}}).status == 404);
  CHECK(signed_in_as(app, app.login("auditor").first).get(w.path).status == 200);
}

TEST_CASE("the same form sent twice makes one record") {
  const Instance app({.pegawai = 120});
  auto hr = signed_in_as(app, app.login("admin_hr").first);
  const auto form =
      harness::with(hr.get("/kalender").form("/kalender"), {{"tanggal", "5-12-2026"}, {"nama", "Hari jadi daerah"}});
  const auto first = hr.post("/kalender", form);
  const auto second = hr.post("/kalender", form);
  CHECK(first.status == 303);
  CHECK(second.status == 303);
  CHECK(second.location == first.location);
  // Another form with the same content is another wish: the day is taken.
  CHECK(hr.submit("/kalender", "/kalender", {{"tanggal", "5-12-2026"}, {"nama", "Hari jadi daerah"}}).status == 422);
}

// Only a plan that is set is kept; the block of signatures, which only such a plan has, says that this one is.
TEST_CASE("a set plan that was written for one reader's language is not shown to a reader of another") {
  const Instance app;
  auto v = harness::signed_in(app, "penilai");
  const auto plan = v.get("/skp").link_to("/skp/");
  REQUIRE(plan);
  const auto in = [&](const char* language) {
    v.set_cookie("bahasa", language);
    return v.get(*plan);
  };
  REQUIRE(in("id").has("<div class=\"sign\">"));
  CHECK(in("xx").text().find("⟦Rencana hasil kerja⟧") != std::string::npos);
  CHECK(in("id").text().find("⟦") == std::string::npos);
  CHECK(in("xx").text().find("⟦Rencana hasil kerja⟧") != std::string::npos);
  v.set_cookie("bahasa", "id");
  v.post("/bahasa", harness::with(v.get("/beranda").form("/bahasa"), {{"bahasa", "en"}}));
  CHECK(in("id").has("<h2 id=\"pk\">Work behaviour</h2>"));
}
