// What a closure gets to work with: a transaction that is open on a connection.
#pragma once
#include "db/db.h"
#include "db/sqlite_connection.h"

namespace db::sqlite {

class Session final : public Tx {
 public:
  explicit Session(Connection& connection) : connection_(connection) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  void query(std::string_view sql, const std::vector<Param>& params,
             const std::function<void(const Row&)>& each) override;
  int statements() const override { return statements_; }
  std::int64_t exec(std::string_view sql, const std::vector<Param>& params) override;

 private:
  void run_script(const std::string& sql) override;
  void require_transaction() const;

  Connection& connection_;
  int statements_ = 0;
};

}  // namespace db::sqlite
