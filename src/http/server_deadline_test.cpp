// Slow, silent and dead clients against short deadlines, and the graceful end.
#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>
#include <vector>

#include "http/test_client.h"

using namespace http;
using namespace http::test;
using namespace std::chrono_literals;

namespace {

ServerOptions impatient() {
  return {.head_deadline = 600ms,
          .idle_deadline = 600ms,
          .body_stall = 600ms,
          .body_rate_min = 100,
          .body_rate_grace = 600ms,
          .write_stall = 600ms};
}

struct BigFile {
  std::string path = (std::filesystem::temp_directory_path() / ("unduhan-" + std::to_string(::getpid()))).string();
  static constexpr std::size_t bytes = 12'000'000;  // more than the socket buffers hold
  BigFile() { std::ofstream(path) << std::string(bytes, 'u'); }
  ~BigFile() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("a head that drips in is cut with 408") {
  Running running(echo(), impatient());
  Client client(running);
  const auto drip = std::async(std::launch::async, [&] {
    for (const char c : std::string(60, 'a')) {
      if (!client.send({&c, 1})) return;
      std::this_thread::sleep_for(20ms);
    }
  });
  CHECK(client.answer().status == 408);
  CHECK(client.closed());
}

TEST_CASE("an idle connection is closed without a word") {
  Running running(echo(), impatient());
  Client silent(running);
  CHECK(silent.closed());
  Client used(running);
  CHECK(used.get("/").status == 200);
  std::this_thread::sleep_for(150ms);
  CHECK(used.get("/").status == 200);
  CHECK(used.closed());
}

TEST_CASE("a body that stops, or comes slower than any line, is cut with 408") {
  Running running(echo(), impatient());
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n";
  Client stopped(running);
  stopped.send(head + "sat");
  CHECK(stopped.answer().status == 408);

  Client dripping(running);
  dripping.send(head);
  const auto drip = std::async(std::launch::async, [&] {
    for (int i = 0; i < 30 && dripping.send("x"); ++i) std::this_thread::sleep_for(50ms);  // 20 bytes/s
  });
  CHECK(dripping.answer().status == 408);
}

TEST_CASE("a body on a slow line is read to its end") {
  Running running(echo(), impatient());
  Client client(running);
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n");
  for (int i = 0; i < 9; ++i) {
    client.send(std::string(100, 'x'));
    std::this_thread::sleep_for(100ms);  // 1,000 bytes/s for longer than every deadline
  }
  CHECK(client.answer().status == 200);
}

TEST_CASE("a slow reader gets its whole download, a dead one is cut") {
  const BigFile file;
  Running running(echo([&](Request&) { return Response{.type = "application/pdf", .file = file.path}; }), impatient());
  Client slow(running, Client::ReceiveBuffer::small);
  Client dead(running, Client::ReceiveBuffer::small);
  dead.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  slow.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  // At 500 KB/s the server's socket takes no new byte for longer than every deadline; then the rest at full speed.
  std::size_t received = 0;
  std::vector<char> bytes(65536);
  while (received < BigFile::bytes) {
    const bool slowly = received < 1'500'000;
    const ssize_t n = ::recv(slow.fd(), bytes.data(), slowly ? 10'000 : bytes.size(), 0);
    REQUIRE(n > 0);
    received += static_cast<std::size_t>(n);
    if (slowly) std::this_thread::sleep_for(20ms);
  }
  // The dead one finds what its own buffers held, and then the end.
  std::size_t left = 0;
  for (ssize_t n = 0; (n = ::recv(dead.fd(), bytes.data(), bytes.size(), 0)) > 0;) left += static_cast<std::size_t>(n);
  CHECK(left < BigFile::bytes);
}

TEST_CASE("stopping lets the running request finish, closes idle connections and takes no new ones") {
  std::promise<void> release;
  std::shared_future<void> released(release.get_future());
  std::atomic<bool> inside = false;
  Running running(echo([&](Request& request) {
    if (request.path == "/lama") {
      inside = true;
      released.wait();
    }
    return Response{.body = "selesai"};
  }));
  Client idle(running);
  CHECK(idle.get("/").status == 200);
  Client busy(running);
  busy.send("GET /lama HTTP/1.1\r\nHost: a\r\n\r\n");
  while (!inside) std::this_thread::sleep_for(1ms);
  const auto stopped = std::async(std::launch::async, [&] { running.server.stop(); });
  CHECK(idle.closed());
  CHECK(stopped.wait_for(100ms) == std::future_status::timeout);
  release.set_value();
  CHECK(busy.answer().body == "selesai");
  CHECK(busy.closed());
  { const Client gone = std::move(busy); }
  CHECK(stopped.wait_for(5s) == std::future_status::ready);
}

TEST_CASE("stopping does not wait longer than the drain time for a client") {
  ServerOptions options;
  options.drain = 200ms;
  Running running(echo(), options);
  Client client(running);
  client.send("GET / HTTP/1.1\r\nHo");
  std::this_thread::sleep_for(50ms);
  const auto start = std::chrono::steady_clock::now();
  running.server.stop();
  const auto took = std::chrono::steady_clock::now() - start;
  CHECK(took >= 200ms);
  CHECK(took < 5s);
}
