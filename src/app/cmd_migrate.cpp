#include <fmt/format.h>

#include "app/commands.h"
#include "app/instance.h"
#include "db/migrate.h"

namespace app {

int cmd_migrate(const Config& config, MigrateMode mode) {
  make_folders(config);
  const auto database = open_database(config);
  const auto state = db::migration_state(*database);
  if (!state.problem.empty()) {
    fmt::print(stderr, "kinerja: {}\n", state.problem);
    return kFailed;
  }
  for (const auto& name : state.plan) fmt::print("{}\n", name);
  if (mode == MigrateMode::plan) return state.plan.empty() ? kOk : kWouldChange;
  db::migrate(*database);
  return kOk;
}

}  // namespace app
