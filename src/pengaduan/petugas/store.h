// Pengaduan as an officer may see them: every load goes through him. A koordinator sees all but WBS, APIP all, a
// pejabat penghubung and the head what lies with their unit, a pelaksana what he was given. Nobody sees what is about
// him, about somebody he rates or who rates him, or about his unit: for him it is not there.
#pragma once
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "pengaduan/baris_store.h"

namespace pengaduan {

struct PengaduanPetugas {
  BarisPengaduan baris;
  std::vector<Relasi> relasi;  // as whom he may act; never empty
};
// not_found for everybody else.
Result<PengaduanPetugas> find_untuk_petugas(db::Reader& reader, PengaduanId id, const akun::Pelaku& pelaku,
                                            Tanggal today);

enum class BagianKotak { perlu, berjalan, selesai };

struct SaringKotak {
  BagianKotak bagian = BagianKotak::perlu;
  std::optional<KategoriId> kategori;
  std::optional<UnitId> unit;
  std::string distrik;
  std::string nomor;               // "" for all, or the whole number
  std::optional<Bingkai> bingkai;  // with a place in it
};

// The last row of the page before: its due date ("" for none) and id.
struct KursorKotak {
  std::string tenggat;
  PengaduanId id;
};

// The most urgent first. `perlu`: it is his turn.
std::vector<BarisPengaduan> list_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                       const SaringKotak& saring, const std::optional<KursorKotak>& after, int limit);

struct HitunganKotak {
  int perlu = 0;
  int lewat = 0;  // of these, past their due date
  int berjalan = 0;
};
HitunganKotak count_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

// Whether the inbox is anything to him: a role of pengaduan, a unit he leads, or work he was given.
bool is_petugas(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

}  // namespace pengaduan

template <>
struct EnumText<pengaduan::BagianKotak> {
  using E = pengaduan::BagianKotak;
  static constexpr std::array table{
      std::pair{E::perlu, std::string_view("perlu")},
      std::pair{E::berjalan, std::string_view("berjalan")},
      std::pair{E::selesai, std::string_view("selesai")},
  };
};
