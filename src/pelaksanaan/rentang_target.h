// A numeric target of an indikator kinerja individu, in exact numbers: no rounding decides about a person.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "base/desimal.h"
#include "base/enum_text.h"
#include "perencanaan/target.h"

namespace pelaksanaan {

// Products of two such numbers leave 64 bits (a budget of 10 billion rupiah does); the compilers we use have 128.
__extension__ using Int128 = __int128;

enum class ArahTarget { makin_besar_makin_baik, makin_kecil_makin_baik };

// Units that can be converted into each other. Everything else (persen, ibu, dokumen, rupiah) is `bukan_waktu`: target
// and realisasi are then written in the same unit.
enum class Satuan { bukan_waktu, jam, hari, hari_kerja, minggu, bulan };

// The range that counts as reaching the target; a single number has both edges equal, "≥ 80 %" has no upper edge. The
// filled examples head this column "TARGET/ SESUAI EKSPEKTASI" (Anak Lampiran 4 Tabel 3): the range is "sesuai".
struct RentangTarget {
  std::optional<Desimal> paling_sedikit;
  std::optional<Desimal> paling_banyak;
  ArahTarget arah = ArahTarget::makin_besar_makin_baik;
  Satuan satuan = Satuan::bukan_waktu;
};

// The range of an SKP's measured target; nothing for a date, yes-or-no or plain text. "≥ 210 bayi" is the single number
// 210: reaching it is "sesuai" and more is better. A range of waktu or biaya is better when smaller, any other when
// larger.
std::optional<RentangTarget> rentang_of(const perencanaan::Target& target, perencanaan::Aspek aspek);
// "hari kerja" → hari_kerja; bukan_waktu for everything that is not a length of time we can convert.
Satuan satuan_of(std::string_view satuan);

}  // namespace pelaksanaan

template <>
struct EnumText<pelaksanaan::ArahTarget> {
  static constexpr std::array table{
      std::pair{pelaksanaan::ArahTarget::makin_besar_makin_baik, std::string_view("makin_besar_makin_baik")},
      std::pair{pelaksanaan::ArahTarget::makin_kecil_makin_baik, std::string_view("makin_kecil_makin_baik")},
  };
};

template <>
struct EnumText<pelaksanaan::Satuan> {
  static constexpr std::array table{
      std::pair{pelaksanaan::Satuan::bukan_waktu, std::string_view("bukan_waktu")},
      std::pair{pelaksanaan::Satuan::jam, std::string_view("jam")},
      std::pair{pelaksanaan::Satuan::hari, std::string_view("hari")},
      std::pair{pelaksanaan::Satuan::hari_kerja, std::string_view("hari_kerja")},
      std::pair{pelaksanaan::Satuan::minggu, std::string_view("minggu")},
      std::pair{pelaksanaan::Satuan::bulan, std::string_view("bulan")},
  };
};
