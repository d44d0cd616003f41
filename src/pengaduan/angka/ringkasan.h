// The table of open data: how many pengaduan, by month, category, unit and state. The published ones stand in another
// open file row by row, so a number that counts others too would tell by subtraction how many those are: they are
// counted in only where they are many by themselves.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "base/tanggal.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {

struct KunciRingkasan {
  std::string bulan;  // "2026-11", in which they came in
  std::string kategori;
  std::string unit;  // "" while nobody holds it
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  auto operator<=>(const KunciRingkasan&) const = default;
};

struct SatuHitungan {
  KunciRingkasan kunci;
  bool terbit = false;
  Privasi privasi;
  Klasifikasi klasifikasi = Klasifikasi::aspirasi;
};

class Ringkasan {
 public:
  void add(const SatuHitungan& satu);
  struct Sel {
    int terbit = 0;
    int lain = 0;
  };
  const std::map<KunciRingkasan, Sel>& sel() const { return sel_; }

 private:
  std::map<KunciRingkasan, Sel> sel_;
};

// Nothing where the number is too small to be told.
std::optional<int> jumlah(const Ringkasan::Sel& sel);

std::string bulan_of(std::int64_t utc_ms, int zona_menit);

}  // namespace pengaduan
