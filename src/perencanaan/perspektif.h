// The four perspectives of JPT and pimpinan unit kerja mandiri (Lampiran II.A.2.a.8, l.1231-1249).
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace perencanaan {

enum class Perspektif { penerima_layanan, proses_bisnis, penguatan_internal, anggaran };

// As the forms print it, Indonesian in every language.
constexpr std::string_view printed(Perspektif v) {
  switch (v) {
    case Perspektif::penerima_layanan:
      return "Penerima Layanan";
    case Perspektif::proses_bisnis:
      return "Proses Bisnis";
    case Perspektif::penguatan_internal:
      return "Penguatan Internal";
    case Perspektif::anggaran:
      return "Anggaran";
  }
  return {};
}

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::Perspektif> {
  using E = perencanaan::Perspektif;
  static constexpr std::array table{
      std::pair{E::penerima_layanan, std::string_view("penerima_layanan")},
      std::pair{E::proses_bisnis, std::string_view("proses_bisnis")},
      std::pair{E::penguatan_internal, std::string_view("penguatan_internal")},
      std::pair{E::anggaran, std::string_view("anggaran")},
  };
};
