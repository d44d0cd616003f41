#include "db/sqlite_statement.h"

#include <fmt/format.h>

#include <utility>

namespace db::sqlite {

void raise(sqlite3* database, std::string_view sql) {
  const int code = sqlite3_extended_errcode(database);
  const auto text = fmt::format("{} ({}): {}", sqlite3_errmsg(database), code, sql);
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      throw UniqueViolation(text);
    default:
      break;
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_NOTADB:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
    case SQLITE_READONLY:  // a Reader that writes was refused before; here the disk became read-only
      throw Unavailable(text);
    default:
      throw Bug(text);
  }
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database), sql_(sql) {
  const char* tail = nullptr;
  if (sqlite3_prepare_v3(database, sql_.c_str(), static_cast<int>(sql_.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                         &statement_, &tail) != SQLITE_OK)
    raise(database, sql);
  try {
    if (!statement_ || std::string_view(tail).find_first_not_of(" \t\r\n;") != std::string_view::npos)
      throw Bug("not exactly one statement: " + sql_);
    find_positions();
    std::vector<std::string> names;
    for (int i = 0; i < sqlite3_column_count(statement_); ++i) names.emplace_back(sqlite3_column_name(statement_, i));
    columns_ = Columns(std::move(names));
  } catch (...) {
    sqlite3_finalize(statement_);
    throw;
  }
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

// To SQLite `$1` is a name and not a position: `$2 … $1` would swap the values if they were bound by position.
void Statement::find_positions() {
  const int count = sqlite3_bind_parameter_count(statement_);
  for (int n = 1; n <= count; ++n) {
    const int position = sqlite3_bind_parameter_index(statement_, fmt::format("${}", n).c_str());
    if (position == 0) throw Bug(fmt::format("parameters must be $1…${} without a gap: {}", count, sql_));
    positions_.push_back(position);
  }
}

void Statement::bind(const std::vector<Param>& params) {
  if (params.size() != positions_.size())
    throw Bug(fmt::format("{} parameters given, {} wanted: {}", params.size(), positions_.size(), sql_));
  for (std::size_t i = 0; i < params.size(); ++i) bind_one(positions_[i], params[i]);
}

void Statement::bind_one(int position, const Param& param) {
  const int code = std::visit(
      [&](const auto& v) {
        using V = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<V, std::monostate>) {
          return sqlite3_bind_null(statement_, position);
        } else if constexpr (std::is_same_v<V, std::int64_t>) {
          return sqlite3_bind_int64(statement_, position, v);
        } else if constexpr (std::is_same_v<V, double>) {
          return sqlite3_bind_double(statement_, position, v);
        } else {
          // PostgreSQL cannot hold it, and SQLite's own functions stop at it.
          if (v.find('\0') != std::string::npos) throw Bug("a text parameter has a NUL byte: " + sql_);
          return sqlite3_bind_text64(statement_, position, v.data(), v.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
      },
      param.value);
  if (code != SQLITE_OK) raise(database_, sql_);
}

bool Statement::step() {
  switch (sqlite3_step(statement_)) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      raise(database_, sql_);
  }
}

void Statement::reset() noexcept {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

bool Statement::reads_only() const {
  return sqlite3_stmt_readonly(statement_) != 0;
}

bool Statement::null_at(int i) const {
  return sqlite3_column_type(statement_, i) == SQLITE_NULL;
}

// SQLite would turn any text into some number; PostgreSQL does not, so neither do we.
std::int64_t Statement::i64_at(int i) const {
  if (sqlite3_column_type(statement_, i) != SQLITE_INTEGER) throw Bug("a value is not a whole number: " + sql_);
  return sqlite3_column_int64(statement_, i);
}

double Statement::f64_at(int i) const {
  const int type = sqlite3_column_type(statement_, i);
  if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) throw Bug("a value is not a number: " + sql_);
  return sqlite3_column_double(statement_, i);
}

std::string Statement::text_at(int i) const {
  const auto* bytes = sqlite3_column_text(statement_, i);
  if (!bytes) throw Unavailable("out of memory while reading a text");
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_, i))};
}

}  // namespace db::sqlite
