// What HR should look at: data that is possible but probably wrong.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "db/db.h"

namespace organisasi {

enum class Masalah {
  tanpa_penilai,        // a definitif post without a rater, kepala daerah excepted
  dua_definitif,        // two definitif posts at once
  penilai_luar_rantai,  // the rater has left, or neither leads a unit nor holds a structural post
  keluar_aktif,         // left, but an account or a post is still open
};

using JumlahMasalah = std::array<std::int64_t, 4>;  // in the order of Masalah
JumlahMasalah count_masalah(db::Reader& reader);

struct MasalahRow {
  PegawaiId id;
  std::string nama, jabatan, unit, penilai;
};
std::vector<MasalahRow> list_masalah(db::Reader& reader, Masalah masalah, std::int64_t after, int limit);

}  // namespace organisasi

template <>
struct EnumText<organisasi::Masalah> {
  using E = organisasi::Masalah;
  static constexpr std::array table{
      std::pair{E::tanpa_penilai, std::string_view("tanpa_penilai")},
      std::pair{E::dua_definitif, std::string_view("dua_definitif")},
      std::pair{E::penilai_luar_rantai, std::string_view("penilai_luar_rantai")},
      std::pair{E::keluar_aktif, std::string_view("keluar_aktif")},
  };
};
