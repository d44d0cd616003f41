#include "pengaduan/tenggat/pergeseran_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"

namespace pengaduan {

void catat_pergeseran(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, std::span<const BarisPeristiwa> riwayat) {
  if (!p.tenggat || !is_berjalan(p.keadaan)) return;
  // The next look is set for the end of the day on which the due date was kept.
  const auto look = tx.one("SELECT bangun FROM pengaduan WHERE id = $1", {p.id},
                           [](const db::Row& r) { return r.opt_i64("bangun"); });
  if (!look || !*look) return;
  const Tanggal kept = local(**look - 1, jam.kantor).hari;
  const auto moved =
      pergeseran(perkara_of(riwayat, p.klasifikasi, jam.kantor), p.keadaan, *p.tenggat, kept, jam.tenggat());
  if (!moved) return;
  const nlohmann::json rincian{{"lama", moved->lama.iso()}, {"baru", moved->baru.iso()}};
  jejak::catat(tx, akun::kTanpaPelaku, jam.now,
               {"pengaduan.tenggat_bergeser", "pengaduan", p.id.value, std::nullopt, rincian.dump()});
}

}  // namespace pengaduan
