// How a planned row waits in the database, before it is sealed.
#pragma once
#include "pengaduan/tukar/impor.h"

namespace pengaduan {

std::string to_json(const PengaduanImpor& baris);
// What to_json() wrote; anything else is a Bug.
PengaduanImpor impor_from_json(std::string_view json);

}  // namespace pengaduan
