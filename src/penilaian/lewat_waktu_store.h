// The clock that ends the days to answer: a job queued by the receipt, in its transaction.
#pragma once
#include "penilaian/evaluasi_store.h"
#include "penilaian/nilai_store.h"

namespace penilaian {

// Queues the job for the moment the last day is over. The evaluation has just been received.
void queue_lewat_waktu(db::Tx& tx, const Evaluasi& evaluasi, AkunId akun, Saat saat);
// Received, not answered, and the last day is over: state, audit trail and a message to both sides. When the calendar
// has moved the last day since, another job waits for that one. Nothing for what was answered, or done by another
// process.
void apply_lewat_waktu(db::Tx& tx, EvaluasiId id, AkunId akun, Saat saat);
// The job itself; answers its result.
std::string run_lewat_waktu(db::Database& database, const std::string& argumen, AkunId akun, Saat saat);
EvaluasiId evaluasi_in(const std::string& argumen);

}  // namespace penilaian
