#include "db/sqlite_session.h"

namespace db::sqlite {

void Session::query(std::string_view sql, const std::vector<Param>& params,
                    const std::function<void(const Row&)>& each) {
  require_transaction();
  ++statements_;
  auto statement = connection_.prepare(sql);
  statement->bind(params);
  while (statement->step()) each(*statement);
}

std::int64_t Session::exec(std::string_view sql, const std::vector<Param>& params) {
  query(sql, params, [](const Row&) {});
  return sqlite3_changes64(connection_.handle());
}

void Session::run_script(const std::string& sql) {
  require_transaction();
  connection_.run_script(sql);
}

// A full disk makes SQLite roll the whole transaction back by itself. A closure that swallowed that error would go on
// outside any transaction and commit each statement alone.
void Session::require_transaction() const {
  if (!connection_.in_transaction()) throw Unavailable("the transaction was undone by an earlier error");
}

}  // namespace db::sqlite
