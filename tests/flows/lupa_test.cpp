// A forgotten password by e-mail, against a mail server of the test's own.
#include <doctest/doctest.h>

#include <regex>

#include "harness.h"
#include "smtp_sink.h"

using harness::Instance;
using harness::Visitor;

namespace {

constexpr const char* kNip = "199203142019032008";

harness::InstanceOptions with_mail(const test::SmtpSink& sink) {
  harness::InstanceOptions o;
  o.config = sink.settings();
  return o;
}

void give_address(const Instance& app) {
  Visitor hr(app);
  const auto [user, password] = app.login("admin_hr");
  REQUIRE(hr.sign_in(user, password).status == 303);
  const auto list = hr.get(std::string("/pegawai?q=") + kNip);
  std::smatch found;
  REQUIRE(std::regex_search(list.body, found, std::regex("href=\"(/pegawai/[0-9]+)\"")));
  const std::string form = found.str(1) + "/ubah";
  REQUIRE(hr.submit(form, form, {{"email", "maria@wanggar.example"}}).status == 303);
}

std::string code_in(const test::SmtpSink::Letter& letter) {
  std::smatch found;
  REQUIRE(std::regex_search(letter.text, found, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}")));
  return found.str();
}

}  // namespace

TEST_CASE("a code comes by e-mail, opens the account once, and a grey list only delays it") {
  for (const bool postgres : harness::databases()) {
    CAPTURE(postgres);
    const test::SmtpSink sink(1);
    auto options = with_mail(sink);
    options.postgres = postgres;
    const Instance app(options);
    give_address(app);
    Visitor v(app);
    const auto asked = v.submit("/lupa", "/lupa", {{"pengguna", "19920314 201903 2 008"}});
    CHECK(asked.location == "/lupa?terkirim=1");
    const auto letter = sink.wait_for(1, 30);
    CHECK(letter.to == "<maria@wanggar.example>");
    CHECK(letter.text.find("/aktivasi") != std::string::npos);
    CHECK(letter.text.find("10 menit") != std::string::npos);
    const harness::Fields good{{"pengguna", kNip}, {"kode", code_in(letter)}, {"sandi_baru", "empat kata yang aneh"}};
    CHECK(v.sign_in(kNip, "demo-wanggar-2026").status == 303);  // asking alone changes nothing
    Visitor other(app);
    CHECK(other.submit("/aktivasi", "/aktivasi", good).location == "/masuk");
    CHECK(v.get("/beranda").status == 303);  // the old sessions are over
    CHECK(other.submit("/aktivasi", "/aktivasi", good).status == 422);
    CHECK(other.sign_in(kNip, "empat kata yang aneh").status == 303);
    CHECK(app.log().find(code_in(letter)) == std::string::npos);
  }
}

TEST_CASE("whether an account or its address exists cannot be told from the answer, and letters are few") {
  const test::SmtpSink sink;
  const Instance app(with_mail(sink));
  give_address(app);
  Visitor v(app);
  std::string seen;
  // Known with an address, known without, unknown.
  for (const char* user : {kNip, "199406142020122004", "190001011900011001"}) {
    const auto asked = v.submit("/lupa", "/lupa", {{"pengguna", user}});
    CHECK(asked.location == "/lupa?terkirim=1");
    const std::string text = v.get(asked.location).text();
    if (!seen.empty()) CHECK(text == seen);
    seen = text;
  }
  for (int i = 0; i < 4; ++i) CHECK(v.submit("/lupa", "/lupa", {{"pengguna", kNip}}).status == 303);
  CHECK(v.submit("/lupa", "/lupa", {{"pengguna", ""}}).status == 422);
  sink.wait_for(3);
  // The queue is looked at every two seconds.
  std::this_thread::sleep_for(std::chrono::seconds(5));
  CHECK(sink.letters().size() == 3);
}

TEST_CASE("without a mail server the page sends people to the unit's admin") {
  const Instance app;
  Visitor v(app);
  const auto page = v.get("/lupa");
  CHECK(page.text().find("Datang dengan kartu pegawai") != std::string::npos);
  CHECK_FALSE(page.has("name=\"pengguna\""));
  CHECK(v.post("/lupa", {{"pengguna", kNip}}).location == "/lupa");
}
