// Every route of the table against every kind of person. What a role may open is written down here once more, by hand:
// a new route without a line, or a route that lets in somebody it should not, fails.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "app/router.h"
#include "crawl.h"

using audit::kRoles;
using harness::Instance;
using harness::Visitor;

namespace {

// Who passes the door of a route that needs a right.
std::set<std::string> holders(akun::Izin izin) {
  switch (izin) {
    case akun::Izin::kelola_pegawai:
      return {"admin_hr"};
    case akun::Izin::ekspor_data:
      return {"admin_hr", "auditor", "koordinator"};
    case akun::Izin::impor_pengaduan:
      return {"koordinator"};
    case akun::Izin::lihat_mutu_data:
      return {"admin_hr", "auditor"};
    case akun::Izin::kelola_akun_unit:
      return {"admin_hr", "admin_unit"};
    case akun::Izin::lihat_jejak:
      return {"admin_hr", "auditor"};
    case akun::Izin::kelola_sistem:
      return {"admin_hr"};
    case akun::Izin::tinjau_pembacaan:
      return {};  // APIP, who is none of these
  }
  return {};
}

// The doors that stand open to everybody, each for a reason.
const std::set<std::string> kPublic{
    "/", "/masuk", "/keluar", "/bahasa", "/masuk/kode", "/aktivasi", "/lupa", "/bantuan", "/privasi", "/aksesibilitas",
    "/lambang.svg", "/v", "/v/{kode}",
    // a citizen has no account: his draft is found by a cookie of his browser …
    "/pengaduan/baru", "/pengaduan/baru/foto", "/pengaduan/baru/foto/{n}", "/pengaduan/baru/hapus",
    "/pengaduan/baru/apa", "/pengaduan/baru/dimana", "/pengaduan/baru/cerita", "/pengaduan/baru/serupa",
    "/pengaduan/baru/kontak", "/pengaduan/baru/periksa", "/pengaduan/terkirim",
    // what is published is everybody's
    "/pengaduan", "/pengaduan/{nomor}", "/pengaduan/{nomor}/foto/{n}", "/pengaduan.atom", "/pengaduan.csv",
    "/pengaduan/peta", "/pengaduan/peta.json", "/peta/{z}/{x}/{y}", "/pengaduan/angka", "/pengaduan/{nomor}/bukti",
    "/data", "/data/{berkas}", "/data/bukti", "/robots.txt", "/sitemap.xml", "/sitemap/{n}",
    // … and can be followed; a letter says where it ends
    "/pengaduan/{nomor}/ikuti", "/pengaduan/ikuti/{formulir}", "/pengaduan/langganan/{token}",
    // … and his pengaduan by code and PIN
    "/pengaduan/lacak", "/pengaduan/saya", "/pengaduan/saya/nilai", "/pengaduan/saya/nilai/ubah",
    "/pengaduan/saya/lupakan", "/pengaduan/saya/privasi", "/pengaduan/saya/keluar", "/pengaduan/saya/{peristiwa}",
    "/pengaduan/saya/data", "/pengaduan/saya/foto/{id}", "/pengaduan/saya/surel", "/pengaduan/saya/surel/kode",
    "/pengaduan/saya/surel/henti", "/pengaduan/saya/dampak", "/pengaduan/saya/bagian"};

// Programs have no session to pass a door with: reading is everybody's, and writing asks for a key itself
// (tests/flows/open311_kirim_test.cpp). "/open311/uji" forgets what it is sent.
const std::set<std::string> kProgram{"/open311/{berkas}",
                                     "/open311/v2/{berkas}",
                                     "/open311/v2/services/{kode}",
                                     "/open311/v2/requests/{nomor}",
                                     "/open311/v2/tokens/{token}",
                                     "/open311/uji/v2/{berkas}",
                                     "/open311/uji/v2/services/{kode}",
                                     "/open311/uji/v2/requests/{nomor}",
                                     "/open311/uji/v2/tokens/{token}"};

// A page that a letter leads to, and the one click of a mail program (RFC 8058) that no form of ours is before: who
// holds the token may end his letters and nothing else (tests/flows/kabar_test.cpp).
const std::set<std::string> kPageAndProgram{"/pengaduan/langganan/{token}"};

bool has_door(const web::Route& route) {
  return route.access.kind() != web::Access::Kind::publik && route.access.kind() != web::Access::Kind::program;
}

// An id that no row has: a page behind the door answers 404, a closed door 403 or the way to sign in.
std::string example_path(std::string_view pattern) {
  std::string out;
  bool inside = false;
  for (const char c : pattern) {
    if (c == '{') {
      inside = true;
      out += "987654321";
    }
    if (!inside) out += c;
    if (c == '}') inside = false;
  }
  return out;
}

harness::Page knock(Visitor& v, const web::Route& route) {
  const std::string path = example_path(route.pattern);
  if (route.get) return v.get(path);
  return route.method == http::Method::patch ? v.patch(path) : v.post(path, {{"x", "y"}});
}

}  // namespace

