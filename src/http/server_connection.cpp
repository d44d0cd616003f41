#include "http/server_connection.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "http/cookies.h"
#include "http/proxy.h"
#include "http/random.h"
#include "http/target.h"

namespace http {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kReadBytesMax = 64 * 1024;  // for bodies: fewer system calls on an upload
constexpr std::size_t kFileChunkBytes = 128 * 1024;
constexpr std::size_t kLingerBytesMax = 1024 * 1024;
constexpr milliseconds kLingerMax{10000};
constexpr milliseconds kFarewellMax{1000};  // of an idle connection: nothing is under way
constexpr int kGone = -1;                   // the client is not there any more; otherwise a status, 0 for "go on"

}  // namespace

Task<void> Connection::run() {
  if (stream_.is_tls()) {
    allow(options_.head_deadline);
    const auto [error] = co_await stream_.handshake();
    if (error) co_return;
  }
  while (co_await serve_one()) {
  }
  if (!broken_) co_await close_gently(idle_ ? kFarewellMax : kLingerMax);
}

// False when the connection is to be closed.
Task<bool> Connection::serve_one() {
  out_ = {};  // an idle connection holds no page, no files and no upload
  body_.reset();
  request_ = Request{.https = stream_.is_tls(), .id = random_hex(8)};
  framing_ = Framing{.keep_alive = false};
  int status = co_await read_head();
  if (status == 0) status = co_await read_body();
  if (status == kGone) co_return false;
  if (status == 0) {
    const bool taken = co_await run_handler();
    if (!taken) out_ = refuse(server_.application, 503, request_, after());
  } else {
    out_ = refuse(server_.application, status, request_, After::close);  // what follows cannot be told apart from it
  }
  if (!co_await send()) co_return false;
  in_.shrink();
  co_return out_.after == After::keep_alive && !server_.draining;
}

Task<int> Connection::read_head() {
  allow(in_.empty() ? options_.idle_deadline : options_.head_deadline);
  for (;;) {
    while (in_.view().starts_with("\r\n")) in_.consume(2);  // some old clients end a body with one line too many
    const HeadScan scan = scan_head(in_.view(), options_.head_bytes_max, options_.target_bytes_max);
    if (scan.status != 0) co_return scan.status;
    if (scan.length != 0) co_return parse_head(scan.length);
    idle_ = in_.empty();
    const std::size_t n = co_await read_more(options_.head_bytes_max);
    if (n == 0) {
      broken_ = !expired_ && !server_.draining;
      co_return idle_ || broken_ ? kGone : 408;
    }
    if (idle_) allow(options_.head_deadline);
    idle_ = false;
  }
}

int Connection::parse_head(std::size_t length) {
  parser_.emplace(request_);
  parser_->header_limit(static_cast<std::uint32_t>(length + 1));
  error_code error;
  const std::size_t used = parser_->put(asio::buffer(in_.view().data(), length), error);
  if (error || used != length) return 400;
  in_.consume(length);
  if (request_.method == Method::other) return 405;
  if (request_.target.size() > options_.target_bytes_max) return 414;
  framing_ = framing_of(request_, parser_->version());
  if (framing_.status != 0) return framing_.status;
  if (!parse_target(request_)) return 400;
  identify_client(request_, peer_, server_.trusted);
  request_.cookies = parse_cookies(request_.header("cookie"));
  body_.emplace(request_, server_.application.limits(request_.method, request_.path), options_.temp_dir);
  return body_->begin(framing_.content_length);
}

Task<int> Connection::read_body() {
  if (parser_->is_done()) co_return body_->finish();
  if (framing_.expects_continue && in_.empty()) {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    if (!co_await write_all(asio::buffer(go_on))) co_return kGone;
  }
  parser_->send_body_to(*body_);
  const Clock::time_point start = Clock::now();
  std::uint64_t received = 0;
  for (;;) {
    const int status = parse_body();
    if (status != 0) co_return status;
    if (parser_->is_done()) co_return body_->finish();
    allow(options_.body_stall);
    const std::size_t n = co_await read_more(kReadBytesMax);
    received += n;
    const std::chrono::duration<double> elapsed = Clock::now() - start;
    const bool too_slow =
        elapsed > options_.body_rate_grace && static_cast<double>(received) < elapsed.count() * options_.body_rate_min;
    if (expired_ || too_slow) co_return 408;
    broken_ = n == 0;
    if (broken_) co_return kGone;
  }
}

