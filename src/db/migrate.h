// Schema versions: migrations/NNNN_name/{sqlite,postgres}.sql, embedded in the binary, forward only, one transaction
// each. The table skema_versi keeps number and hash; a gap, a changed file or a newer database is refused.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "db/db.h"

namespace db {

struct Migration {
  int number;
  std::string name;
  std::string_view sqlite;
  std::string_view postgres;
};
const std::vector<Migration>& migrations();  // generated from the folder

struct MigrationState {
  int have = 0;                   // schema number of the database, 0 when empty
  int want = 0;                   // newest number of this binary
  std::vector<std::string> plan;  // names that would run
  std::string problem;            // why it is refused; empty when fine
};
MigrationState migration_state(Database& database, const std::vector<Migration>& list = migrations());
// Runs the plan. Throws Unavailable with the failing name.
void migrate(Database& database, const std::vector<Migration>& list = migrations());

}  // namespace db
