// The table of known keys. A key's text form is what a file, the environment and `config show` use.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/config.h"

namespace app {

struct ConfigKey {
  std::string_view name;  // "server.port"
  std::string_view help;  // for `config example`
  std::function<std::string(const Config&)> get;
  std::function<bool(Config&, const std::string&)> set;  // false: the value does not fit
  std::string_view expects;                              // "angka 1–65535", said when it does not fit
  bool secret = false;
};

const std::vector<ConfigKey>& config_keys();
const ConfigKey* find_config_key(std::string_view name);
// The known key that is closest to a mistyped one, "" when none is near.
std::string nearest_config_key(std::string_view name);

}  // namespace app
