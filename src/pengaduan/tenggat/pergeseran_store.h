// A due date that moved because the calendar or a period was changed is written down: before and after.
#pragma once
#include <span>

#include "pengaduan/baris_store.h"
#include "pengaduan/tenggat/jam_store.h"

namespace pengaduan {

// Before anything else happens to `p`, whose log is `riwayat`. The due date that was kept is compared with the one that
// the calendar of today would have given on the day it was kept.
void catat_pergeseran(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, std::span<const BarisPeristiwa> riwayat);

}  // namespace pengaduan
