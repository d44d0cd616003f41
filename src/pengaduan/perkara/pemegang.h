// Who holds a pengaduan in a state, for the custody ledger and for "who has it now".
#pragma once
#include <optional>

#include "pengaduan/perkara/jenis.h"

namespace pengaduan {

enum class JenisPemegang {
  koordinator,
  unit,
  pelapor,
  apip,
  luar,  // another agency, or nobody: force majeure
};

// Nothing where nobody has anything to do any more.
std::optional<JenisPemegang> pemegang_of(KeadaanPengaduan keadaan, Klasifikasi klasifikasi);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::JenisPemegang> {
  using E = pengaduan::JenisPemegang;
  static constexpr std::array table{
      std::pair{E::koordinator, std::string_view("koordinator")},
      std::pair{E::unit, std::string_view("unit")},
      std::pair{E::pelapor, std::string_view("pelapor")},
      std::pair{E::apip, std::string_view("apip")},
      std::pair{E::luar, std::string_view("luar")},
  };
};
