// THE table of background jobs.
#include "app/jobs.h"

namespace app {

const std::vector<JobKind>& job_kinds() {
  static const std::vector<JobKind> kinds{};
  return kinds;
}

}  // namespace app
