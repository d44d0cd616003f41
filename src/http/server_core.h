// What all connections share. Part of the server; only http/server* knows Boost.
#pragma once
#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "http/cidr.h"
#include "http/connection_counts.h"
#include "http/message.h"
#include "http/server.h"
#include "http/worker_pool.h"

namespace http {

class Connection;

// `open`, `counts` and everything of the connections belong to the I/O thread, so nothing here needs a lock.
struct ServerCore {
  ServerCore(ServerOptions given_options, Application given_application)
      : options(std::move(given_options)),
        application(std::move(given_application)),
        counts(options.connections_max, options.connections_per_ip_max) {}

  void forget(Connection* connection, const std::string& peer) {
    open.erase(connection);
    counts.release(peer);
    if (draining && open.empty()) drained.set_value();
  }

  ServerOptions options;
  Application application;
  std::vector<Cidr> trusted;
  ConnectionCounts counts;
  std::unordered_set<Connection*> open;
  std::atomic<bool> draining = false;
  std::promise<void> drained;
  std::optional<boost::asio::ssl::context> tls;
  boost::asio::io_context io{1};  // destroyed before all of the above: it still holds connections after a cut drain
  std::unique_ptr<WorkerPool> pool;
};

}  // namespace http
