#include "http/cidr.h"

#include <doctest/doctest.h>

#include "http/proxy.h"

using namespace http;

namespace {

bool in(std::string_view range, std::string_view address) {
  const auto cidr = parse_cidr(range);
  REQUIRE(cidr);
  return contains(std::vector{*cidr}, address);
}

Request forwarded(std::string forwarded_for, std::string proto = "https") {
  return {.headers = {{"x-forwarded-for", std::move(forwarded_for)}, {"x-forwarded-proto", std::move(proto)}}};
}

const std::vector<Cidr> kTrusted{*parse_cidr("10.0.0.0/8"), *parse_cidr("::1")};

}  // namespace

TEST_CASE("a range holds its first and last address and not the next ones") {
  CHECK(in("10.20.0.0/15", "10.20.0.0"));
  CHECK(in("10.20.0.0/15", "10.21.255.255"));
  CHECK_FALSE(in("10.20.0.0/15", "10.22.0.0"));
  CHECK_FALSE(in("10.20.0.0/15", "10.19.255.255"));
  CHECK(in("fd00::/8", "fdff::1"));
  CHECK_FALSE(in("fd00::/8", "fe00::1"));
  CHECK(in("0.0.0.0/0", "203.0.113.9"));
  CHECK_FALSE(in("0.0.0.0/0", "2001:db8::1"));
}

TEST_CASE("a single address and the IPv4 address in IPv6 spelling") {
  CHECK(in("192.0.2.1", "192.0.2.1"));
  CHECK_FALSE(in("192.0.2.1", "192.0.2.2"));
  CHECK(in("192.0.2.0/24", "::ffff:192.0.2.77"));
}

TEST_CASE("what is not a range is nothing") {
  for (const auto* text : {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8x", "10.0.0/8", "10.0.0.1/8",
                           "fd00::/129", "localhost", "fd00::1/8"})
    CHECK_FALSE_MESSAGE(parse_cidr(text), text);
  CHECK_FALSE(in("10.0.0.0/8", "not an address"));
}

TEST_CASE("behind a trusted proxy the client is the last address nobody vouches for") {
  Request request = forwarded("198.51.100.7, 203.0.113.9, 10.0.0.5");
  identify_client(request, "10.0.0.4", kTrusted);
  CHECK(request.ip == "203.0.113.9");
  CHECK(request.https);
}

TEST_CASE("an untrusted peer cannot say who it is") {
  Request request = forwarded("198.51.100.7");
  identify_client(request, "203.0.113.9", kTrusted);
  CHECK(request.ip == "203.0.113.9");
  CHECK_FALSE(request.https);
}

TEST_CASE("several X-Forwarded-For lines are one list, and rubbish ends the reading") {
  Request request = forwarded("198.51.100.7");
  request.headers.emplace_back("x-forwarded-for", "203.0.113.9");
  identify_client(request, "::1", kTrusted);
  CHECK(request.ip == "203.0.113.9");

  request = forwarded("198.51.100.7, <script>, 10.1.1.1", "http");
  identify_client(request, "10.0.0.4", kTrusted);
  CHECK(request.ip == "10.1.1.1");
  CHECK_FALSE(request.https);
}

TEST_CASE("TLS here stays https when the trusted proxy says nothing") {
  Request request{.https = true};
  identify_client(request, "10.0.0.4", kTrusted);
  CHECK(request.https);
  CHECK(request.ip == "10.0.0.4");
}
