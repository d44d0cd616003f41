// One client connection: a coroutine that serves one request after the other, whatever the client pipelines.
// Part of the server; only http/server* knows Boost.
#pragma once
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "http/answer.h"
#include "http/body.h"
#include "http/head.h"
#include "http/in_buffer.h"
#include "http/server_core.h"
#include "http/server_parser.h"
#include "http/server_stream.h"

namespace http {

class Connection {
 public:
  Connection(ServerCore& server, tcp::socket socket, std::string peer)
      : server_(server),
        options_(server.options),
        stream_(std::move(socket), server.tls ? &*server.tls : nullptr),
        peer_(std::move(peer)) {
    server_.open.insert(this);
  }
  ~Connection() { server_.forget(this, peer_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Task<void> run();

  // The sweeper's side. Deadlines are plain values read on the I/O thread, so no timer can fire for an operation that
  // has ended meanwhile; an operation that outlives its deadline is cancelled at every sweep until it has noticed.
  void enforce_deadline(std::chrono::steady_clock::time_point now, std::chrono::steady_clock::duration late) {
    if (deadline_ != std::chrono::steady_clock::time_point::max()) deadline_ += late;
    if (now < deadline_) return;
    if (writing_ && client_took_bytes()) {
      allow(options_.write_stall);
      return;
    }
    expired_ = true;
    cancel();
  }
  void close_if_idle() {
    if (idle_) cancel();
  }

 private:
  Task<bool> serve_one();
  Task<int> read_head();
  Task<int> read_body();
  Task<std::size_t> read_more(std::size_t capacity_max);
  Task<bool> run_handler();
  Task<bool> send();
  Task<bool> write_all(asio::const_buffer first, asio::const_buffer second = {});
  Task<void> close_gently(std::chrono::milliseconds limit);
  int parse_head(std::size_t length);
  int parse_body();
  bool client_took_bytes();

  void allow(std::chrono::milliseconds time) {
    expired_ = false;
    deadline_ = std::chrono::steady_clock::now() + time;
  }
  void cancel() {
    error_code ignored;
    stream_.socket().cancel(ignored);
  }
  After after() const { return framing_.keep_alive && !server_.draining ? After::keep_alive : After::close; }

  ServerCore& server_;
  const ServerOptions& options_;
  Stream stream_;
  std::string peer_;
  std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
  bool expired_ = false;
  bool idle_ = false;
  bool writing_ = false;
  int unacknowledged_ = 0;  // bytes in the kernel's send queue when we last looked
  bool broken_ = false;     // reading or writing failed: no answer and no farewell will arrive
  InBuffer in_;
  Request request_;
  std::optional<Parser> parser_;
  std::optional<BodyReader> body_;
  Framing framing_;
  Outgoing out_;
};

}  // namespace http
