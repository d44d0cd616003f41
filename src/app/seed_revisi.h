#pragma once
#include "app/seed.h"

namespace app {

// Some people's plans are changed after half the year, through the stores: a second version is proposed, written,
// submitted and set. Nothing for the others.
void seed_revisi(db::Tx& tx, const SeedState& state, std::size_t person);

}  // namespace app
