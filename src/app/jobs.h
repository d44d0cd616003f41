// Background jobs: rows in `pekerjaan` that a worker claims for a while, so several processes can share them and a job
// of a process that died is taken up again. Two lanes, a thread each: an e-mail does not wait for somebody's package.
#pragma once
#include <array>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include "app/parts.h"

namespace app {

// What a running job may use. `progress` is durable and shown on the job's page.
struct JobContext {
  db::Database& database;
  berkas::Simpanan& files;
  const berkas::Brankas& brankas;
  const web::Settings& settings;
  Clock clock;
  PekerjaanId id;
  AkunId akun;
  std::string argumen;  // JSON, as the feature wrote it
  std::function<void(std::int64_t done, std::int64_t total)> progress;
};

// Does the work and answers the result's JSON (for a file: {"sha256":…,"nama":…,"jenis":…}). Throwing fails the job.
using JobHandler = std::string (*)(JobContext&);

// Seconds at most, or minutes and more.
enum class Lane { quick, slow };

struct JobKind {
  std::string_view name;
  JobHandler handler;
  Lane lane;
};
std::span<const JobKind> job_kinds();  // THE table: job_kinds.cpp

class Jobs {
 public:
  // A kind that is not in `kinds` is left for a program that knows it. Each lane has at least one.
  Jobs(db::Database&, berkas::Simpanan&, const berkas::Brankas&, const web::Settings&, Clock,
       std::span<const JobKind> kinds = job_kinds());
  ~Jobs();
  void start();
  void stop();              // a running job ends with its next word of progress; the next start takes it up again
  bool run_one(Lane lane);  // claims and runs one job; false when there was none

 private:
  void loop(Lane lane);

  db::Database& database_;
  berkas::Simpanan& files_;
  const berkas::Brankas& brankas_;
  const web::Settings& settings_;
  Clock clock_;
  std::span<const JobKind> kinds_;
  std::array<std::thread, 2> threads_;  // one per lane
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
};

}  // namespace app
