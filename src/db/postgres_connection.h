// One PostgreSQL connection with its prepared statements. Used by one thread at a time.
#pragma once
#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/columns.h"
#include "db/db.h"
#include "db/text_map.h"

namespace db::postgres {

struct FreeResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, FreeResult>;

struct Prepared {
  std::string name;
  int parameters = 0;
  Columns columns;
};

class Connection {
 public:
  explicit Connection(std::string url) : url_(std::move(url)) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { close(); }

  void ensure_open();  // connects when there is no live connection
  void close() noexcept;
  void begin(const std::string& sql);    // on a new connection when the old one turns out to be dead
  void command(const std::string& sql);  // one or many statements without parameters or rows
  void commit();
  void rollback_quietly() noexcept;
  const Prepared& prepare(std::string_view sql);
  Answer run(const Prepared& prepared, std::string_view sql, const std::vector<Param>& params);

 private:
  void connect();
  [[noreturn]] void fail(const Answer& answer, std::string_view sql);

  const std::string url_;
  PGconn* connection_ = nullptr;
  bool lost_ = false;  // a statement told that this connection is of no use any more
  TextMap<Prepared> prepared_;
  int names_ = 0;
};

}  // namespace db::postgres
