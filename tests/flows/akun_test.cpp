// A password is changed, a code opens an account, a unit's admin sees his unit only.
#include <doctest/doctest.h>

#include "harness.h"

using harness::Instance;
using harness::signed_in;
using harness::Visitor;

TEST_CASE("a new password signs every other device out") {
  const Instance app;
  auto first = signed_in(app, "pegawai");
  auto second = signed_in(app, "pegawai");
  const std::string good = "empat kata yang aneh";
  const auto wrong = first.submit("/akun/sandi", "/akun/sandi", {{"sandi_lama", "keliru"}, {"sandi_baru", good}});
  CHECK(wrong.status == 422);
  CHECK(wrong.has("id=\"sandi_lama-e\""));
  const auto weak =
      first.submit("/akun/sandi", "/akun/sandi", {{"sandi_lama", "demo-wanggar-2026"}, {"sandi_baru", "password1234"}});
  CHECK(weak.status == 422);
  CHECK(weak.has("id=\"sandi_baru-e\""));
  CHECK(
      first.submit("/akun/sandi", "/akun/sandi", {{"sandi_lama", "demo-wanggar-2026"}, {"sandi_baru", good}}).status ==
      303);
  CHECK(first.get("/akun").status == 200);
  CHECK(second.get("/akun").status == 303);
}

TEST_CASE("a code handed over at the counter opens the account once") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  const auto list = hr.get("/akun-pegawai?q=199203142019032008");
  const auto link = list.link_to("/akun-pegawai/");
  REQUIRE(link);
  const auto shown = hr.submit(*link, *link, {});
  REQUIRE(shown.status == 200);
  const auto at = shown.body.find("<p class=\"code\">");
  REQUIRE(at != std::string::npos);
  const std::string code = shown.body.substr(at + 16, 9);
  Visitor v(app);
  const harness::Fields good{
      {"pengguna", "199203142019032008"}, {"kode", code}, {"sandi_baru", "empat kata yang aneh"}};
  CHECK(v.submit("/aktivasi", "/aktivasi", harness::with(good, {{"kode", "0000-0000"}})).status == 422);
  CHECK(v.submit("/aktivasi", "/aktivasi", good).location == "/masuk");
  CHECK(v.submit("/aktivasi", "/aktivasi", good).status == 422);
  CHECK(v.sign_in("199203142019032008", "empat kata yang aneh").status == 303);
}

TEST_CASE("a person sees who changed his file") {
  const Instance app;
  auto hr = signed_in(app, "admin_hr");
  const auto link = hr.get("/akun-pegawai?q=199203142019032008").link_to("/akun-pegawai/");
  REQUIRE(link);
  CHECK(signed_in(app, "pegawai").get("/akun").text().find("Belum ada orang lain yang mengubah") != std::string::npos);
  hr.submit(*link, *link, {});
  const std::string text = signed_in(app, "pegawai").get("/akun").text();
  CHECK(text.find("Lukas Sayori Kode akun dibuat") != std::string::npos);
}

TEST_CASE("what is refused before there is a request stands in the log, without its content") {
  const Instance app;
  Visitor v(app);
  CHECK(v.get("/" + std::string(20'000, 'x')).status >= 400);
  const std::string log = app.log();
  CHECK(log.find("\"level\":\"warn\"") != std::string::npos);
  CHECK(log.find("xxxx") == std::string::npos);
}

TEST_CASE("a unit's admin sees his unit and nobody else") {
  const Instance app;
  auto admin = signed_in(app, "admin_unit");
  CHECK(admin.get("/akun-pegawai?q=199203142019032008").text().find("Maria") != std::string::npos);
  CHECK(admin.get("/akun-pegawai?q=198811032012031007").text().find("Lukas") == std::string::npos);
  CHECK(admin.get("/kalender").status == 403);
}
