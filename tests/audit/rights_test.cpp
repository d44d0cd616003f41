// Every address with somebody's paper behind it, knocked at by everybody who stands to him in some way. An answer that
// the table does not foresee fails, whether it lets in too many or too few; so does an address the table forgot.
#include "rights.h"

#include <doctest/doctest.h>

#include <set>

#include "app/router.h"
#include "crawl.h"
#include "world.h"

using audit::Right;
using audit::World;

namespace {

// Addresses that name a paper in their query or form instead of their path.
const std::set<std::string> kNamedInForm{"GET /perjanjian",
                                         "GET /perjanjian/ubah",
                                         "POST /perjanjian",
                                         "GET /predikat-organisasi",
                                         "POST /predikat-organisasi",
                                         "GET /umpan-balik/minta",
                                         "POST /umpan-balik/minta",
                                         "POST /akun-pegawai/slip",
                                         "GET /petugas/pengaduan/massal",
                                         "POST /petugas/pengaduan/massal"};

http::Method method_of(std::string_view name) {
  return name == "GET" ? http::Method::get : name == "PATCH" ? http::Method::patch : http::Method::post;
}

std::string name_of(const web::Route& route) {
  const std::string verb = route.get ? "GET " : route.method == http::Method::patch ? "PATCH " : "POST ";
  return verb + std::string(route.pattern);
}

harness::Fields fields_of(const std::string& form) {
  harness::Fields out;
  for (std::size_t at = 0; at < form.size();) {
    const auto end = std::min(form.find('&', at), form.size());
    const auto equals = form.find('=', at);
    std::string value = form.substr(equals + 1, end - equals - 1);
    for (char& c : value)
      if (c == '+') c = ' ';
    out.emplace_back(form.substr(at, equals - at), value);
    at = end + 1;
  }
  return out;
}

harness::Page knock(World& world, char actor, const Right& right) {
  auto& visitor = world.as(actor);
  const std::string path = world.fill(right.path);
  if (right.method == "GET") return visitor.get(path);
  if (right.method == "POST") return visitor.post(path, fields_of(world.fill(right.form)));
  for (const auto& [name, value] : harness::Fields{
           {"Tus-Resumable", "1.0.0"}, {"Content-Type", "application/offset+octet-stream"}, {"Upload-Offset", "0"}})
    visitor.set_header(name, value);
  auto page = visitor.patch(path);
  for (const char* name : {"Tus-Resumable", "Content-Type", "Upload-Offset"}) visitor.set_header(name, "");
  return page;
}

// A page that shows itself, or a form that was looked at: everything but the closed doors and the way elsewhere.
bool let_in(const Right& right, const harness::Page& page) {
  if (right.answer && page.status == right.answer) return true;
  if (page.status == 403 || page.status == 404) return false;
  if (page.status == 303) return right.method != "GET" && !page.location.starts_with("/masuk");
  return true;
}

void check(World& world, const Right& right) {
  for (const char actor : audit::kActors) {
    const bool may = right.who.find(actor) != std::string_view::npos;
    const auto page = knock(world, actor, right);
    INFO(right.method << " " << right.path << " " << right.form << " by " << std::string(1, actor) << " → "
                      << page.status << " " << page.location << " "
                      << (page.status == 422 ? page.text().substr(0, 400) : ""));
    CHECK(let_in(right, page) == may);
    if (may) CHECK((right.answer ? page.status == right.answer : page.status < 400));
    if (right.method != "GET" && page.status < 400) world.restore();
  }
}

}  // namespace

TEST_CASE("whoever stands in no relation to a paper finds nothing, and whoever does may what the table says") {
  World world;
  for (const auto& right : audit::rights()) check(world, right);
}

TEST_CASE("whatever a list shows, the reader of the list can open") {
  World world;
  std::size_t opened = 0;
  for (const char actor : audit::kActors) {
    auto& visitor = world.as(actor);
    std::set<std::string> seen;
    for (const char* list : {"/beranda", "/unit/{unit}", "/unit/{unit_lain}", "/dokumen", "/umpan-balik",
                             "/pemberitahuan", "/skp/{tetap}/dokumen", "/skp/{ukm}/dokumen", "/skp/{kdh}/dokumen"}) {
      const auto page = visitor.get(world.fill(list));
      if (page.status != 200) continue;
      for (const auto& link : audit::links_of(page.body)) {
        if (!seen.insert(link).second) continue;
        const auto answer = visitor.get(link);
        INFO(std::string(1, actor) << " " << std::string(list) << " → " << link << " " << answer.status);
        CHECK(answer.status < 400);
        ++opened;
      }
    }
  }
  CHECK(opened > 200);
}

TEST_CASE("every address that names a paper is in the table of rights") {
  const app::Router router(app::routes());
  std::set<std::string> listed;
  for (const auto& right : audit::rights()) {
    const std::string_view path = right.path.substr(0, right.path.find('?'));
    const auto match = router.find(method_of(right.method), path);
    REQUIRE_MESSAGE(match.route, right.path);
    listed.insert(name_of(*match.route));
  }
  for (const auto& route : app::routes()) {
    // A program is nobody: tests/flows/open311_baca_test.cpp asks what it finds.
    using Kind = web::Access::Kind;
    if (route.access.kind() == Kind::publik || route.access.kind() == Kind::program) continue;
    const std::string name = name_of(route);
    if (route.pattern.find('{') != std::string_view::npos || kNamedInForm.contains(name))
      CHECK_MESSAGE(listed.contains(name), name);
  }
}
