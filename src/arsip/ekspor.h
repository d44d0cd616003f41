// An export: the data of everybody as one sheet. What may be asked for, and by whom.
#pragma once
#include <array>
#include <string_view>

#include "akun/pelaku.h"
#include "base/enum_text.h"

namespace arsip {

enum class IsiEkspor { pegawai, unit, skp, evaluasi, pengaduan };
enum class BentukEkspor { xlsx, csv };

// HR has nothing to do with citizens' pengaduan, and their koordinator nothing with employees.
inline bool may_export(const akun::Pelaku& p, IsiEkspor isi) {
  if (isi == IsiEkspor::pengaduan) return p.has(akun::Peran::koordinator) || p.has(akun::Peran::auditor);
  return akun::reads_all(p);
}

struct PilihanEkspor {
  IsiEkspor isi = IsiEkspor::pegawai;
  BentukEkspor bentuk = BentukEkspor::xlsx;
};

}  // namespace arsip

template <>
struct EnumText<arsip::IsiEkspor> {
  using I = arsip::IsiEkspor;
  static constexpr std::array table{
      std::pair{I::pegawai, std::string_view("pegawai")},
      std::pair{I::unit, std::string_view("unit")},
      std::pair{I::skp, std::string_view("skp")},
      std::pair{I::evaluasi, std::string_view("evaluasi")},
      std::pair{I::pengaduan, std::string_view("pengaduan")},
  };
};

template <>
struct EnumText<arsip::BentukEkspor> {
  static constexpr std::array table{
      std::pair{arsip::BentukEkspor::xlsx, std::string_view("xlsx")},
      std::pair{arsip::BentukEkspor::csv, std::string_view("csv")},
  };
};
