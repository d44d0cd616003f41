#include "pengaduan/angka/publik_angka.h"

#include <algorithm>

#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {

std::optional<int> hari_separuh(std::vector<int> hari) {
  if (!may_show_count(static_cast<int>(hari.size()))) return std::nullopt;
  const auto middle = hari.begin() + static_cast<std::ptrdiff_t>((hari.size() - 1) / 2);
  std::nth_element(hari.begin(), middle, hari.end());
  return *middle;
}

}  // namespace pengaduan
