#include "http/target.h"

#include <doctest/doctest.h>

using namespace http;

namespace {

bool parses(const std::string& target) {
  Request request{.target = target};
  return parse_target(request);
}

}  // namespace

TEST_CASE("path and query are decoded once") {
  Request request{.target = "/unit/Dinas%20Kesehatan/a+b?cari=a+b%26c&cari=2&kosong"};
  REQUIRE(parse_target(request));
  CHECK(request.path == "/unit/Dinas Kesehatan/a+b");
  CHECK(request.query == Pairs{{"cari", "a b&c"}, {"cari", "2"}, {"kosong", ""}});
}

TEST_CASE("only origin-form targets are served") {
  CHECK(parses("/"));
  CHECK(parses("/skp?"));
  for (const auto* target : {"", "*", "http://lain.example/skp", "lain.example:443", "skp", "/skp#bagian"})
    CHECK_FALSE_MESSAGE(parses(target), target);
}

TEST_CASE("a path that means something else to a file system or a log is refused") {
  CHECK(parses("/berkas/a.b"));
  for (const auto* target :
       {"/../etc/passwd", "/a/%2e%2e/b", "/a/.%2e/b", "/a%00b", "/a%0d%0ab", "/%7f", "/%ff", "/%c0%ae", "/%", "/%4"})
    CHECK_FALSE_MESSAGE(parses(target), target);
}

TEST_CASE("a query that no database takes is refused") {
  CHECK(parses("/?a=%C3%A9"));
  for (const auto* target : {"/?a=%00", "/?a=%ff", "/?%ff=a", "/?a=%", "/?a=%4x"})
    CHECK_FALSE_MESSAGE(parses(target), target);
}
