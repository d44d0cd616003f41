// The clock that ends a request for umpan balik: a job queued with the request, in its transaction.
#pragma once
#include <string>

#include "base/id.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace pelaksanaan {

using PermintaanId = Id<struct PermintaanTag>;

inline constexpr std::string_view kLewatMintaJob = "lewat_minta";

struct PermintaanBerjalan {
  PermintaanId id;
  PegawaiId peminta;  // who asked: told when nobody answered
};

// Queues the job for `over`, the moment (UTC ms) the last day is over.
void queue_lewat_minta(db::Tx& tx, const PermintaanBerjalan& permintaan, AkunId akun, std::int64_t now,
                       std::int64_t over);
// Not answered and `today` is after its day: state, audit trail and a message to both sides. Nothing for what was
// answered, has days left, or was done by another process.
void apply_lewat_minta(db::Tx& tx, const PermintaanBerjalan& permintaan, std::int64_t now, Tanggal today);
// The job itself; answers its result.
std::string run_lewat_minta(db::Database& database, const std::string& argumen, std::int64_t now, Tanggal today);

}  // namespace pelaksanaan
