#include "http/cookies.h"

#include <doctest/doctest.h>

#include "base/result.h"

using namespace http;

TEST_CASE("cookies are split at semicolons and keep equal signs in their value") {
  CHECK(parse_cookies("sesi=a=b;bahasa=en; kutip=\"x\"") == Pairs{{"sesi", "a=b"}, {"bahasa", "en"}, {"kutip", "x"}});
  CHECK(parse_cookies("tanpa_nilai; =tanpa_nama;;").empty());
}

TEST_CASE("over HTTPS a cookie carries the __Host- prefix and is Secure") {
  const Request plain;
  const Request secure{.https = true};
  CHECK(set_cookie(plain, "sesi", "abc") == "sesi=abc; Path=/; HttpOnly; SameSite=Lax");
  CHECK(set_cookie(secure, "sesi", "abc", std::chrono::hours{1}) ==
        "__Host-sesi=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600");
  CHECK(clear_cookie(plain, "sesi") == "sesi=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST_CASE("over HTTPS a cookie without the prefix is not ours") {
  Request request{.cookies = {{"sesi", "planted"}, {"__Host-sesi", "ours"}}};
  CHECK(read_cookie(request, "sesi") == "planted");
  request.https = true;
  CHECK(read_cookie(request, "sesi") == "ours");
  request.cookies.pop_back();
  CHECK(read_cookie(request, "sesi").empty());
}

TEST_CASE("a value that could break out of the header is a bug") {
  CHECK_THROWS_AS(set_cookie({}, "sesi", "a; Domain=lain"), Bug);
  CHECK_THROWS_AS(set_cookie({}, "sesi", "a\r\nX: y"), Bug);
}
