#include "http/head.h"

#include <doctest/doctest.h>

using namespace http;

namespace {

constexpr std::size_t kHeadMax = 400;
constexpr std::size_t kTargetMax = 100;
HeadScan scan(std::string_view bytes) {
  return scan_head(bytes, kHeadMax, kTargetMax);
}

Framing framed(Pairs headers, Version version = Version::http_1_1) {
  headers.emplace_back("host", "kinerja.example");
  return framing_of(Request{.headers = std::move(headers)}, version);
}

}  // namespace

TEST_CASE("a head is complete at its empty line and not a byte earlier") {
  const std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  for (std::size_t n = 0; n < head.size(); ++n) {
    CAPTURE(n);
    CHECK(scan(head.substr(0, n)).length == 0);
    CHECK(scan(head.substr(0, n)).status == 0);
  }
  CHECK(scan(head + "next").length == head.size());
}

TEST_CASE("bare line ends and folded headers are refused as soon as they are seen") {
  CHECK(scan("GET / HTTP/1.1\nHost: a").status == 400);
  CHECK(scan("\n").status == 400);
  CHECK(scan("GET / HTTP/1.1\r\nHost: a\n\r\n").status == 400);
  CHECK(scan("GET / HTTP/1.1\r\nA: b\rHost: a\r\n\r\n").status == 400);
  CHECK(scan("GET / HTTP/1.1\r\nA: b\r\n c\r\nHost: a\r\n\r\n").status == 400);
  CHECK(scan("GET / HTTP/1.1\r\nA: b\r\n\tc\r\n").status == 400);
  CHECK(scan("GET / HTTP/1.1\r\n Host: a\r\n").status == 400);
}

TEST_CASE("an endless target is 414 and an endless head 431") {
  CHECK(scan("GET /" + std::string(kTargetMax, 'a')).status == 0);
  CHECK(scan("GET /" + std::string(kTargetMax + 40, 'a')).status == 414);
  CHECK(scan("GET /" + std::string(kTargetMax + 40, 'a') + " HTTP/1.1\r\n").status == 414);
  CHECK(scan("GET / HTTP/1.1\r\nA: " + std::string(kHeadMax, 'b')).status == 431);
  CHECK(scan("GET / HTTP/1.1\r\nA: " + std::string(kHeadMax, 'b') + "\r\n\r\n").status == 431);
}

TEST_CASE("a body has exactly one length") {
  CHECK(framed({{"content-length", "12"}}).content_length == 12);
  CHECK(framed({{"transfer-encoding", "Chunked"}}).chunked);
  for (const Pairs& headers :
       {Pairs{{"content-length", "1"}, {"transfer-encoding", "chunked"}},
        Pairs{{"content-length", "1"}, {"content-length", "1"}},
        Pairs{{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}}, Pairs{{"content-length", "1, 1"}},
        Pairs{{"content-length", "+1"}}, Pairs{{"content-length", "-1"}}, Pairs{{"content-length", "0x1"}},
        Pairs{{"content-length", ""}}, Pairs{{"content-length", "99999999999999999999"}},
        Pairs{{"transfer-encoding", "gzip, chunked"}}, Pairs{{"transfer-encoding", "identity"}}})
    CHECK_MESSAGE(framed(headers).status == 400, headers[0].second);
  CHECK(framed({{"transfer-encoding", "chunked"}}, Version::http_1_0).status == 400);
}

TEST_CASE("HTTP/1.1 names its host once; HTTP/1.0 may leave it out") {
  CHECK(framing_of({}, Version::http_1_1).status == 400);
  CHECK(framing_of({}, Version::http_1_0).status == 0);
  CHECK(framed({{"host", "lain.example"}}).status == 400);
}

TEST_CASE("the connection is kept unless the client or its version says otherwise") {
  CHECK(framed({}).keep_alive);
  CHECK_FALSE(framed({{"connection", "foo, Close"}}).keep_alive);
  CHECK_FALSE(framed({}, Version::http_1_0).keep_alive);
}

TEST_CASE("only 100-continue may be expected") {
  CHECK(framed({{"expect", "100-Continue"}}).expects_continue);
  CHECK(framed({{"expect", "200-ok"}}).status == 417);
}
