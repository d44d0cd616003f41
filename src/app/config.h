// Configuration: built-in < file < conf.d/*.conf < environment (KINERJA_SECTION_KEY) < flag. Every value knows where it
// came from. An unknown key is a refusal to start, with line number and the nearest known name.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "http/server.h"
#include "web/rate_limit.h"
#include "web/settings.h"

namespace app {

struct Config {
  web::Settings settings;
  http::ServerOptions server;
  std::string data_dir = "data";
  std::string db_url;  // empty: SQLite in data_dir
  web::RequestRates rates;
  std::map<std::string, std::string>
      source;  // key → "bawaan", "berkas /etc/…:12", "lingkungan KINERJA_…", "bendera --…"
};

struct ConfigProblem {
  std::string text;
};

// One line of a file, the environment or a flag.
struct ConfigInput {
  std::string key, value, source;
};

// Applies inputs in order; later ones win. The first problem stops.
struct ConfigResult {
  Config config;
  std::vector<ConfigProblem> problems;
};
ConfigResult build_config(const std::vector<ConfigInput>& inputs);

// `key = value` lines under [section] heads; '#' starts a comment. Adds problems for lines that are neither.
std::vector<ConfigInput> read_config_text(std::string_view text, const std::string& name,
                                          std::vector<ConfigProblem>& problems);
// The file, its conf.d folder and the environment, in that order. A file that is named but missing is a problem; the
// default file may be missing. KEY_FILE in the environment reads a secret from a file.
std::vector<ConfigInput> gather_config(const std::string& file, bool file_was_named,
                                       std::vector<ConfigProblem>& problems);

// "show": every key with value (secrets masked) and source. "example": a commented file with the defaults.
std::string describe_config(const Config& config);
std::string example_config();

}  // namespace app
