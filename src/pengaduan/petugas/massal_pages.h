// Private to the room.
#pragma once
#include <vector>

#include "akun/pelaku.h"
#include "pengaduan/perkara/peristiwa.h"

namespace pengaduan {

// What somebody with his roles can do with many at once; empty for whoever only works on what he was given.
std::vector<PeristiwaPengaduan> langkah_massal(const akun::Pelaku& pelaku);

}  // namespace pengaduan
