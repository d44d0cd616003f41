// What a closure gets to work with: a transaction that is open on a connection.
#pragma once
#include "db/db.h"
#include "db/sqlite_connection.h"
#include "db/sqlite_memo.h"

namespace db::sqlite {

class Session final : public Tx {
 public:
  explicit Session(Connection& connection) : connection_(connection) {}
  // For reading. It is made before the snapshot's first statement, which is when the snapshot begins.
  Session(Connection& connection, Memo& memo) : connection_(connection), memo_(&memo), commits_(memo.commits()) {}
  Dialect dialect() const override { return Dialect::sqlite; }
  void query(std::string_view sql, const std::vector<Param>& params,
             const std::function<void(const Row&)>& each) override;
  int statements() const override { return statements_; }
  std::int64_t exec(std::string_view sql, const std::vector<Param>& params) override;

  Memo* memo() const { return memo_; }
  std::uint64_t commits() const { return commits_; }

 private:
  void run_script(const std::string& sql) override;
  void require_transaction() const;

  Connection& connection_;
  Memo* const memo_ = nullptr;
  const std::uint64_t commits_ = 0;
  int statements_ = 0;
};

}  // namespace db::sqlite
