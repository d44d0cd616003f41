// The HTTP/1.1 server: parser, deadlines per phase, limits on everything, worker pool, TLS, graceful drain.
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "http/message.h"

namespace http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: the kernel picks; see Server::port()
  int workers = 24;           // a saving one sleeps until its group is on the disk: more of them make larger groups
  int queue_max = 256;        // waiting requests; more get 503 + Retry-After
  int connections_max = 2048;
  int connections_per_ip_max = 256;  // carrier NAT puts many phones behind one address
  std::uint32_t head_bytes_max = 16 * 1024;
  std::uint32_t target_bytes_max = 4096;
  std::chrono::milliseconds head_deadline{10000};
  std::chrono::milliseconds idle_deadline{30000};    // between requests of one connection
  std::chrono::milliseconds body_stall{20000};       // no byte of the body for so long
  std::uint32_t body_rate_min = 256;                 // bytes/s on average: 2G is slow, a slow-loris is slower
  std::chrono::milliseconds body_rate_grace{30000};  // the average counts only after so long
  std::chrono::milliseconds write_stall{30000};      // progress-based: long downloads are fine
  std::chrono::milliseconds drain{25000};
  std::string tls_cert_file, tls_key_file;   // both or neither
  std::vector<std::string> trusted_proxies;  // CIDR; only these may say X-Forwarded-For and -Proto
  std::string temp_dir = "/tmp";
};

class Server {
 public:
  Server(ServerOptions, Application);
  ~Server();
  // Binds and listens; throws std::runtime_error with a sentence when it cannot.
  void start();
  std::uint16_t port() const;
  // Stops accepting, answers what is in flight, closes idle connections; returns when done or after `drain` (plus the
  // time a handler that is still running needs: a thread cannot be taken out of it).
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace http
