// The life of a file that a job makes for somebody: a package of documents, an export.
#pragma once
#include <string_view>

#include "base/enum_text.h"

namespace arsip {

enum class KeadaanPaket { dibuat, siap, dibatalkan, gagal, dihapus };

}  // namespace arsip

template <>
struct EnumText<arsip::KeadaanPaket> {
  using K = arsip::KeadaanPaket;
  static constexpr std::array table{
      std::pair{K::dibuat, std::string_view("dibuat")},         std::pair{K::siap, std::string_view("siap")},
      std::pair{K::dibatalkan, std::string_view("dibatalkan")}, std::pair{K::gagal, std::string_view("gagal")},
      std::pair{K::dihapus, std::string_view("dihapus")},
  };
};
