// Saving what the penilai enters, before the signature.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/bahan.h"

namespace penilaian {

struct Saat {
  std::int64_t now;
  Tanggal today;
  int zona_menit = 540;  // WIT: for the moment a day is over
};

// forbidden when it is not the actor's turn (wewenang.h), conflict when the row changed since `versi`.
Result<void> check_turn(const Evaluasi& evaluasi, std::int64_t versi, Tanggal today);

enum class SimpanSebagai { draf, nilai };
// `evaluasi` was loaded through the actor in the same transaction. A draft is saved whatever is missing; `nilai` has
// passed check_nilai. Answers the new row version.
Result<std::int64_t> save_nilai(db::Tx& tx, const akun::Pelaku& pelaku, const Evaluasi& evaluasi, const Isian& isian,
                                std::int64_t versi, SimpanSebagai sebagai, Saat saat);

// One event of an evaluation in the audit trail.
void note_evaluasi(db::Tx& tx, const akun::Pelaku& pelaku, const Evaluasi& evaluasi, const char* aksi,
                   KeadaanEvaluasi ke, std::int64_t now);
// For messages: the period's name, and the page that shows the evaluation.
std::string nama_of(const PeriodeRow& periode);
std::string address_of(const Evaluasi& evaluasi);

}  // namespace penilaian