TEST_CASE("only the listed doors are open to everybody") {
  for (const auto& route : app::routes()) {
    const std::string pattern(route.pattern);
    const bool one_click = route.post && kPageAndProgram.contains(pattern);
    const bool open = route.access.kind() == web::Access::Kind::publik;
    CHECK_MESSAGE(open == (kPublic.contains(pattern) && !one_click), route.pattern);
    const bool program = route.access.kind() == web::Access::Kind::program;
    CHECK_MESSAGE(program == (kProgram.contains(pattern) || one_click), route.pattern);
  }
}

TEST_CASE("a visitor is sent to sign in, and his form is refused") {
  const Instance app;
  for (const auto& route : app::routes()) {
    if (!has_door(route)) continue;
    Visitor v(app);
    const auto answer = knock(v, route);
    INFO(route.pattern);
    if (route.get)
      CHECK(answer.location.starts_with("/masuk?ke="));
    else
      CHECK(answer.status == 403);
  }
}

TEST_CASE("a route that needs a right opens for its holders and nobody else") {
  const Instance app;
  for (const auto& role : kRoles) {
    Visitor v(app);
    const auto [user, password] = app.login(role);
    REQUIRE(v.sign_in(user, password).status == 303);
    for (const auto& route : app::routes()) {
      if (!has_door(route)) continue;
      const std::string path = example_path(route.pattern);
      if (path == "/akun/sesi") continue;  // would end this very session
      const auto answer = knock(v, route);
      INFO(role << " " << route.pattern << " " << answer.status);
      CHECK(answer.status != 500);
      CHECK_FALSE(answer.location.starts_with("/masuk"));
      if (route.access.kind() == web::Access::Kind::izin) {
        const bool may = holders(route.access.izin()).contains(role);
        CHECK((answer.status == 403) == !may);
      }
      // Nothing has that id, so whoever may pass the door still finds nothing.
      if (route.get && path.find("987654321") != std::string::npos && answer.status != 403) CHECK(answer.status == 404);
    }
  }
}

TEST_CASE("every answer carries the security headers, and signed-in pages are not stored") {
  const Instance app;
  Visitor v(app);
  const auto [user, password] = app.login("admin_hr");
  v.sign_in(user, password);
  for (const auto& route : app::routes()) {
    if (!route.get) continue;
    const auto answer = v.get(example_path(route.pattern));
    INFO(route.pattern);
    CHECK(answer.headers.count("content-security-policy") == 1);
    CHECK(answer.headers.count("x-content-type-options") == 1);
    const auto cache = answer.headers.find("cache-control");
    REQUIRE(cache != answer.headers.end());
    // The same for everybody: kept, and asked about each time.
    static const std::set<std::string_view> kOpenData{"/pengaduan.atom", "/pengaduan.csv", "/robots.txt",
                                                      "/sitemap.xml"};
    const bool is_open_data = kOpenData.contains(route.pattern);
    CHECK(cache->second == (is_open_data ? "no-cache" : "no-store"));
  }
}
