// The kinds of issued documents and what may become of one.
#pragma once
#include "base/enum_text.h"
#include "base/msg.h"

namespace arsip {

enum class JenisDokumen { skp, hasil_evaluasi, dokumen_evaluasi };
enum class KeadaanDokumen { berlaku, diganti, dicabut };

const msg::Entry& label(JenisDokumen jenis);

}  // namespace arsip

template <>
struct EnumText<arsip::JenisDokumen> {
  static constexpr std::array table{
      std::pair{arsip::JenisDokumen::skp, std::string_view("skp")},
      std::pair{arsip::JenisDokumen::hasil_evaluasi, std::string_view("hasil_evaluasi")},
      std::pair{arsip::JenisDokumen::dokumen_evaluasi, std::string_view("dokumen_evaluasi")},
  };
};
template <>
struct EnumText<arsip::KeadaanDokumen> {
  static constexpr std::array table{
      std::pair{arsip::KeadaanDokumen::berlaku, std::string_view("berlaku")},
      std::pair{arsip::KeadaanDokumen::diganti, std::string_view("diganti")},
      std::pair{arsip::KeadaanDokumen::dicabut, std::string_view("dicabut")},
  };
};
