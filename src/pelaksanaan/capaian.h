// How full the picture of progress is drawn. Display only: no rating, level or predikat is computed from these numbers,
// because PermenPANRB 6/2022 knows no formula and no weight (Lampiran IV.B.3).
#pragma once
#include <optional>
#include <span>

#include "pelaksanaan/rentang_target.h"
#include "perencanaan/cara_hitung.h"

namespace pelaksanaan {

using perencanaan::CaraHitung;

// One value for the year so far from the values of its periods; nothing when no period has a value.
std::optional<Desimal> combine(std::span<const Desimal> nilai, CaraHitung cara);

// Thousandths of the target: 1000 is reached, more is over-achievement, never below 0. Rounded down, so 99,96 % is not
// shown as reached. Nothing when the target has no edge to compare with or that edge is not above zero.
std::optional<int> capaian_permille(const RentangTarget& target, Desimal nilai);

}  // namespace pelaksanaan
