#include "http/server.h"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "http/test_client.h"

using namespace http;
using namespace http::test;
using namespace std::chrono_literals;

TEST_CASE("one connection serves one request after the other") {
  Running running;
  Client client(running);
  for (int i = 0; i < 3; ++i) {
    const Answer answer = client.get("/skp/" + std::to_string(i));
    CHECK(answer.status == 200);
    CHECK(answer.body == "/skp/" + std::to_string(i) + "|");
    CHECK(answer.header("Date").size() == 29);
    CHECK(answer.header("Connection").empty());
  }
}

TEST_CASE("pipelined requests are answered in their order, bodies included") {
  Running running;
  Client client(running);
  client.send(
      "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nsatu"  // the "u" begins a bad request line…
      "GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.answer().body == "/a|sat");
  CHECK(client.answer().status == 405);  // …with a method nobody knows

  Client other(running);
  other.send(
      "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nsatu\r\n0\r\n\r\n"
      "GET /b HTTP/1.1\r\nHost: a\r\n\r\nGET /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  CHECK(other.answer().body == "/a|satu");
  CHECK(other.answer().body == "/b|");
  const Answer last = other.answer();
  CHECK(last.body == "/c|");
  CHECK(last.header("Connection") == "close");
  CHECK(other.closed());
}

TEST_CASE("HEAD answers the head of GET and no body") {
  Running running;
  Client client(running);
  client.send("HEAD /skp HTTP/1.1\r\nHost: a\r\n\r\n");
  const Answer head = client.answer(Client::Body::none);
  CHECK(head.status == 200);
  CHECK(head.header("Content-Length") == "5");
  CHECK(client.get("/skp").body == "/skp|");
}

TEST_CASE("a page the client has already is 304 without a body") {
  Running running(echo([](Request&) { return Response{.body = "isi", .etag = "\"v1\""}; }));
  Client client(running);
  CHECK(client.get("/").header("ETag") == "\"v1\"");
  for (const auto* tags : {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\"", "*"}) {
    const Answer answer = client.get("/", "If-None-Match: " + std::string(tags) + "\r\n");
    CHECK(answer.status == 304);
    CHECK(answer.header("Content-Length").empty());
  }
  CHECK(client.get("/", "If-None-Match: \"v0\"\r\n").body == "isi");
}

TEST_CASE("a long text is packed for who takes it, and caches are told") {
  static const std::string page(5000, 'k');
  Running running(echo([](Request& request) {
    if (request.path == "/gambar") return Response{.type = "image/png", .static_body = page};
    return request.path == "/pendek" ? Response{.body = "pendek"} : Response{.body = page, .etag = "\"v1\""};
  }));
  Client client(running);
  const std::string takes = "Accept-Encoding: gzip\r\n";
  const Answer packed = client.get("/", takes);
  CHECK(packed.header("Content-Encoding") == "gzip");
  CHECK(packed.header("Vary") == "Accept-Encoding");
  CHECK(packed.header("ETag") == "W/\"v1\"");
  CHECK(packed.body.size() < 200);
  CHECK(client.get("/", takes + "If-None-Match: W/\"v1\"\r\n").status == 304);

  const Answer plain = client.get("/");
  CHECK(plain.header("Content-Encoding").empty());
  CHECK(plain.header("Vary") == "Accept-Encoding");
  CHECK(plain.body == page);
  CHECK(client.get("/pendek", takes).header("Vary").empty());
  CHECK(client.get("/gambar", takes).body == page);
}

TEST_CASE("a file is sent whole and HEAD tells its length") {
  const auto path = std::filesystem::temp_directory_path() / ("berkas-" + std::to_string(::getpid()));
  const std::string bytes(700'000, 'b');
  std::ofstream(path) << bytes;
  Running running(echo([&](Request& request) {
    return Response{.type = "application/pdf", .file = request.path == "/ada" ? path.string() : path.string() + "x"};
  }));
  Client client(running);
  CHECK(client.get("/ada").body == bytes);
  client.send("HEAD /ada HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.answer(Client::Body::none).header("Content-Length") == "700000");
  CHECK(client.get("/hilang").status == 500);
  std::filesystem::remove(path);
}

TEST_CASE("what escapes a handler is the 500 page with the request's id and nothing else") {
  Running running(echo([](Request& request) -> Response {
    if (request.path == "/kepala") return {.headers = {{"X-Nama", "a\r\nSet-Cookie: b"}}};
    throw std::runtime_error("rahasia");
  }));
  Client client(running);
  const Answer answer = client.get("/", "Accept-Language: en\r\n");
  CHECK(answer.status == 500);
  CHECK(answer.body.starts_with("error 500 "));
  CHECK(answer.body.size() == std::string_view("error 500 0123456789abcdef en").size());
  CHECK(client.get("/kepala").status == 500);
}

TEST_CASE("a body over the limit gets a readable answer although most of it was sent") {
  Running running;
  for (const auto* framing : {"Content-Length: 900000", "Transfer-Encoding: chunked"}) {
    Client client(running);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\n" + std::string(framing) + "\r\n\r\nDBBA0\r\n");
    client.send(std::string(800'000, 'x'));
    const Answer answer = client.answer();
    CHECK(answer.status == 413);
    CHECK(answer.header("Connection") == "close");
    CHECK(answer.body.starts_with("error 413"));
    CHECK(client.closed());
  }
}

TEST_CASE("a form and a multipart form reach the handler as fields and files") {
  Running running(echo([](Request& request) {
    const Upload* foto = request.upload("foto");
    return Response{.body = std::string(request.form_value("judul")) + "|" +
                            (foto == nullptr ? "" : foto->name + (foto->too_large ? " too large" : " kept"))};
  }));
  Client client(running);
  const auto post = [&](const std::string& type, const std::string& body) {
    client.send("POST /unggah HTTP/1.1\r\nHost: a\r\nContent-Type: " + type +
                "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    return client.answer();
  };
  CHECK(post("application/x-www-form-urlencoded; charset=utf-8", "judul=a+b").body == "a b|");
  CHECK(post("application/x-www-form-urlencoded", "judul=%").status == 400);

  Client second(running);
  std::swap(client, second);
  const auto multipart = [&](std::size_t bytes) {
    return post("multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"judul\"\r\n\r\nx\r\n"
                "--b\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"f.jpg\"\r\n\r\n" +
                    std::string(bytes, 'f') + "\r\n--b--\r\n");
  };
  CHECK(multipart(100'000).body == "x|f.jpg kept");
  CHECK(multipart(300'000).body == "x|f.jpg too large");
  CHECK(multipart(500'000).status == 413);
}

TEST_CASE("100-continue is said before the body, and a body too large is refused without it") {
  Running running;
  Client client(running);
  client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.answer().status == 100);
  client.send("satu");
  CHECK(client.answer().body == "/a|satu");

  client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.answer().status == 413);
}

TEST_CASE("behind a trusted proxy the handler sees the client's address") {
  const auto who = [](Request& request) { return Response{.body = request.ip + (request.https ? " https" : " http")}; };
  const std::string headers = "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
  Running trusting(echo(who), {.trusted_proxies = {"127.0.0.0/8"}});
  CHECK(Client(trusting).get("/", headers).body == "203.0.113.9 https");
  Running strict(echo(who));
  CHECK(Client(strict).get("/", headers).body == "127.0.0.1 http");
}

TEST_CASE("when every worker is busy and the queue is full the answer is 503 at once") {
  std::promise<void> release;
  std::shared_future<void> released(release.get_future());
  std::atomic<int> inside = 0;
  Running running(echo([&](Request&) {
                    ++inside;
                    released.wait();
                    return Response{.body = "selesai"};
                  }),
                  {.queue_max = 1});
  std::vector<std::unique_ptr<Client>> waiting;
  for (int i = 0; i < 3; ++i) {  // two running, one in the queue
    waiting.push_back(std::make_unique<Client>(running));
    waiting.back()->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  while (inside < 2) std::this_thread::sleep_for(1ms);
  std::this_thread::sleep_for(50ms);
  Client client(running);
  const Answer refused = client.get("/");
  CHECK(refused.status == 503);
  CHECK(refused.header("Retry-After") == "2");
  release.set_value();
  for (const auto& each : waiting) CHECK(each->answer().body == "selesai");
  CHECK(client.get("/").body == "selesai");
}

TEST_CASE("connections are limited per address, except behind a trusted proxy") {
  Running running(echo(), {.connections_per_ip_max = 2});
  auto first = std::make_unique<Client>(running);
  Client second(running);
  CHECK(first->get("/").status == 200);
  CHECK(second.get("/").status == 200);
  Client third(running);
  third.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(third.closed());
  first.reset();
  std::this_thread::sleep_for(50ms);
  CHECK(Client(running).get("/").status == 200);

  Running proxied(echo(), {.connections_per_ip_max = 1, .trusted_proxies = {"127.0.0.1"}});
  Client one(proxied);
  Client two(proxied);
  CHECK(one.get("/").status == 200);
  CHECK(two.get("/").status == 200);
}

TEST_CASE("a server that cannot start says why") {
  Running running;
  ServerOptions options;
  options.port = running.server.port();
  Server second(options, echo());
  CHECK_THROWS_WITH(second.start(), doctest::Contains("cannot listen on 127.0.0.1 port"));
  Server proxy({.port = 0, .trusted_proxies = {"10.0.0.0/99"}}, echo());
  CHECK_THROWS_WITH(proxy.start(), doctest::Contains("10.0.0.0/99"));
  Server tls({.port = 0, .tls_cert_file = "/nonexistent.pem"}, echo());
  CHECK_THROWS_WITH(tls.start(), doctest::Contains("/nonexistent.pem"));
}
