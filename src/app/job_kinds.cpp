// THE table of background jobs.
#include "app/jobs.h"
#include "organisasi/import_store.h"
#include "pelaksanaan/tautan_store.h"

namespace app {
namespace {

std::string apply_import(JobContext& job) {
  return organisasi::run_import_job(job.database, job.argumen, job.clock.now(), job.progress);
}

std::string check_link(JobContext& job) {
  return pelaksanaan::run_periksa_tautan(job.database, job.argumen, job.clock.now());
}

}  // namespace

const std::vector<JobKind>& job_kinds() {
  static const std::vector<JobKind> kinds{{"impor_terapkan", apply_import}, {"periksa_tautan", check_link}};
  return kinds;
}

}  // namespace app
