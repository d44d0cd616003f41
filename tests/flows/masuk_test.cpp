// Signing in, the wrong password, the stranger's form, the language, signing out.
#include <doctest/doctest.h>

#include "harness.h"

using harness::Instance;
using harness::Visitor;

TEST_CASE("an employee signs in and sees what waits for him") {
  const Instance app;
  Visitor v(app);
  CHECK(v.get("/beranda").location == "/masuk?ke=%2Fberanda");
  const auto [user, password] = app.login("pegawai");
  const auto answer = v.sign_in(user, password);
  CHECK(answer.status == 303);
  CHECK(answer.location == "/beranda");
  const auto home = v.get("/beranda");
  CHECK(home.status == 200);
  CHECK(home.text().find("dr. Benyamin Tebai") == std::string::npos);  // the rater stands there without his title
  CHECK(home.text().find("Benyamin Tebai") != std::string::npos);
}

TEST_CASE("a NIP with spaces is the same user") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("pegawai");
  CHECK(v.sign_in("19920314 201903 2 008", password).location == "/beranda");
}

TEST_CASE("a wrong password says so beside the field and keeps the name") {
  const Instance app;
  Visitor v(app);
  const auto answer = v.sign_in("199203142019032008", "bukan sandinya");
  CHECK(answer.status == 422);
  CHECK(answer.title().starts_with("Galat:"));
  CHECK(answer.has("id=\"sandi-e\""));
  CHECK(answer.has("value=\"199203142019032008\""));
  CHECK_FALSE(answer.has("bukan sandinya"));
  // Who has an account is nobody's business: an unknown name gets the same sentence.
  CHECK(v.sign_in("190001011900011001", "bukan sandinya").text().find("tidak cocok") != std::string::npos);
}

TEST_CASE("after five wrong passwords the next try has to wait, and the account is not locked for good") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("pegawai");
  for (int i = 0; i < 5; ++i) v.sign_in(user, "salah salah salah");
  const auto answer = v.sign_in(user, password);
  CHECK(answer.status == 422);
  CHECK(answer.text().find("Coba lagi dalam") != std::string::npos);
}

TEST_CASE("a form from another site is refused") {
  const Instance app;
  Visitor v(app);
  v.set_header("Sec-Fetch-Site", "cross-site");
  CHECK(v.post("/masuk", {{"pengguna", "x"}, {"sandi", "y"}}).status == 403);
  v.set_header("Sec-Fetch-Site", "");
  v.set_header("Origin", "http://jahat.example");
  CHECK(v.post("/masuk", {{"pengguna", "x"}, {"sandi", "y"}}).status == 403);
  // An old browser sends neither header: then the form's own token counts.
  v.set_header("Origin", "");
  CHECK(v.post("/masuk", {{"pengguna", "x"}, {"sandi", "y"}}).status == 403);
  const auto [user, password] = app.login("pegawai");
  CHECK(v.sign_in(user, password).status == 303);
}

TEST_CASE("an address from outside is no place to go after signing in") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("pegawai");
  const auto answer =
      v.submit("/masuk", "/masuk", {{"pengguna", user}, {"sandi", password}, {"ke", "//jahat.example/"}});
  CHECK(answer.location == "/beranda");
}

TEST_CASE("the language follows the person") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("pegawai");
  v.sign_in(user, password);
  v.post("/bahasa", harness::with(v.get("/beranda").form("/bahasa"), {{"bahasa", "en"}}));
  CHECK(v.get("/beranda").has("<html lang=\"en\">"));
  CHECK(v.get("/akun").text().find("My account") != std::string::npos);
}

TEST_CASE("signing out ends the session") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("pegawai");
  v.sign_in(user, password);
  const auto answer = v.submit("/beranda", "/keluar", {});
  CHECK(answer.headers.find("clear-site-data") != answer.headers.end());
  CHECK(v.get("/beranda").status == 303);
}

namespace {
constexpr const char* kTyped = "Penilai saya pindah ke <Dinas> lain sejak Oktober.\nMohon diperbarui.";
}

TEST_CASE("what was typed when the session ended comes back, and is sent after signing in again") {
  const Instance app;
  const auto [user, password] = app.login("pegawai");
  Visitor v(app);
  v.sign_in(user, password);
  auto fields = harness::with(v.get("/atasan-salah").form("/atasan-salah"), {{"isi", kTyped}, {"sandi", "rahasia123"}});
  v.set_cookie("sesi", "");
  const auto answer = v.post("/atasan-salah", fields);
  CHECK(answer.status == 403);
  CHECK(answer.title().find("Waktu masuk Anda habis") != std::string::npos);
  CHECK_FALSE(answer.has("rahasia123"));
  const auto again = answer.form("/atasan-salah");
  v.sign_in(user, password);
  const auto saved = v.post("/atasan-salah", again);
  CHECK(saved.status == 303);
  CHECK(v.get("/atasan-salah").text().find("pindah ke <Dinas> lain sejak Oktober.") != std::string::npos);
  v.post("/atasan-salah", again);  // a second press is the same report
  const auto page = v.get("/atasan-salah").text();
  CHECK(page.find("pindah ke <Dinas>") == page.rfind("pindah ke <Dinas>"));
}

TEST_CASE("signing out after the session ended just goes to the sign-in page; a stranger's form is not shown again") {
  const Instance app;
  Visitor v(app);
  CHECK(v.post("/keluar", {}).location.starts_with("/masuk"));
  v.set_header("Sec-Fetch-Site", "cross-site");
  const auto answer = v.post("/atasan-salah", {{"isi", "dikirim dari situs lain"}});
  CHECK(answer.status == 403);
  CHECK_FALSE(answer.has("dikirim dari situs lain"));
}
