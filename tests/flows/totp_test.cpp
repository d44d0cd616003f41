// The second factor where the configuration forces it: nothing opens before it is set up, and nobody else is asked.
#include "akun/totp.h"

#include <doctest/doctest.h>

#include "harness.h"

using harness::Instance;
using harness::signed_in;
using harness::Visitor;

namespace {

constexpr std::int64_t kMoment = 1'795'478'400'000;  // 2026-11-24T09:00+09:00
constexpr std::int64_t kStepMs = 30'000;

harness::InstanceOptions forced() {
  harness::InstanceOptions o;
  o.config = {{"KINERJA_MASUK_TOTP_WAJIB", "ya"}};
  return o;
}

std::string secret_on(const harness::Page& page) {
  const auto at = page.body.find("<p class=\"code\">");
  REQUIRE(at != std::string::npos);
  std::string out;
  for (auto i = at + 16; page.body[i] != '<'; ++i)
    if (page.body[i] != ' ') out += page.body[i];
  return out;
}

// The server's clock goes on while the test runs: the code of the next step is still taken as an early one.
std::string code_now(const std::string& secret, int steps_later) {
  return akun::totp_code(secret, kMoment / kStepMs + steps_later);
}

}  // namespace

TEST_CASE("a rater, HR, the auditor and a unit's admin are led to the second factor until they have it") {
  const Instance app(forced());
  for (const char* role : {"penilai", "kepala_unit", "admin_hr", "auditor", "admin_unit", "kepala_daerah"}) {
    CAPTURE(role);
    auto v = signed_in(app, role);
    for (const char* path : {"/beranda", "/skp", "/pegawai", "/akun"}) CHECK(v.get(path).location == "/akun/totp");
    CHECK(v.get("/akun/totp").location == "/akun/totp/mulai");
    CHECK(v.get("/akun/totp/mulai").text().find("kata sandi saja tidak cukup") != std::string::npos);
    CHECK(v.post("/skp", {{"tahun", "2027"}}).location == "/akun/totp");
    CHECK(v.get("/akun/sandi").status == 200);
  }
}

TEST_CASE("with the second factor everything opens, at the next sign-in after its code") {
  const Instance app(forced());
  auto v = signed_in(app, "penilai");
  CHECK(v.submit("/akun/totp/mulai", "/akun/totp/mulai", {}).location == "/akun/totp");
  const std::string secret = secret_on(v.get("/akun/totp"));
  CHECK(v.submit("/akun/totp", "/akun/totp", {{"kode", "000000"}}).status == 422);
  const auto on = v.submit("/akun/totp", "/akun/totp", {{"kode", code_now(secret, 0)}});
  CHECK(on.status == 200);
  CHECK(v.get("/beranda").status == 200);

  auto again = signed_in(app, "penilai");
  CHECK(again.get("/beranda").location == "/masuk/kode");
  CHECK(again.submit("/masuk/kode", "/masuk/kode", {{"kode", code_now(secret, 0)}}).status == 422);  // used already
  CHECK(again.submit("/masuk/kode", "/masuk/kode", {{"kode", code_now(secret, 1)}}).location == "/beranda");
  CHECK(again.get("/beranda").status == 200);

  // Switched off, it is asked for at once.
  CHECK(again.submit("/akun/totp", "/akun/totp/matikan", {{"sandi", "demo-wanggar-2026"}}).status == 303);
  CHECK(again.get("/beranda").location == "/akun/totp");
}

TEST_CASE("an employee who rates nobody is not asked, and a demo asks nobody") {
  const Instance app(forced());
  CHECK(signed_in(app, "pegawai").get("/beranda").status == 200);
  const Instance demo;
  CHECK(signed_in(demo, "admin_hr").get("/beranda").status == 200);
}

TEST_CASE("whoever lost phone and codes is let in again from the command line") {
  Instance app(forced());
  auto v = signed_in(app, "penilai");
  v.submit("/akun/totp/mulai", "/akun/totp/mulai", {});
  const std::string secret = secret_on(v.get("/akun/totp"));
  v.submit("/akun/totp", "/akun/totp", {{"kode", code_now(secret, 0)}});
  app.stop();
  CHECK(app.command({"user", "mfa-reset", app.login("penilai").first}).first == 0);
  app.start();
  CHECK(v.get("/beranda").location.starts_with("/masuk"));
  CHECK(signed_in(app, "penilai").get("/beranda").location == "/akun/totp");
}
