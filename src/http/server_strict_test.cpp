// Requests that two programs could read differently (ASVS 4.2.1). Each is refused, and nothing after it is served.
#include <doctest/doctest.h>

#include <atomic>

#include "http/test_client.h"

using namespace http;
using namespace http::test;

namespace {

const std::string kSmuggled = "GET /admin HTTP/1.1\r\nHost: a\r\n\r\n";

// The status of the first answer. The smuggled request behind it must never reach the handler.
int status_of(const std::string& request) {
  std::atomic<bool> smuggled = false;
  Running running(echo([&](Request& seen) {
    if (seen.path == "/admin") smuggled = true;
    return Response{.body = "ok"};
  }));
  Client client(running);
  client.send(request + kSmuggled);
  const int status = client.answer().status;
  if (status != 200) CHECK(client.closed());
  CHECK_FALSE(smuggled);
  return status;
}

std::string post(const std::string& headers, const std::string& body) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

}  // namespace

TEST_CASE("two lengths for one body are refused") {
  CHECK(status_of(post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")) == 400);
  CHECK(status_of(post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n")) == 400);
  CHECK(status_of(post("Content-Length: 4\r\nContent-Length: 4\r\n", "satu")) == 400);
  CHECK(status_of(post("Content-Length: 4\r\nContent-Length: 0\r\n", "satu")) == 400);
  CHECK(status_of(post("Content-Length: 4, 4\r\n", "satu")) == 400);
}

TEST_CASE("lengths that are not plain digits are refused") {
  for (const auto* length : {"+4", "-4", "0x4", "4 4", "4;", "", "18446744073709551617"})
    CHECK_MESSAGE(status_of(post("Content-Length: " + std::string(length) + "\r\n", "satu")) == 400, length);
}

TEST_CASE("transfer encodings other than exactly chunked are refused") {
  for (const auto* encoding :
       {"xchunked", "chunked, identity", "gzip, chunked", "chunked, chunked", "identity", "\"chunked\"",
        "\x0b"
        "chunked"})
    CHECK_MESSAGE(status_of(post("Transfer-Encoding: " + std::string(encoding) + "\r\n", "0\r\n\r\n")) == 400,
                  encoding);
  CHECK(status_of(post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n")) == 400);
  CHECK(status_of("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
}

TEST_CASE("chunks are read strictly") {
  const auto chunked = [](const std::string& body) { return status_of(post("Transfer-Encoding: chunked\r\n", body)); };
  CHECK(chunked("4;a=b\r\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("4\r\nsatu\r\n0;a\r\n\r\n") == 400);
  CHECK(chunked("4 \r\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("4\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("4\r\nsatuX\r\n0\r\n\r\n") == 400);
  CHECK(chunked("0x4\r\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("-4\r\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("10000000000000000\r\nsatu\r\n0\r\n\r\n") == 400);
  CHECK(chunked("g\r\n") == 400);
}

TEST_CASE("a trailer cannot add a header") {
  Running running(
      echo([](Request& request) { return Response{.body = "[" + std::string(request.header("x-ip")) + "]"}; }));
  Client client(running);
  client.send(post("Transfer-Encoding: chunked\r\n", "4\r\nsatu\r\n0\r\nX-IP: 10.0.0.1\r\n\r\n"));
  CHECK(client.answer().body == "[]");
  client.send(post("Transfer-Encoding: chunked\r\n", "0\r\n" + std::string(100'000, 'a')));
  CHECK(client.answer().status == 400);
}

TEST_CASE("line endings and folds that proxies read differently are refused") {
  CHECK(status_of("GET / HTTP/1.1\nHost: a\n\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: b\nY: c\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: b\rY: c\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\n X: b\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(1, '\0') + "b\r\n\r\n") == 400);
}

TEST_CASE("the request line is read strictly") {
  for (const auto* line : {"GET / HTTP/1.2", "GET / HTTP/2.0", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ",
                           "GET\t/\tHTTP/1.1", "GET http://a/ HTTP/1.1", "GET * HTTP/1.1", "GET /%00 HTTP/1.1",
                           "GET /../x HTTP/1.1", "GET /?a=% HTTP/1.1", "\x16\x03\x01"})
    CHECK_MESSAGE(status_of(std::string(line) + "\r\nHost: a\r\n\r\n") == 400, line);
}

TEST_CASE("methods that reach through us are refused, also in lower case") {
  for (const auto* method : {"TRACE", "CONNECT", "PROPFIND", "get"})
    CHECK_MESSAGE(status_of(std::string(method) + " / HTTP/1.1\r\nHost: a\r\n\r\n") == 405, method);
}

TEST_CASE("a host is named once") {
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("heads and targets have a size") {
  CHECK(status_of("GET /" + std::string(5000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n") == 414);
  CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(17000, 'a') + "\r\n\r\n") == 431);
  Running running;
  Client client(running);
  CHECK(client.get("/" + std::string(4000, 'a')).status == 200);
  CHECK(client.get("/", "X: " + std::string(15000, 'a') + "\r\n").status == 200);
}

TEST_CASE("a header that is not text is cleaned before a log or a database sees it") {
  Running running(echo([](Request& request) { return Response{.body = std::string(request.header("user-agent"))}; }));
  Client client(running);
  CHECK(client.get("/", "User-Agent: Hape \xC3\xA9\r\n").body == "Hape \xC3\xA9");
  CHECK(client.get("/", "User-Agent: Hape \xC3\xA9 \xFF\r\n").body == "Hape ?? ?");
}
