#include "pengaduan/perkara/gabung_store.h"

namespace pengaduan {

Result<void> lepas_gabung(db::Tx& tx, const Jam& jam, PengaduanId kanonik) {
  TRY_VOID(lock_pengaduan(tx, kanonik));
  tx.exec(
      "UPDATE pengaduan SET dihitung_sejak = (SELECT MIN(COALESCE(d.dihitung_sejak, d.diterima)) FROM pengaduan d "
      "WHERE d.kanonik_id = $1 AND d.keadaan = 'duplikat' AND COALESCE(d.dihitung_sejak, d.diterima) < "
      "pengaduan.diterima) WHERE id = $1",
      {kanonik});
  refresh(tx, jam, kanonik);
  return {};
}

Result<void> ikut_gabung(db::Tx& tx, const Jam& jam, PengaduanId id, PengaduanId kanonik) {
  tx.exec("UPDATE pengaduan SET kanonik_id = $2 WHERE kanonik_id = $1 AND keadaan = 'duplikat'", {id, kanonik});
  return lepas_gabung(tx, jam, kanonik);
}

Result<std::vector<Gabungan>> list_gabungan(db::Reader& reader, const berkas::Brankas& brankas, PengaduanId kanonik) {
  std::vector<PengaduanId> ids;
  std::vector<Gabungan> out;
  reader.query(
      "SELECT id, nomor, diterima FROM pengaduan WHERE kanonik_id = $1 AND keadaan = 'duplikat' ORDER BY id LIMIT $2",
      {kanonik, gabungan_max}, [&](const db::Row& r) {
        ids.push_back(r.id<PengaduanId>("id"));
        out.push_back({r.text("nomor"), r.i64("diterima"), {}});
      });
  for (std::size_t i = 0; i < ids.size(); ++i)
    for (auto& e : TRY(load_percakapan(reader, brankas, ids[i])))
      if (e.baris.peristiwa == PeristiwaPengaduan::pesan) out[i].pesan.push_back(std::move(e));
  return out;
}

std::optional<Induk> find_kanonik_dari(db::Reader& reader, const BarisPengaduan& p) {
  if (p.keadaan != KeadaanPengaduan::duplikat || !p.kanonik) return std::nullopt;
  return reader.one("SELECT id, nomor, keadaan, terbit FROM pengaduan WHERE id = $1", {*p.kanonik},
                    [](const db::Row& r) {
                      return Induk{r.id<PengaduanId>("id"), r.text("nomor"), read_enum<KeadaanPengaduan>(r, "keadaan"),
                                   r.flag("terbit")};
                    });
}

}  // namespace pengaduan
