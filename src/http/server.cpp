// Listening, accepting, deadlines and the graceful end. Only http/server* knows Boost.
//
// One I/O thread owns every connection; handlers run on the worker pool and hand their answer back.
#include "http/server.h"

#include <stdexcept>
#include <thread>

#include "http/allocator.h"
#include "http/server_connection.h"
#include "http/server_core.h"
#include "http/server_stream.h"

namespace http {

using std::chrono::milliseconds;

struct Server::Impl : ServerCore {
  using ServerCore::ServerCore;

  void listen();
  Task<void> accept_forever();
  Task<void> sweep_forever();
  void begin_drain();

  tcp::acceptor acceptor{io};
  std::uint16_t port = 0;
  std::thread io_thread;
};

namespace {

Task<void> serve(std::unique_ptr<Connection> connection) {
  co_await connection->run();
}

std::string peer_text(const tcp::socket& socket) {
  error_code ignored;  // the peer may be gone already; the first read will tell
  const asio::ip::address address = socket.remote_endpoint(ignored).address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

ssl::context tls_context(const ServerOptions& options) {
  ssl::context context(ssl::context::tls_server);
  context.set_options(ssl::context::default_workarounds | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
  SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);
  error_code error;
  context.use_certificate_chain_file(options.tls_cert_file, error);
  if (error) throw std::runtime_error("cannot use the certificate " + options.tls_cert_file + ": " + error.message());
  context.use_private_key_file(options.tls_key_file, ssl::context::pem, error);
  if (error) throw std::runtime_error("cannot use the private key " + options.tls_key_file + ": " + error.message());
  return context;
}

}  // namespace

void Server::Impl::listen() {
  const std::string where = options.address + " port " + std::to_string(options.port);
  try {
    const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen();
    port = acceptor.local_endpoint().port();
  } catch (const boost::system::system_error& error) {
    throw std::runtime_error("cannot listen on " + where + ": " + error.code().message());
  }
}

Task<void> Server::Impl::accept_forever() {
  asio::steady_timer pause(io);
  while (!draining) {
    tcp::socket socket(io);
    const auto [error] = co_await acceptor.async_accept(socket, kIo);
    if (error) {
      pause.expires_after(milliseconds{50});  // out of descriptors, most likely: some will come back
      co_await pause.async_wait(kIo);
      continue;
    }
    std::string peer = peer_text(socket);
    using Limit = ConnectionCounts::Limit;
    const Limit limit = contains(trusted, peer) ? Limit::total_only : Limit::also_per_address;
    if (draining || !counts.admit(peer, limit)) continue;
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    asio::co_spawn(io, serve(std::make_unique<Connection>(*this, std::move(socket), std::move(peer))), asio::detached);
  }
}

// One timer looks at every deadline: cheaper than a timer per operation, and exact enough for waits of seconds.
Task<void> Server::Impl::sweep_forever() {
  const milliseconds shortest =
      std::min({options.head_deadline, options.idle_deadline, options.body_stall, options.write_stall});
  const milliseconds period = std::clamp(shortest / 8, milliseconds{5}, milliseconds{250});
  asio::steady_timer timer(io);
  for (;;) {
    timer.expires_after(period);
    co_await timer.async_wait(kIo);
    const auto now = std::chrono::steady_clock::now();
    // When this thread itself stood still (a paused machine, a starved core), the clients are not to blame.
    const auto late = now - timer.expiry();
    for (Connection* connection : open) connection->enforce_deadline(now, late);
  }
}

void Server::Impl::begin_drain() {
  draining = true;
  error_code ignored;
  acceptor.close(ignored);
  for (Connection* connection : open) connection->close_if_idle();
  if (open.empty()) drained.set_value();
}

Server::Server(ServerOptions options, Application application)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(application))) {}

Server::~Server() {
  stop();
}

void Server::start() {
  tune_allocator();
  Impl& server = *impl_;
  for (const std::string& range : server.options.trusted_proxies) {
    const auto cidr = parse_cidr(range);
    if (!cidr) throw std::runtime_error("the trusted proxy " + range + " is not an address range like 10.0.0.0/8");
    server.trusted.push_back(*cidr);
  }
  if (!server.options.tls_cert_file.empty()) server.tls.emplace(tls_context(server.options));
  server.listen();
  server.pool = std::make_unique<WorkerPool>(server.options.workers, server.options.queue_max);
  asio::co_spawn(server.io, server.accept_forever(), asio::detached);
  asio::co_spawn(server.io, server.sweep_forever(), asio::detached);
  server.io_thread = std::thread([&server] { server.io.run(); });
}

std::uint16_t Server::port() const {
  return impl_->port;
}

void Server::stop() {
  Impl& server = *impl_;
  if (!server.io_thread.joinable()) return;
  asio::post(server.io, [&server] { server.begin_drain(); });
  server.drained.get_future().wait_for(server.options.drain);
  server.io.stop();
  server.io_thread.join();
  server.pool.reset();
}

}  // namespace http
