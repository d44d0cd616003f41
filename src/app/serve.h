// `kinerja serve`: the server and its background workers until SIGTERM or SIGINT.
#pragma once
#include <optional>
#include <string>

#include "app/config.h"

namespace app {

struct ServeOptions {
  std::optional<std::int64_t> chosen_now;  // UTC ms; demo instances only
};

// Returns the exit code: 0 after a drain, 75 when the port, the folder or the database cannot be had,
// 78 when the look cannot be used.
int serve(Config config, const ServeOptions& options);

}  // namespace app
