// What nobody needs any more leaves the disk: evidence that was taken back, files whose row never came, uploads that
// were broken off; and of pengaduan what may not be kept any longer. A job like any other, so of several servers on one
// database one does it.
#pragma once
#include "app/jobs.h"

namespace app {

inline constexpr std::string_view kSweepJob = "sapu_berkas";

// Has the next sweep wait until `not_before` (UTC ms) unless one waits already. `self` is the sweep that asks.
void queue_sweep(db::Tx& tx, std::int64_t now, std::int64_t not_before, PekerjaanId self = {});

std::string sweep_files(JobContext& job);

}  // namespace app
