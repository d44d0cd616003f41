// Connections that wait for work. The one given back last is handed out first, because its caches are warm.
#pragma once
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "db/db.h"

namespace db {

template <class Connection>
class Pool {
 public:
  // Holds a connection and gives it back at the end of its scope.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Connection& operator*() { return *connection_; }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  void add(std::unique_ptr<Connection> connection) { give_back(std::move(connection)); }

  // Waits for a free connection, at most `kWaitMax`; then the request is answered with Unavailable.
  Lease take() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, kWaitMax, [&] { return !idle_.empty(); }))
      throw Unavailable("no database connection became free in time");
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return Lease(*this, std::move(connection));
  }

 private:
  static constexpr std::chrono::seconds kWaitMax{10};  // a person waits no longer than this

  void give_back(std::unique_ptr<Connection> connection) {
    {
      const std::lock_guard lock(mutex_);
      idle_.push_back(std::move(connection));
    }
    freed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace db
