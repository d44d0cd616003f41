// How a published row is read, for the stores that list them. Private to the room.
#pragma once
#include "pengaduan/publik/store.h"

namespace pengaduan {

// Of `pengaduan p`, its category k and unit u; a clause with `p.terbit = 1` follows.
const std::string& select_publik(Rincian rincian);
// Nothing where the matrix shows nothing, whatever the flag of the row says.
std::optional<PengaduanPublik> read_publik(const db::Row& row, Kanal kanal);

}  // namespace pengaduan
