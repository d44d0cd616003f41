#include "db/postgres_connection.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "db/postgres_error.h"

namespace db::postgres {
namespace {

// What we want where the operator's address says nothing else.
struct Default {
  std::string_view keyword;
  const char* value;
};
constexpr std::array<Default, 5> kDefaults{{
    {"target_session_attrs", "read-write"},  // with several hosts: the one that takes writes
    {"connect_timeout", "5"},
    {"tcp_user_timeout", "10000"},  // milliseconds; a host that vanished is noticed, not waited for
    {"client_encoding", "UTF8"},
    {"fallback_application_name", "kinerja"},
}};

// Told to the server rather than left to its configuration, so that every installation behaves the same.
constexpr const char* kSessionSettings =
    "SET TimeZone TO 'UTC'; SET statement_timeout TO '30s'; SET client_min_messages TO warning";

std::string text_of(const Param& param) {
  if (const auto* n = std::get_if<std::int64_t>(&param.value)) return std::to_string(*n);
  if (const auto* d = std::get_if<double>(&param.value)) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *d).ptr;
    return {buffer.data(), end};  // the shortest text that reads back as the same number
  }
  return {};
}

}  // namespace

void Connection::ensure_open() {
  if (connection_ && PQstatus(connection_) == CONNECTION_OK) return;
  close();
  try {
    connect();
  } catch (...) {
    close();
    throw;
  }
}

void Connection::connect() {
  char* error = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url_.c_str(), &error),
                                                                             &PQconninfoFree);
  PQfreemem(error);  // not shown: it can quote a part of the password
  if (!options) throw Unavailable("the database address is not a valid postgres:// address");
  std::vector<const char*> keywords;
  std::vector<const char*> values;
  for (const auto* option = options.get(); option->keyword; ++option) {
    const char* value = option->val;
    for (const auto& d : kDefaults)
      if (!value && d.keyword == option->keyword) value = d.value;
    if (!value) continue;
    keywords.push_back(option->keyword);
    values.push_back(value);
  }
  keywords.push_back(nullptr);
  values.push_back(nullptr);
  connection_ = PQconnectdbParams(keywords.data(), values.data(), 0);
  if (PQstatus(connection_) != CONNECTION_OK)
    throw Unavailable(fmt::format("no connection to PostgreSQL: {}", PQerrorMessage(connection_)));
  command(kSessionSettings);
}

void Connection::close() noexcept {
  PQfinish(connection_);
  connection_ = nullptr;
  lost_ = false;
  prepared_.clear();
}

void Connection::fail(const Answer& answer, std::string_view sql) {
  try {
    raise(connection_, answer.get(), sql);
  } catch (const ConnectionLost&) {
    lost_ = true;
    throw;
  }
}

void Connection::begin(const std::string& sql) {
  ensure_open();
  try {
    command(sql);
  } catch (const ConnectionLost&) {
    close();
    ensure_open();
    command(sql);
  }
}

void Connection::command(const std::string& sql) {
  const Answer answer(PQexec(connection_, sql.c_str()));
  const auto status = PQresultStatus(answer.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(answer, sql);
}

// PostgreSQL answers COMMIT of a failed transaction with a friendly "ROLLBACK"; the writes would be lost in silence.
void Connection::commit() {
  if (PQtransactionStatus(connection_) == PQTRANS_INERROR)
    throw Bug("a closure went on after a failed statement: the transaction is lost");
  command("COMMIT");
}

void Connection::rollback_quietly() noexcept {
  if (connection_ && !lost_ && PQtransactionStatus(connection_) != PQTRANS_IDLE)
    PQclear(PQexec(connection_, "ROLLBACK"));
  if (lost_ || PQtransactionStatus(connection_) != PQTRANS_IDLE) close();
}

const Prepared& Connection::prepare(std::string_view sql) {
  if (const auto found = prepared_.find(sql); found != prepared_.end()) return found->second;
  if (prepared_.size() >= kStatementsMax) {
    command("DEALLOCATE ALL");
    prepared_.clear();
  }
  Prepared prepared;
  prepared.name = fmt::format("s{}", ++names_);
  const std::string text(sql);
  // Without types: the server takes them from where each parameter stands.
  const Answer made(PQprepare(connection_, prepared.name.c_str(), text.c_str(), 0, nullptr));
  if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) fail(made, sql);
  const Answer described(PQdescribePrepared(connection_, prepared.name.c_str()));
  if (PQresultStatus(described.get()) != PGRES_COMMAND_OK) fail(described, sql);
  prepared.parameters = PQnparams(described.get());
  std::vector<std::string> names;
  for (int i = 0; i < PQnfields(described.get()); ++i) names.emplace_back(PQfname(described.get(), i));
  prepared.columns = Columns(std::move(names));
  return prepared_.emplace(text, std::move(prepared)).first->second;
}

Answer Connection::run(const Prepared& prepared, std::string_view sql, const std::vector<Param>& params) {
  if (params.size() != static_cast<std::size_t>(prepared.parameters))
    throw Bug(fmt::format("{} parameters given, {} wanted: {}", params.size(), prepared.parameters, sql));
  std::vector<std::string> numbers(params.size());
  std::vector<const char*> values(params.size(), nullptr);
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (std::holds_alternative<std::monostate>(params[i].value)) continue;
    if (const auto* s = std::get_if<std::string>(&params[i].value)) {
      if (s->find('\0') != std::string::npos) throw Bug(fmt::format("a text parameter has a NUL byte: {}", sql));
      values[i] = s->c_str();
    } else {
      numbers[i] = text_of(params[i]);
      values[i] = numbers[i].c_str();
    }
  }
  Answer answer(
      PQexecPrepared(connection_, prepared.name.c_str(), prepared.parameters, values.data(), nullptr, nullptr, 0));
  const auto status = PQresultStatus(answer.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(answer, sql);
  return answer;
}

}  // namespace db::postgres
