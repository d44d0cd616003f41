// How vulnerable those are whom a pengaduan hits, as the koordinator judged it with a reason; and the notes that
// officers keep for each other, apart from everything a reporter reads.
#pragma once
#include <array>

#include "akun/pelaku.h"
#include "pengaduan/perkara/store.h"

namespace pengaduan {

inline constexpr std::array rentan_tingkat{100, 120, 135, 150};  // percent; our choice

// conflict over another version; invalid at "teks" without a reason. `catatan` is the note that is kept of it.
Result<void> atur_kerentanan(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, const akun::Pelaku& pelaku,
                             int persen, const std::string& catatan);

struct CatatanPetugas {
  std::int64_t dibuat = 0;
  std::string teks;
};
// The newest first. None of WBS is kept here.
std::vector<CatatanPetugas> list_catatan(db::Reader& reader, PengaduanId id);

}  // namespace pengaduan
