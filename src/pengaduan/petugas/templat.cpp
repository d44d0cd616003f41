#include "pengaduan/petugas/templat.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "pengaduan/pelapor/teks_serupa.h"

namespace pengaduan {

int paling_mirip(std::string_view jawaban, const std::vector<std::string>& lain) {
  // Every trigram weighs the same: what all answers of a unit share is just what is looked for.
  const BobotTrigram bobot;
  double most = 0;
  for (const std::string& other : lain) most = std::max(most, bobot.cosine(jawaban, other));
  return static_cast<int>(std::lround(most * 1000));
}

std::string dengan_templat(std::string_view diketik, std::string_view templat) {
  const std::string_view typed = text::trim(diketik);
  if (typed.empty()) return std::string(templat);
  return std::string(typed) + "\n\n" + std::string(templat);
}

}  // namespace pengaduan
