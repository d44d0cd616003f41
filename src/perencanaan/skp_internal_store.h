// Steps that several writes of the SKP store share. Private to the store.
#pragma once
#include "perencanaan/skp_store.h"

namespace perencanaan {

// The plan as the actor sees it now, when he may do `peristiwa` to it and read its newest state.
Result<SkpHeader> load_for(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeristiwaSkp peristiwa,
                           std::int64_t versi, Tanggal today);
// Answers the new version of the row. Two requests with one `versi`: the second is a conflict.
Result<std::int64_t> bump(db::Tx& tx, const SkpHeader& skp);
SkpVersiId insert_versi(db::Tx& tx, SkpId skp, int nomor, Pendekatan pendekatan, const std::string& sebab,
                        std::int64_t now);

struct Kejadian {
  PeristiwaSkp peristiwa;
  int nomor;
  KeadaanSkp dari, ke;
  std::string alasan;
};
// The row of the plan's history and the link of the audit trail.
void note(db::Tx& tx, const akun::Pelaku& pelaku, const SkpHeader& skp, const Kejadian& kejadian, std::int64_t now);

// State, history and audit trail of an event that nobody did; the message is the caller's. The plan has been locked.
// False, and nothing is written, when the table gives the system no such event in the plan's state.
bool apply_system_event(db::Tx& tx, const SkpHeader& skp, PeristiwaSkp peristiwa, const std::string& alasan,
                        std::int64_t now, Tanggal today);

}  // namespace perencanaan
