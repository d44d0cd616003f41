// What a penilai of the demo enters about one person.
#pragma once
#include "app/seed.h"
#include "penilaian/bahan.h"

namespace app {

penilaian::Isian isian_demo(const penilaian::Evaluasi& evaluasi, const penilaian::Bahan& bahan, Mutu mutu,
                            SeedRandom& random);

}  // namespace app
