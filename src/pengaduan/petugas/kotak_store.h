// An officer's inbox: of what he may see (store.h), a page at a time and counted as far as a title says it.
#pragma once
#include "pengaduan/petugas/store.h"

namespace pengaduan {

enum class BagianKotak { perlu, berjalan, selesai };

struct SaringKotak {
  BagianKotak bagian = BagianKotak::perlu;
  std::optional<KategoriId> kategori;
  std::string distrik;
  std::string nomor;               // "" for all, or the whole number
  std::optional<Bingkai> bingkai;  // with a place in it
};

// The last row of the page before: its due date ("9999" for none) and id.
struct KursorKotak {
  std::string tenggat;
  PengaduanId id;
};

// perlu: it is his turn. The most urgent first; of what is over, the newest.
std::vector<BarisPengaduan> list_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today,
                                       const SaringKotak& saring, const std::optional<KursorKotak>& after, int limit);

inline constexpr int hitung_kotak_max = 1'000;  // beyond it nobody works through them one by one
struct HitunganKotak {
  int perlu = 0;       // `hitung_kotak_max` at most
  int lewat = 0;       // of these, past their due date
  bool lebih = false;  // there are more
};
HitunganKotak count_kotak(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today);

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
