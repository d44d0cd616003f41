#include "db/migrate.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <chrono>

namespace db {

void run_script(Tx& tx, const std::string& sql) {
  tx.run_script(sql);
}

namespace {

struct Done {
  int number;
  std::string name;
  std::string hash;
};

std::string_view script(const Migration& m, Dialect dialect) {
  return dialect == Dialect::sqlite ? m.sqlite : m.postgres;
}

std::string sha256(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

std::vector<Done> done_migrations(Reader& reader) {
  const auto has_table =
      reader.number(reader.pick("SELECT COUNT(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = 'skema_versi'",
                                "SELECT CASE WHEN to_regclass('skema_versi') IS NULL THEN 0 ELSE 1 END AS n"));
  if (has_table == 0) return {};
  return reader.list("SELECT nomor, nama, hash FROM skema_versi ORDER BY nomor", {}, [](const Row& r) {
    return Done{static_cast<int>(r.i64("nomor")), r.text("nama"), r.text("hash")};
  });
}

// The sentence for a program whose own list is not 1, 2, 3 …; empty when it is.
std::string list_problem(const std::vector<Migration>& list, Dialect dialect) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].number != static_cast<int>(i) + 1)
      return fmt::format("this program lacks migration {}: the next one it has is {}", i + 1, list[i].name);
    if (script(list[i], dialect).empty())
      return fmt::format("migration {} has no file for this database", list[i].name);
  }
  return {};
}

// The sentence for a database that does not fit to the list; empty when it does.
std::string database_problem(const std::vector<Done>& done, const std::vector<Migration>& list, Dialect dialect) {
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (done[i].number != static_cast<int>(i) + 1)
      return fmt::format("the database lacks migration {} but has {} ({})", i + 1, done[i].number, done[i].name);
    if (i >= list.size())
      return fmt::format("the database is newer than this program: it has migration {} ({})", done[i].number,
                         done[i].name);
    if (done[i].hash != sha256(script(list[i], dialect)))
      return fmt::format("migration {} was changed after it ran", list[i].name);
  }
  return {};
}

// Ranges of text ("every word that begins with mar", "every unit below /1/4/") take the order of bytes for granted. In
// a database sorted by a language's rules they would lose rows without a word.
std::string order_problem(Reader& reader) {
  if (reader.dialect() != Dialect::postgres) return {};
  if (reader.number("SELECT CASE WHEN 'B' < 'a' AND '/1/4' < '/10' AND 'a-z' < 'ab' THEN 1 ELSE 0 END AS n") == 1)
    return {};
  return "this PostgreSQL database does not sort by bytes; create it with: CREATE DATABASE kinerja TEMPLATE template0 "
         "ENCODING 'UTF8' LOCALE 'C'";
}

MigrationState state_of(Reader& reader, const std::vector<Migration>& list) {
  const auto done = done_migrations(reader);
  MigrationState state;
  state.have = done.empty() ? 0 : done.back().number;
  state.want = list.empty() ? 0 : list.back().number;
  state.problem = list_problem(list, reader.dialect());
  if (state.problem.empty()) state.problem = order_problem(reader);
  if (state.problem.empty()) state.problem = database_problem(done, list, reader.dialect());
  if (!state.problem.empty()) return state;
  for (std::size_t i = done.size(); i < list.size(); ++i) state.plan.push_back(list[i].name);
  return state;
}

// Until the end of the transaction no other process migrates. SQLite needs nothing: there is one writer. A migration of
// a large table may take longer than a page is allowed to.
void take_turn(Tx& tx) {
  constexpr const char* kTakeTurn =
      "SET LOCAL statement_timeout TO 0;"
      "SELECT pg_advisory_xact_lock(hashtext('kinerja skema_versi'))";
  if (tx.dialect() == Dialect::postgres) run_script(tx, kTakeTurn);
}

void make_version_table(Tx& tx) {
  tx.exec(tx.pick(R"sql(
    CREATE TABLE IF NOT EXISTS skema_versi (
      nomor INTEGER PRIMARY KEY,
      nama TEXT NOT NULL,
      hash TEXT NOT NULL,
      waktu INTEGER NOT NULL
    ) STRICT)sql",
                  R"sql(
    CREATE TABLE IF NOT EXISTS skema_versi (
      nomor BIGINT PRIMARY KEY,
      nama TEXT NOT NULL,
      hash TEXT NOT NULL,
      waktu BIGINT NOT NULL
    ))sql"));
}

void run_migration(Tx& tx, const Migration& migration) {
  const auto now =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
  const auto sql = script(migration, tx.dialect());
  try {
    run_script(tx, std::string(sql));
  } catch (const std::exception& e) {
    throw Unavailable(fmt::format("migration {} failed: {}", migration.name, e.what()));
  }
  tx.exec("INSERT INTO skema_versi (nomor, nama, hash, waktu) VALUES ($1, $2, $3, $4)",
          {migration.number, migration.name, sha256(sql), now.count()});
}

// Looks again under the lock, because another process may have migrated meanwhile. Answers whether one ran.
bool run_next(Tx& tx, const std::vector<Migration>& list) {
  take_turn(tx);
  const auto state = state_of(tx, list);
  if (!state.problem.empty()) throw Unavailable(state.problem);
  if (state.plan.empty()) return false;
  make_version_table(tx);
  run_migration(tx, list[static_cast<std::size_t>(state.have)]);
  return true;
}

}  // namespace

MigrationState migration_state(Database& database, const std::vector<Migration>& list) {
  return database.read_result([&](Reader& reader) { return state_of(reader, list); });
}

void migrate(Database& database, const std::vector<Migration>& list) {
  bool more = true;
  while (more) {
    database.write([&](Tx& tx) {
      more = run_next(tx, list);
      return more;
    });
  }
}

}  // namespace db
