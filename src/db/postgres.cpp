// The PostgreSQL database: a pool of connections; each closure runs on a connection of its caller.
//
// Writes run at READ COMMITTED: an UPDATE that waited for another transaction looks at the row again, so a version in
// its WHERE is a safe test. A closure that reads one row and writes another locks the first with FOR UPDATE.
#include <chrono>
#include <random>
#include <thread>

#include "db/pool.h"
#include "db/postgres_error.h"
#include "db/postgres_session.h"

namespace db {
namespace {

using postgres::Connection;
using postgres::ConnectionLost;
using postgres::SerializationFailure;

// Leaves the connection without a transaction, whatever happened, and closes it when it was lost.
class TransactionEnd {
 public:
  explicit TransactionEnd(Connection& connection) : connection_(connection) {}
  TransactionEnd(const TransactionEnd&) = delete;
  TransactionEnd& operator=(const TransactionEnd&) = delete;
  ~TransactionEnd() { connection_.rollback_quietly(); }

 private:
  Connection& connection_;
};

void read_once(Connection& connection, const std::function<void(Reader&)>& work) {
  const TransactionEnd end(connection);
  connection.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  postgres::Session session(connection);
  work(session);
}

void write_once(Connection& connection, const std::function<bool(Tx&)>& work) {
  const TransactionEnd end(connection);
  connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
  postgres::Session session(connection);
  if (work(session)) connection.commit();
}

// Two that were in each other's way shall not meet again at once.
void pause_before_retry() {
  thread_local std::minstd_rand random{std::random_device{}()};
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(5, 50)(random)));
}

class Postgres final : public Database {
 public:
  explicit Postgres(const PostgresOptions& options) {
    for (int i = 0; i < options.connections; ++i) connections_.add(std::make_unique<Connection>(options.url));
    (*connections_.take()).ensure_open();  // a wrong address is told at the start and not by the first visitor
  }

  Dialect dialect() const override { return Dialect::postgres; }

  void read(const std::function<void(Reader&)>& work) override {
    auto connection = connections_.take();
    try {
      read_once(*connection, work);
    } catch (const ConnectionLost&) {
      read_once(*connection, work);
    }
  }

  // Not run again after a lost connection: the COMMIT may have happened though its answer was lost.
  void write(const std::function<bool(Tx&)>& work) override {
    auto connection = connections_.take();
    try {
      write_once(*connection, work);
    } catch (const SerializationFailure&) {
      pause_before_retry();
      write_once(*connection, work);
    }
  }

 private:
  Pool<Connection> connections_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const PostgresOptions& options) {
  return std::make_unique<Postgres>(options);
}

}  // namespace db
