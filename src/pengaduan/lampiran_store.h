// Photos of a pengaduan: of the reporter, and evidence of the officers.
#pragma once
#include <string>
#include <vector>

#include "db/db.h"

namespace pengaduan {

struct Lampiran {
  LampiranId id;
  bool dari_petugas = false;
  std::optional<std::int64_t> peristiwa;  // row of the event it came with; nothing: with the first report
  std::string sha256;
  std::string kecil_sha256;  // "" without a thumbnail
  std::string nama;
  std::string jenis;
  int lebar = 0, tinggi = 0;
  bool publik = false;
  std::int64_t dibuat = 0;
};

// Whoever calls has found the pengaduan through the person acting.
std::vector<Lampiran> list_lampiran(db::Reader& reader, PengaduanId id);
std::optional<Lampiran> find_lampiran(db::Reader& reader, PengaduanId id, LampiranId lampiran);

}  // namespace pengaduan
