#include <fmt/format.h>

#include "app/check.h"
#include "app/commands.h"
#include "app/instance.h"
#include "app/look.h"

namespace app {

int cmd_config_check(const Config& config) {
  const auto look = load_look(config.settings);
  if (look) return kOk;
  fmt::print(stderr, "kinerja: {}\n", look.error());
  return kBadConfig;
}

int cmd_verify(const Config& config) {
  const auto database = open_database_reading(config);
  return print_findings(check_data(config, *database)) == Health::bad ? kFailed : kOk;
}

int cmd_doctor(const Config& config) {
  const auto database = open_database_reading(config);
  auto findings = check_machine(config, *database);
  for (auto& f : check_data(config, *database)) findings.push_back(std::move(f));
  switch (print_findings(findings)) {
    case Health::ok:
      return kOk;
    case Health::warn:
      return 1;
    case Health::bad:
      return 2;
  }
  return 2;
}

}  // namespace app
