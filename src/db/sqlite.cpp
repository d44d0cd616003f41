// The SQLite database: a pool of read-only connections and one writer thread.
#include <filesystem>

#include "db/lock_file.h"
#include "db/pool.h"
#include "db/sqlite_session.h"
#include "db/sqlite_writer.h"

namespace db {
namespace {

using sqlite::Connection;
using sqlite::Role;

// One moment of the database, for as long as it lives.
class Snapshot {
 public:
  explicit Snapshot(Connection& connection) : connection_(connection) { connection.run("BEGIN"); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() { connection_.end_reading(); }

 private:
  Connection& connection_;
};

class Sqlite final : public Database {
 public:
  Sqlite(const std::string& path, const SqliteOptions& options)
      : lock_(path), writer_(path, options.bulk ? Role::bulk_writer : Role::writer, memo_) {
    for (int i = 0; i < options.readers; ++i) readers_.add(std::make_unique<Connection>(path, Role::reader));
  }

  Dialect dialect() const override { return Dialect::sqlite; }

  void read(const std::function<void(Reader&)>& work) override {
    auto connection = readers_.take();
    const Snapshot snapshot(*connection);
    sqlite::Session session(*connection, memo_);
    work(session);
  }

  void write(const std::function<bool(Tx&)>& work) override { writer_.run(work); }

 private:
  // Readers close before the writer, so that the writer's last checkpoint is alone; the lock goes last.
  LockFile lock_;
  sqlite::Memo memo_;
  sqlite::Writer writer_;
  Pool<Connection> readers_;
};

// For commands that only look: no lock, no writer, so it stands beside the program that serves.
class SqliteReading final : public Database {
 public:
  explicit SqliteReading(const std::string& path) : connection_(path, Role::reader) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  void read(const std::function<void(Reader&)>& work) override {
    const Snapshot snapshot(connection_);
    sqlite::Session session(connection_);
    work(session);
  }
  void write(const std::function<bool(Tx&)>&) override { throw Bug("this database was opened for reading only"); }

 private:
  Connection connection_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const SqliteOptions& options) {
  // Through a symbolic link the lock file would lie in another folder than the database.
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(options.path, error);
  if (error) throw Unavailable("the database " + options.path + " cannot be found: " + error.message());
  if (options.read_only) return std::make_unique<SqliteReading>(path.string());
  return std::make_unique<Sqlite>(path.string(), options);
}

}  // namespace db
