// One employee's evaluation in one period, read through the person who reads.
#pragma once
#include "akun/pelaku.h"
#include "db/db.h"
#include "penilaian/bahan.h"

namespace penilaian {

// One statement. Without a period: the one that choose_periode would take of the plan's year. not_found when there is
// no plan in force, or for anybody but: the penilai, his atasan, whoever signed, HR and the auditor, and the employee
// once the result was delivered to him.
Result<Evaluasi> find_evaluasi(db::Reader& reader, SkpId skp, std::optional<PeriodeId> periode,
                               const akun::Pelaku& pelaku, Tanggal today);
// Whether the plan is the actor's own.
bool is_own(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku);
// The plan with levels, realisasi, bukti and umpan balik, in two statements; only for what find_evaluasi gave.
Bahan load_bahan(db::Reader& reader, const Evaluasi& evaluasi);
// How the other evaluations of this penilai and period stand, in one statement.
Sebaran count_sebaran(db::Reader& reader, const Evaluasi& evaluasi);

}  // namespace penilaian
