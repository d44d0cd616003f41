// One month of counts. Private to the room.
#pragma once
#include "pengaduan/angka/angka.h"
#include "pengaduan/tenggat/jam_store.h"

namespace pengaduan {

struct KunciAngka {
  std::int64_t unit = 0;
  std::int64_t kategori = 0;
  Klasifikasi klasifikasi = Klasifikasi::pengaduan_tbp;
  auto operator<=>(const KunciAngka&) const = default;
};
using AngkaSebulan = std::map<KunciAngka, Angka>;

AngkaSebulan hitung_bulan(db::Reader& reader, const Jam& jam, const std::string& bulan);

}  // namespace pengaduan