// Gives the parser what has arrived; 0 also when it needs more.
int Connection::parse_body() {
  if (in_.empty()) return 0;
  error_code error;
  in_.consume(parser_->put(asio::buffer(in_.view().data(), in_.view().size()), error));
  if (error == boost::beast::http::error::need_more) {
    const bool endless_line = in_.view().size() >= kReadBytesMax;  // a chunk header or trailer that never ends
    return endless_line ? 400 : 0;
  }
  if (!error) return 0;
  return parser_->status() != 0 ? parser_->status() : 400;
}

Task<std::size_t> Connection::read_more(std::size_t capacity_max) {
  const std::span<char> room = in_.room(capacity_max);
  const auto [error, n] = co_await stream_.read_some(asio::buffer(room.data(), room.size()));
  in_.filled(n);
  co_return n;
}

// False when every worker is busy and the queue is full. The coroutine sleeps until the worker has posted it back.
Task<bool> Connection::run_handler() {
  deadline_ = Clock::time_point::max();
  const auto start = [this](auto resume) {
    auto shared = std::make_shared<decltype(resume)>(std::move(resume));
    const bool taken = server_.pool->try_push([this, shared, then = after()]() mutable {
      out_ = answer(server_.application, request_, then);
      asio::post(server_.io, [shared = std::move(shared)] { (*shared)(true); });
    });
    if (!taken) asio::post(server_.io, [shared] { (*shared)(false); });
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(bool)>(start, asio::use_awaitable);
}

Task<bool> Connection::send() {
  bool sent = co_await write_all(asio::buffer(out_.head), asio::buffer(out_.payload()));
  std::vector<char> chunk(out_.file ? std::min<std::uint64_t>(kFileChunkBytes, out_.file_bytes) : 0);
  for (std::uint64_t at = 0; sent && out_.file && at < out_.file_bytes;) {
    // Read on the I/O thread: the kernel reads ahead, and a worker per slow download would cost more.
    const std::size_t wanted = std::min<std::uint64_t>(chunk.size(), out_.file_bytes - at);
    const ssize_t n = ::pread(out_.file.get(), chunk.data(), wanted, static_cast<off_t>(at));
    broken_ = n <= 0;
    if (broken_) co_return false;  // shorter than promised: cutting the connection is the only way to say so
    sent = co_await write_all(asio::buffer(chunk.data(), static_cast<std::size_t>(n)));
    at += static_cast<std::uint64_t>(n);
  }
  co_return sent;
}

// The deadline moves with every byte the client takes, so a long download on a slow line is fine and a dead reader is
// not. The kernel wakes us only when a third of its send buffer is free, which on a slow line takes minutes: so before
// a writer is cut, client_took_bytes() looks whether that buffer is shrinking.
Task<bool> Connection::write_all(asio::const_buffer first, asio::const_buffer second) {
  std::array<asio::const_buffer, 2> parts{first, second};
  while (asio::buffer_size(parts) > 0) {
    allow(options_.write_stall);
    writing_ = true;
    unacknowledged_ = std::numeric_limits<int>::max();
    auto [error, n] = co_await stream_.write_some(parts);
    writing_ = false;
    broken_ = static_cast<bool>(error);
    if (broken_) co_return false;
    for (asio::const_buffer& part : parts) {
      const std::size_t done = std::min(n, part.size());
      part += done;
      n -= done;
    }
  }
  co_return true;
}

bool Connection::client_took_bytes() {
  int queued = 0;
  if (::ioctl(stream_.socket().native_handle(), SIOCOUTQ, &queued) != 0) return false;
  return queued < std::exchange(unacknowledged_, queued);
}

// A socket closed with unread bytes resets the connection, and the client may lose the answer it has not read yet. So
// we say that we are done, and read what is still under way.
Task<void> Connection::close_gently(milliseconds limit) {
  allow(limit);
  if (stream_.is_tls()) co_await stream_.close_notify();
  error_code error;
  stream_.socket().shutdown(tcp::socket::shutdown_send, error);
  std::vector<char> discarded(kReadBytesMax);
  for (std::size_t total = 0; !error && total < kLingerBytesMax;) {
    const auto [read_error, n] = co_await stream_.socket().async_read_some(asio::buffer(discarded), kIo);
    error = read_error;
    total += n;
  }
}

}  // namespace http
