// Open, public pengaduan that may be about the same, for whoever is about to file another.
#pragma once
#include <string>
#include <vector>

#include "db/db.h"
#include "pengaduan/pelapor/draf.h"
#include "pengaduan/perkara/kategori_store.h"

namespace pengaduan {

struct Mirip {
  std::string nomor;
  std::string judul;
  std::string isi;
  std::string kampung;  // region code
  std::string distrik;
  std::int64_t diterima = 0;
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  bool berfoto = false;  // has a public one
  double skor = 0;
};

inline constexpr int mirip_max = 3;

// The most alike first; empty when nothing comes near (serupa.h). Looks at what is near in place and time only.
std::vector<Mirip> list_mirip(db::Reader& reader, const Draf& draf, const Kategori& kategori, std::int64_t now);

// Counted once for each browser. not_found when it is not public or not open.
Result<void> dukung(db::Tx& tx, const std::string& nomor, std::string_view token, std::int64_t now);

}  // namespace pengaduan
