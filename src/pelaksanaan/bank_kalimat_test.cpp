#include "pelaksanaan/bank_kalimat.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace pelaksanaan;

TEST_CASE("every value has its own sentences for every direction, each with a gap to fill in") {
  std::set<std::string> seen;
  for (const auto& [nilai, kode_nilai] : EnumText<NilaiPerilaku>::table)
    for (const auto& [arah, kode] : EnumText<ArahUmpanBalik>::table) {
      const auto kalimat = kalimat_awal(nilai, arah);
      CHECK_FALSE(kalimat.empty());
      for (const auto* k : kalimat) {
        CHECK(std::string_view(k->key).find(kode_nilai) != std::string_view::npos);
        CHECK(std::string_view(k->key).find(kode) != std::string_view::npos);
        CHECK(std::string_view(k->id).find("…") != std::string_view::npos);
        CHECK(std::string_view(k->en).find("…") != std::string_view::npos);
        CHECK(seen.insert(k->id).second);
      }
    }
}
