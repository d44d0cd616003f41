// The aspect an indicator measures (Pasal 9 ayat (3); Lampiran II.A.7.a.5, l.2103-2110). One per indicator on form
// A.1.7.
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace perencanaan {

enum class Aspek { kuantitas, kualitas, waktu, biaya };

// As the forms print it, Indonesian in every language.
constexpr std::string_view printed(Aspek v) {
  switch (v) {
    case Aspek::kuantitas:
      return "Kuantitas";
    case Aspek::kualitas:
      return "Kualitas";
    case Aspek::waktu:
      return "Waktu";
    case Aspek::biaya:
      return "Biaya";
  }
  return {};
}

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::Aspek> {
  using E = perencanaan::Aspek;
  static constexpr std::array table{
      std::pair{E::kuantitas, std::string_view("kuantitas")},
      std::pair{E::kualitas, std::string_view("kualitas")},
      std::pair{E::waktu, std::string_view("waktu")},
      std::pair{E::biaya, std::string_view("biaya")},
  };
};
