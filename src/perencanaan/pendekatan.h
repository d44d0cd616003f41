// Kualitatif: indicator and target in one narration. Kuantitatif: the indicator apart from its target. The Pimpinan
// chooses (Lampiran II.A.7.a.2-4, l.2082-2095).
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace perencanaan {

enum class Pendekatan { kualitatif, kuantitatif };

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::Pendekatan> {
  using E = perencanaan::Pendekatan;
  static constexpr std::array table{
      std::pair{E::kualitatif, std::string_view("kualitatif")},
      std::pair{E::kuantitatif, std::string_view("kuantitatif")},
  };
};
