// What a change of posts does to the plans that hang on them: jobs of organisasi/penugasan_store.h.
// PermenPANRB 6/2022 Lampiran II.C.6 to II.C.8.
#pragma once
#include <optional>

#include "db/db.h"

namespace perencanaan {

// The last day of the post is over: its plans that would have gone on are closed and end with it; employee and rater
// are told. When the next day begins the same post (another rater, say), they go on with that one, and the answer is
// the employee, whose rater the caller lets the plans follow. A plan whose year was over before stays. While the day is
// not over another job waits for it; nothing for what is closed already, also by another process. `akun` is who
// recorded the end, `now` UTC ms.
std::optional<PegawaiId> apply_akhir_penugasan(db::Tx& tx, PenugasanId penugasan, AkunId akun, std::int64_t now,
                                               int zona_menit);

// A plan in force that got another rater during its year is drawn up again with him: the system opens the next version
// and the set one stays in force meanwhile; nobody calls that version off (II.C.7). Nothing for a plan that is still
// being written or has ended.
void apply_penilai_berganti(db::Tx& tx, SkpId skp, std::int64_t now, int zona_menit);

}  // namespace perencanaan
