// The percentages of SE MenPANRB 3/2023 for the spread of predicates: a separate set of rules that an agency may switch
// on. PermenPANRB 6/2022 itself has none (see pola.h). Warnings only; they ask for a written reason and never block.
#pragma once
#include <vector>

#include "penilaian/pola.h"

namespace penilaian {

struct PeringatanSe {
  msg::Text text;
  int batas;   // employees allowed at most, or needed at least
  int jumlah;  // employees there are
};

// The population is the employees rated by one pimpinan, without the head himself. A maximum is rounded down and a
// minimum up. Our choice: below `min_n` only a limit of zero is checked, because no other percentage can be kept.
std::vector<PeringatanSe> peringatan_se(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n = pola_min_n);

}  // namespace penilaian
