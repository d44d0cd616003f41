// Published pengaduan by when they came in, page by page, and by their numbers: for programs that copy them.
#pragma once
#include "pengaduan/publik/store.h"

namespace pengaduan {

struct Lingkar {
  Titik pusat;
  double meter = 0;
};

struct JendelaPublik {
  std::int64_t dari = 0, sebelum = 0;               // received, UTC milliseconds: dari ≤ t < sebelum
  std::optional<std::vector<KategoriId>> kategori;  // any of these; nothing: all
  std::vector<KeadaanPengaduan> keadaan;            // any of these; none: all
  // Measured from the place as it is shown: by what is kept, asking again and again would tell the exact one.
  std::optional<Lingkar> lingkar;
  std::int64_t lewati = 0;
  int limit = 0;
};

struct HalamanPublik {
  std::vector<PengaduanPublik> baris;  // the newest first
  std::int64_t semua = 0;              // how many there are on all pages
};
HalamanPublik list_jendela(db::Reader& reader, Kanal kanal, const JendelaPublik& jendela);

// Those of these numbers that are published, the newest first. A number without one is left out.
std::vector<PengaduanPublik> list_nomor(db::Reader& reader, Kanal kanal, const std::vector<std::string>& nomor);

}  // namespace pengaduan
