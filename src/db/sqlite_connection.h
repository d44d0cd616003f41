// One SQLite connection with its prepared statements. Used by one thread at a time.
#pragma once
#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

#include "db/sqlite_statement.h"
#include "db/text_map.h"

namespace db::sqlite {

// How long a statement waits for a lock: a backup or `doctor` beside us holds its locks far shorter.
inline constexpr int kBusyMilliseconds = 5000;

enum class Role {
  reader,       // opened read-only
  writer,       // the only one that writes; every commit is on the disk before it is answered
  bulk_writer,  // seeding: a power cut may lose everything, closing makes it durable
};

class Connection {
 public:
  Connection(const std::string& path, Role role);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  // A prepared statement taken out of the cache, reset and put back at the end of the scope. A query inside the row
  // callback of the same query simply finds it missing and prepares a second one.
  class Lease {
   public:
    Lease(Connection& connection, std::unique_ptr<Statement> s) : connection_(connection), statement_(std::move(s)) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();
    Statement* operator->() { return statement_.get(); }
    const Statement& operator*() { return *statement_; }

   private:
    Connection& connection_;
    std::unique_ptr<Statement> statement_;
  };
  Lease prepare(std::string_view sql);

  void run(std::string_view sql);           // one statement without parameters, its rows dropped
  void run_script(const std::string& sql);  // many of them, not kept
  bool in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }
  void end_reading() noexcept;
  void rollback_quietly() noexcept;  // whether it worked is told by in_transaction()
  sqlite3* handle() { return database_; }

 private:
  void configure();
  void configure_writer();

  sqlite3* database_ = nullptr;
  Role role_;
  TextMap<std::unique_ptr<Statement>> idle_;
};

}  // namespace db::sqlite
