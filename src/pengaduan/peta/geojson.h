// What lies on a map, as GeoJSON (RFC 7946) for the script.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pengaduan/peta/kisi.h"

namespace pengaduan {

struct PetaIsi {
  std::string alamat;  // its page
  std::string judul;
  std::string keterangan;
  std::string bentuk;  // of its state: "tunggu"
  std::string keadaan;
};

struct PetaFitur {
  Titik titik;
  std::int64_t jumlah = 1;
  std::vector<PetaIsi> isi;  // none: a count, to be looked at nearer
  std::string lain;          // the list of those that are not in `isi`
};

inline constexpr std::size_t isi_maks = 5;

// One with a place, for the map.
struct PetaSatu {
  Titik titik;
  PetaIsi isi;
};
// Those at one place are one mark, with the first `isi_maks` of them; `lain` leads to all.
std::vector<PetaFitur> satuan(std::span<const PetaSatu> semua, const std::string& lain);
std::vector<PetaFitur> gugusan(std::span<const Gugus> gugus);

enum class Cakupan { semua, sebagian };  // sebagian: there are more that fit
std::string geojson(std::span<const PetaFitur> fitur, Cakupan cakupan);

}  // namespace pengaduan
