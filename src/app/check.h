// What `verify` and `doctor` look at, as lines a person can act on.
#pragma once
#include <string>
#include <vector>

#include "app/config.h"
#include "db/db.h"

namespace app {

enum class Health { ok, warn, bad };

struct Finding {
  Health health;
  std::string text;
  std::string remedy;  // "" when all is well
};

// The data is whole: database pages, references, audit chain, every file that a row names.
std::vector<Finding> check_data(const Config& config, db::Database& database);
// The machine and the instance around the data.
std::vector<Finding> check_machine(const Config& config, db::Database& database);

Health print_findings(const std::vector<Finding>& findings);

}  // namespace app
