// One prepared SQLite statement: binds $n by name, steps, and reads the current row.
#pragma once
#include <sqlite3.h>

#include <string>
#include <string_view>
#include <vector>

#include "db/columns.h"
#include "db/db.h"

namespace db::sqlite {

// Throws what the last failure on this connection means: UniqueViolation, Unavailable or Bug.
[[noreturn]] void raise(sqlite3* database, std::string_view sql);

class Statement final : public Row {
 public:
  Statement(sqlite3* database, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() override;

  void bind(const std::vector<Param>& params);  // `params` must live until reset()
  bool step();                                  // true when there is a row
  void reset() noexcept;
  bool reads_only() const;
  const std::string& sql() const { return sql_; }

 private:
  int index_of(std::string_view column) const override { return columns_.index_of(column); }
  bool null_at(int i) const override;
  std::int64_t i64_at(int i) const override;
  double f64_at(int i) const override;
  std::string text_at(int i) const override;

  void bind_one(int position, const Param& param);
  void find_positions();

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  std::string sql_;
  std::vector<int> positions_;  // where $1, $2, … are bound
  Columns columns_;
};

}  // namespace db::sqlite
