#include "pengaduan/tenggat/eskalasi.h"

#include <array>

namespace pengaduan {
namespace {

using T = Penerima;

constexpr std::array unit{T::unit};
constexpr std::array late{T::pelapor, T::unit, T::koordinator, T::kepala_opd};
constexpr std::array very_late{T::sekda, T::apip};
constexpr std::array apip{T::apip};
constexpr std::array apip_late{T::pelapor, T::apip};

}  // namespace

std::span<const Penerima> diberi_tahu(Peringatan peringatan, Klasifikasi klasifikasi) {
  const bool secret = is_pengawasan(klasifikasi);
  switch (peringatan) {
    case Peringatan::tidak:
      return {};
    case Peringatan::separuh:
    case Peringatan::delapan_puluh:
      return secret ? apip : unit;
    case Peringatan::lewat:
      if (secret) return apip_late;
      return late;
    case Peringatan::seratus_dua_puluh:
      if (secret) return apip;
      return very_late;
  }
  return {};
}

}  // namespace pengaduan
