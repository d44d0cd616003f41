// The seam to the databases. One SQL text with $1…$n runs on SQLite and PostgreSQL; the few texts that differ are
// chosen with `dialect`. `Reader` can only select; `Tx` is a Reader that can also write, so a signature tells whether a
// function writes.
//
// Only sqlite.cpp and postgres.cpp include their libraries.
#pragma once
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace db {

enum class Dialect { sqlite, postgres };

// A bound parameter. Text is copied: a closure may outlive the request's buffers.
struct Param {
  std::variant<std::monostate, std::int64_t, double, std::string> value;
  Param(std::nullptr_t) {}
  Param(std::nullopt_t) {}
  template <std::integral N>
  Param(N n) : value(static_cast<std::int64_t>(n)) {}
  Param(double d) : value(d) {}
  Param(std::string s) : value(std::move(s)) {}
  Param(std::string_view s) : value(std::string(s)) {}
  Param(const char* s) : value(std::string(s)) {}
  template <class Tag>
  Param(Id<Tag> id) : value(id.value) {}
  template <class T>
  Param(const std::optional<T>& o) {
    if (o) *this = Param(*o);
  }
};

// One row, read by column name. A name that the statement does not select is a Bug; NULL read with a non-optional
// getter is a Bug too, and so are two selected columns of one name.
class Row {
 public:
  virtual ~Row() = default;
  std::int64_t i64(std::string_view column) const;
  double f64(std::string_view column) const;
  bool flag(std::string_view column) const { return i64(column) != 0; }  // stored as 0/1 in both databases
  std::string text(std::string_view column) const;
  std::optional<std::int64_t> opt_i64(std::string_view column) const;
  std::optional<double> opt_f64(std::string_view column) const;
  std::optional<std::string> opt_text(std::string_view column) const;
  bool is_null(std::string_view column) const;
  template <class IdT>
  IdT id(std::string_view column) const {
    return IdT{i64(column)};
  }
  template <class IdT>
  std::optional<IdT> opt_id(std::string_view column) const {
    const auto v = opt_i64(column);
    return v ? std::optional<IdT>(IdT{*v}) : std::nullopt;
  }

 private:
  virtual int index_of(std::string_view column) const = 0;  // throws Bug
  virtual bool null_at(int i) const = 0;
  virtual std::int64_t i64_at(int i) const = 0;
  virtual double f64_at(int i) const = 0;
  virtual std::string text_at(int i) const = 0;
};

// The database is gone, the disk is full, or the statement failed. The pipeline answers 503; nothing half-written
// stays.
struct Unavailable : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// A UNIQUE or PRIMARY KEY constraint refused the row. On PostgreSQL the transaction is then lost: prefer ON CONFLICT.
struct UniqueViolation : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Reader {
 public:
  virtual ~Reader() = default;
  virtual Dialect dialect() const = 0;
  // Calls `each` for every row. Statements are prepared once per connection and counted (`statements()`). Every $n up
  // to the highest is used. PostgreSQL takes a parameter's type from its use, and `$1 IS NULL` tells none: write
  // `CAST($1 AS BIGINT) IS NULL`.
  virtual void query(std::string_view sql, const std::vector<Param>& params,
                     const std::function<void(const Row&)>& each) = 0;
  // How many statements ran since this Reader was handed out; the page audit keeps it at 5 or less.
  virtual int statements() const = 0;

  // The rows mapped by `map`, at most all of them: put a LIMIT into the SQL.
  template <class Map>
  auto list(std::string_view sql, const std::vector<Param>& params, Map map) {
    std::vector<decltype(map(std::declval<const Row&>()))> out;
    query(sql, params, [&](const Row& r) { out.push_back(map(r)); });
    return out;
  }
  // The first row mapped, or nothing.
  template <class Map>
  auto one(std::string_view sql, const std::vector<Param>& params, Map map)
      -> std::optional<decltype(map(std::declval<const Row&>()))> {
    std::optional<decltype(map(std::declval<const Row&>()))> out;
    query(sql, params, [&](const Row& r) {
      if (!out) out.emplace(map(r));
    });
    return out;
  }
  // A single number (COUNT, EXISTS), 0 when there is no row. The column must be called n.
  std::int64_t number(std::string_view sql, const std::vector<Param>& params = {});
  // Which of the two texts this database takes.
  std::string_view pick(std::string_view sqlite, std::string_view postgres) const {
    return dialect() == Dialect::sqlite ? sqlite : postgres;
  }
};

class Tx : public Reader {
 public:
  // Runs INSERT/UPDATE/DELETE; answers the number of rows it touched.
  virtual std::int64_t exec(std::string_view sql, const std::vector<Param>& params = {}) = 0;
  // INSERT … RETURNING id.
  template <class IdT>
  IdT insert(std::string_view sql_returning_id, const std::vector<Param>& params) {
    std::optional<IdT> id;
    query(sql_returning_id, params, [&](const Row& r) { id = r.id<IdT>("id"); });
    MUST(id);
    return *id;
  }

 private:
  // Many statements without parameters, for migrate() alone.
  virtual void run_script(const std::string& sql) = 0;
  friend void run_script(Tx& tx, const std::string& sql);
};

// One database. Thread-safe. Reading cannot write: SQLite readers are opened read-only, PostgreSQL reads run in
// BEGIN READ ONLY.
class Database {
 public:
  virtual ~Database() = default;
  virtual Dialect dialect() const = 0;

  // Runs `work` with a consistent snapshot. After a lost connection it may run a second time, from its start.
  virtual void read(const std::function<void(Reader&)>& work) = 0;

  // Runs `work` in a transaction and returns after it is durable. `work` answers true to keep its writes and false to
  // undo them. On SQLite the closures of many threads meet in one writer thread that commits in groups, a savepoint
  // each; on PostgreSQL `work` runs on a connection of the caller and is run again once after a serialization failure.
  // So `work` has no effect but the database, does no slow thing, and may run twice. An exception undoes and is
  // rethrown to the caller.
  virtual void write(const std::function<bool(Tx&)>& work) = 0;

  // Read and write with a Result: an error undoes the writes.
  template <class F>
  auto read_result(F f) -> decltype(f(std::declval<Reader&>())) {
    std::optional<decltype(f(std::declval<Reader&>()))> out;
    read([&](Reader& r) { out.emplace(f(r)); });
    return std::move(*out);
  }
  template <class F>
  auto write_result(F f) -> decltype(f(std::declval<Tx&>())) {
    std::optional<decltype(f(std::declval<Tx&>()))> out;
    write([&](Tx& tx) {
      out.emplace(f(tx));
      return out->has_value();
    });
    return std::move(*out);
  }
};

struct SqliteOptions {
  std::string path;        // the database file; its folder must exist
  int readers = 4;         // read-only connections
  bool bulk = false;       // seeding a new instance: one long transaction at a time, synchronous=OFF until close
  bool read_only = false;  // doctor, verify, export: beside the running program; write() is a Bug
};
struct PostgresOptions {
  std::string url;  // postgres://… or key=value; several hosts are allowed
  int connections = 8;
};
std::unique_ptr<Database> open_sqlite(const SqliteOptions&);
std::unique_ptr<Database> open_postgres(const PostgresOptions&);

}  // namespace db
