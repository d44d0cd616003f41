// What a person of the demo reached in the year, indicator by indicator: numbers in whole units, decided by his Mutu.
#pragma once
#include <array>
#include <optional>
#include <string>

#include "app/seed.h"
#include "app/seed_rencana.h"
#include "perencanaan/target.h"

namespace app {

struct SeedCapaian {
  std::optional<Desimal> nilai;
  std::optional<Tanggal> tanggal;
  std::string teks;  // "" when nothing falls due in the quarter
};
// By quarter; the fourth one stands at the middle of November. `kendala` is what held the person up, for a sentence.
std::array<SeedCapaian, 4> setahun_of(const SeedIndikator& indikator, const perencanaan::Target& target, Mutu mutu,
                                      const char* kendala, SeedRandom& random);

// How the indicator's quarters become the year: only plain counts add up.
const char* cara_hitung_of(const SeedIndikator& indikator, const perencanaan::Target& target);

}  // namespace app
