// The readings of a month, for APIP to review (publik.md §1.8): only of what the reviewer may see.
#pragma once
#include "pengaduan/lindung/buka_store.h"

namespace pengaduan {

struct Pembacaan {
  Permintaan baris;
  std::string nomor;
};
// First read from `dari` to before `sampai`, newest first.
Result<std::vector<Pembacaan>> list_pembacaan(db::Reader& reader, const berkas::Brankas& brankas,
                                              const akun::Pelaku& pelaku, Tanggal today, std::int64_t dari,
                                              std::int64_t sampai);
// not_found for one he may not see, did himself, or that was never read.
Result<void> tinjau_pembacaan(db::Tx& tx, const berkas::Brankas& brankas, const akun::Pelaku& pelaku, Tanggal today,
                              std::int64_t permintaan, std::int64_t now);

}  // namespace pengaduan
