// From the signature to the employee's answer: each step is its state, the audit trail and the message to the other
// side, in one transaction. PermenPANRB 6/2022 Lampiran V.A.4-6.
#pragma once
#include "penilaian/evaluasi_store.h"
#include "penilaian/nilai_store.h"

namespace penilaian {

struct Tujuan {
  SkpId skp;
  PeriodeId periode;
};

// Freezes the explanation with its rule version and locks the report of the period. Signing again what the actor has
// signed does nothing. invalid: the first rule that is not met; conflict: another version than the actor checked.
Result<void> tanda_tangan(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, std::int64_t versi,
                          const AturanInstansi& aturan, Saat saat);
// By whoever signed.
Result<void> sampaikan(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat);
// By the employee: he has it, and the days to object (V.B.2) and to answer (V.A.6) begin; a job ends the latter.
Result<void> terima(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat);
// By the employee, until the last day to answer: he agrees; block 7 is signed and the document goes back (V.A.6).
Result<void> setujui(db::Tx& tx, const akun::Pelaku& pelaku, Tujuan tujuan, Saat saat);

}  // namespace penilaian
