#include "pengaduan/petugas/rentan_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"

namespace pengaduan {

Result<void> atur_kerentanan(db::Tx& tx, const Jam& jam, const BarisPengaduan& p, const akun::Pelaku& pelaku,
                             int persen, const std::string& catatan) {
  MUST(p.klasifikasi != Klasifikasi::wbs);  // its notes would have to be sealed
  const auto changed =
      tx.exec("UPDATE pengaduan SET kerentanan = $3, diubah = $4, versi = versi + 1 WHERE id = $1 AND versi = $2",
              {p.id, p.versi, persen, jam.now});
  if (changed == 0) return fail(Fault::conflict, {});
  tx.exec("INSERT INTO pengaduan_catatan (pengaduan_id, akun_id, segel, teks, dibuat) VALUES ($1, $2, 0, $3, $4)",
          {p.id, pelaku.akun, catatan, jam.now});
  jejak::catat(tx, pelaku, jam.now,
               {"pengaduan.kerentanan", "pengaduan", p.id.value, std::nullopt,
                nlohmann::json{{"dari", p.kerentanan}, {"ke", persen}}.dump()});
  return {};
}

std::vector<CatatanPetugas> list_catatan(db::Reader& reader, PengaduanId id) {
  return reader.list(
      "SELECT dibuat, teks FROM pengaduan_catatan WHERE pengaduan_id = $1 AND segel = 0 ORDER BY id DESC LIMIT 50",
      {id}, [](const db::Row& r) {
        return CatatanPetugas{r.i64("dibuat"), r.text("teks")};
      });
}

}  // namespace pengaduan
