// How the realisasi of the periods become that of the year. The form does not ask for it; progress needs it.
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace perencanaan {

enum class CaraHitung { jumlah, terakhir, rata_rata };

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::CaraHitung> {
  using E = perencanaan::CaraHitung;
  static constexpr std::array table{
      std::pair{E::jumlah, std::string_view("jumlah")},
      std::pair{E::terakhir, std::string_view("terakhir")},
      std::pair{E::rata_rata, std::string_view("rata_rata")},
  };
};
