// Splitting: parts of a report become pengaduan of their own. Each keeps the receipt, the pauses and the custody of the
// whole up to then, its reporter's wishes and its photos; the reporter's code opens all of them. Who reported is sealed
// with the whole alone (`induk`).
#pragma once
#include "pengaduan/perkara/store.h"

namespace pengaduan {

inline constexpr std::size_t pecahan_min = 2;
inline constexpr std::size_t pecahan_max = 5;

struct Pecahan {
  std::string teks;
  KategoriId kategori;
  Klasifikasi klasifikasi = Klasifikasi::pengaduan_tbp;
};

// Why it is split is told by `alasan`. invalid at "kelas_n" or "kategori_n" for a part that would leave or enter WBS,
// at "teks_2" for fewer than two; whatever act() refuses.
Result<std::vector<PengaduanId>> pecah(db::Tx& tx, const berkas::Brankas& brankas, const Jam& jam, PengaduanId id,
                                       const PelakuPerkara& pelaku, const std::string& alasan,
                                       std::span<const Pecahan> pecahan);

// The whole and its parts, the whole first; empty for one that was never split.
struct Kerabat {
  PengaduanId id;
  std::string nomor;
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  std::string judul;  // "" when nobody screened it yet
  std::string nama_kategori, nama_kategori_en;
  bool utuh = false;
};
std::vector<Kerabat> list_kerabat(db::Reader& reader, const BarisPengaduan& p);

}  // namespace pengaduan
