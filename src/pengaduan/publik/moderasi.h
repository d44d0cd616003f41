// Why an officer takes something from the public's pages. What was public and no longer is leaves a stub with date,
// reason and role at its address, and one can object.
#pragma once
#include "base/msg.h"
#include "pengaduan/perkara/jenis.h"

namespace pengaduan {

// Our choice: nothing is hidden because it is inconvenient.
enum class AlasanSembunyi { data_pribadi, fitnah_sara, keselamatan, keliru };
const msg::Entry& label(AlasanSembunyi alasan);

enum class TindakanModerasi { sembunyi, pulih, sunting };

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::AlasanSembunyi> {
  using E = pengaduan::AlasanSembunyi;
  static constexpr std::array table{
      std::pair{E::data_pribadi, std::string_view("data_pribadi")},
      std::pair{E::fitnah_sara, std::string_view("fitnah_sara")},
      std::pair{E::keselamatan, std::string_view("keselamatan")},
      std::pair{E::keliru, std::string_view("keliru")},
  };
};
template <>
struct EnumText<pengaduan::TindakanModerasi> {
  using E = pengaduan::TindakanModerasi;
  static constexpr std::array table{
      std::pair{E::sembunyi, std::string_view("sembunyi")},
      std::pair{E::pulih, std::string_view("pulih")},
      std::pair{E::sunting, std::string_view("sunting")},
  };
};
