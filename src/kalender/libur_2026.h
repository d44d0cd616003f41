// The national holidays and cuti bersama of 2026, offered when HR sets up the calendar. Later years are entered there.
#pragma once
#include <vector>

#include "kalender/hari_kerja.h"

namespace kalender {

std::vector<HariLibur> libur_2026();

}  // namespace kalender
