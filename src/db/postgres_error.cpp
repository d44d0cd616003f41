#include "db/postgres_error.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace db::postgres {
namespace {

// SQLSTATE codes and classes: PostgreSQL manual, appendix A.
bool is_lost(PGconn* connection, std::string_view state) {
  if (PQstatus(connection) != CONNECTION_OK) return true;
  if (state == "25006") {  // read-only transaction: after a failover this server may have become a standby
    const char* standby = PQparameterStatus(connection, "in_hot_standby");
    return standby && std::string_view(standby) == "on";
  }
  // 57P0x: shutdown or starting up. 26000: a pooler gave us a server that does not know our prepared statement.
  return (state.starts_with("08") && state != "08P01") || state.starts_with("57P0") || state == "26000";
}

bool is_unavailable(std::string_view state) {
  // resources (disk full, memory, connections), system errors, internal errors, cancelled by a timeout, lock timeout
  static constexpr std::array<std::string_view, 5> kPrefixes{"53", "58", "XX", "57014", "55P03"};
  for (const auto prefix : kPrefixes)
    if (state.starts_with(prefix)) return true;
  return false;
}

// The server's first line. In class 22 (data exceptions) it quotes the value, which may be a NIK; so it is left out.
std::string reason(PGconn* connection, const PGresult* result, std::string_view state) {
  if (state.starts_with("22")) return "a value does not fit";
  const char* text = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  return text ? text : PQerrorMessage(connection);
}

}  // namespace

void raise(PGconn* connection, const PGresult* result, std::string_view sql) {
  const char* field = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const std::string_view state = field ? field : "";
  const auto text = fmt::format("{} ({}): {}", reason(connection, result, state), state, sql);
  if (is_lost(connection, state)) throw ConnectionLost(text);
  if (state == "23505") throw UniqueViolation(text);
  if (state == "40001" || state == "40P01") throw SerializationFailure(text);
  if (is_unavailable(state)) throw Unavailable(text);
  throw Bug(text);
}

}  // namespace db::postgres
