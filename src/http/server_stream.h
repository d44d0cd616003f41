// A TCP connection, plain or TLS, behind one pair of calls. Part of the server; only http/server* knows Boost.
#pragma once
#include <array>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <optional>
#include <tuple>
#include <utility>

namespace http {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;
template <class T>
using Task = asio::awaitable<T>;
using Transferred = std::tuple<error_code, std::size_t>;

inline constexpr auto kIo = asio::as_tuple(asio::use_awaitable);

class Stream {
 public:
  Stream(tcp::socket socket, ssl::context* tls) : socket_(std::move(socket)) {
    if (tls != nullptr) tls_.emplace(socket_, *tls);
  }
  tcp::socket& socket() { return socket_; }
  bool is_tls() const { return tls_.has_value(); }
  Task<Transferred> read_some(asio::mutable_buffer to) {
    return tls_ ? tls_->async_read_some(to, kIo) : socket_.async_read_some(to, kIo);
  }
  Task<Transferred> write_some(const std::array<asio::const_buffer, 2>& from) {
    return tls_ ? tls_->async_write_some(from, kIo) : socket_.async_write_some(from, kIo);
  }
  Task<std::tuple<error_code>> handshake() { return tls_->async_handshake(ssl::stream_base::server, kIo); }
  Task<std::tuple<error_code>> close_notify() { return tls_->async_shutdown(kIo); }

 private:
  tcp::socket socket_;
  std::optional<ssl::stream<tcp::socket&>> tls_;
};

}  // namespace http
