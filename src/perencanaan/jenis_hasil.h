// Priority of a hasil kerja: utama is high, tambahan low; the pejabat penilai decides (Lampiran II.A.6.c, l.2054).
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace perencanaan {

enum class JenisHasil { utama, tambahan };

// As the forms print it, Indonesian in every language.
constexpr std::string_view printed(JenisHasil v) {
  switch (v) {
    case JenisHasil::utama:
      return "Utama";
    case JenisHasil::tambahan:
      return "Tambahan";
  }
  return {};
}

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::JenisHasil> {
  using E = perencanaan::JenisHasil;
  static constexpr std::array table{
      std::pair{E::utama, std::string_view("utama")},
      std::pair{E::tambahan, std::string_view("tambahan")},
  };
};
