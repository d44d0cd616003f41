// Sentence starters for umpan balik: they name a behaviour and leave the event open, so that feedback says what
// happened rather than what somebody is like. Grouped by value and direction.
#pragma once
#include <span>

#include "pelaksanaan/umpan_balik.h"

namespace pelaksanaan {

std::span<const msg::Entry* const> kalimat_awal(NilaiPerilaku nilai, ArahUmpanBalik arah);

}  // namespace pelaksanaan
