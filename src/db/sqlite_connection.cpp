#include "db/sqlite_connection.h"

#include <fmt/format.h>

namespace db::sqlite {
namespace {

// SQLite would take one lock of the whole process for every allocation, only to count bytes that nobody asks for. Works
// before the first connection only.
void stop_counting_memory() {
  static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)done;
}

int open_flags(Role role) {
  const int access = role == Role::reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;  // NOMUTEX: never two threads at once
}

}  // namespace

Connection::Connection(const std::string& path, Role role) : role_(role) {
  stop_counting_memory();
  try {
    if (sqlite3_open_v2(path.c_str(), &database_, open_flags(role), nullptr) != SQLITE_OK)
      throw Unavailable(fmt::format("the database {} cannot be opened: {}", path, sqlite3_errmsg(database_)));
    configure();
  } catch (...) {
    idle_.clear();
    sqlite3_close(database_);
    throw;
  }
}

Connection::~Connection() {
  idle_.clear();
  sqlite3_close(database_);
}

void Connection::configure() {
  sqlite3_busy_timeout(database_, kBusyMilliseconds);  // first, or a pragma dies with "database is locked"
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  // SQLite 3.40 can damage the file when two connections checkpoint at once, so only the writer thread does, when it
  // says so: neither a commit nor the closing of a reader.
  sqlite3_wal_autocheckpoint(database_, 0);
  run("PRAGMA trusted_schema = OFF");
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA cache_size = -16000");  // 16 MB: the pages a request touches stay in the process
  if (role_ == Role::reader) {
    sqlite3_db_config(database_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  } else {
    configure_writer();
  }
}

void Connection::configure_writer() {
  std::string mode;
  {
    auto statement = prepare("PRAGMA journal_mode = WAL");
    if (statement->step()) mode = static_cast<const Row&>(*statement).text("journal_mode");
  }
  if (mode != "wal") throw Unavailable("the file system of the database does not support WAL: use a local disk");
  if (role_ == Role::writer) {
    run("PRAGMA synchronous = FULL");
  } else {
    run("PRAGMA synchronous = OFF");
    run("PRAGMA temp_store = MEMORY");   // the journals of large statements go into no file
    run("PRAGMA cache_size = -256000");  // what does not fit is written once for every change of it
  }
  run("PRAGMA foreign_keys = ON");
  run("PRAGMA recursive_triggers = ON");
}

Connection::Lease Connection::prepare(std::string_view sql) {
  if (const auto found = idle_.find(sql); found != idle_.end() && found->second)
    return {*this, std::move(found->second)};
  auto statement = std::make_unique<Statement>(database_, sql);
  if (role_ == Role::reader && !statement->reads_only()) throw Bug("a Reader cannot write: " + std::string(sql));
  return {*this, std::move(statement)};
}

Connection::Lease::~Lease() {
  statement_->reset();
  if (connection_.idle_.size() >= kStatementsMax) connection_.idle_.clear();
  auto& slot = connection_.idle_[statement_->sql()];
  slot = std::move(statement_);
}

void Connection::run(std::string_view sql) {
  auto statement = prepare(sql);
  while (statement->step()) {
  }
}

// sqlite3_exec finds the end of each statement itself and knows the `BEGIN … END` of a trigger.
void Connection::run_script(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) raise(database_, sql);
}

// By a statement that is prepared once: sqlite3_exec would read "ROLLBACK" anew for every page.
void Connection::end_reading() noexcept {
  try {
    if (in_transaction()) run("COMMIT");
  } catch (const std::exception&) {
    rollback_quietly();
  }
}

void Connection::rollback_quietly() noexcept {
  if (in_transaction()) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace db::sqlite
