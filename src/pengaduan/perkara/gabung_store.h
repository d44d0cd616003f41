// What merging does to the others: whoever was merged into it goes along, and the one that stays is counted from the
// earliest receipt among them.
#pragma once
#include "pengaduan/perkara/store.h"

namespace pengaduan {

// After `id` was merged into `kanonik`. not_found when that is gone.
Result<void> ikut_gabung(db::Tx& tx, const Jam& jam, PengaduanId id, PengaduanId kanonik);
// After one was taken out of it again.
Result<void> lepas_gabung(db::Tx& tx, const Jam& jam, PengaduanId kanonik);

// One that was merged, with what its reporter said since: for whoever handles the one that stayed.
struct Gabungan {
  std::string nomor;
  std::int64_t diterima = 0;
  std::vector<PeristiwaBerkata> pesan;
};
inline constexpr int gabungan_max = 20;  // shown
Result<std::vector<Gabungan>> list_gabungan(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId kanonik);

// What a merged one's reporter may know of the one that stayed.
struct Induk {
  PengaduanId id;
  std::string nomor;
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  bool terbit = false;
};
std::optional<Induk> find_kanonik_dari(db::Reader& reader, const BarisPengaduan& p);

}  // namespace pengaduan
