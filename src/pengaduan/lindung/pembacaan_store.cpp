#include "pengaduan/lindung/pembacaan_store.h"

#include "pengaduan/perkara/store.h"
#include "pengaduan/petugas/store.h"

namespace pengaduan {

Result<std::vector<Pembacaan>> list_pembacaan(db::Reader& reader, const berkas::Brankas& brankas,
                                              const akun::Pelaku& pelaku, Tanggal today, std::int64_t dari,
                                              std::int64_t sampai) {
  std::vector<Pembacaan> out;
  for (Permintaan& b : TRY(read_permintaan(reader, brankas,
                                           "WHERE b.dibuka >= $1 AND b.dibuka < $2 ORDER BY b.dibuka "
                                           "DESC, b.id DESC LIMIT 500",
                                           {dari, sampai})))
    if (auto p = find_untuk_petugas(reader, b.pengaduan, pelaku, today))
      out.push_back({std::move(b), std::move(p->baris.nomor)});
  return out;
}

Result<void> tinjau_pembacaan(db::Tx& tx, const berkas::Brankas& brankas, const akun::Pelaku& pelaku, Tanggal today,
                              std::int64_t permintaan, std::int64_t now) {
  const auto found = TRY(read_permintaan(tx, brankas, "WHERE b.id = $1 AND b.dibuka IS NOT NULL", {permintaan}));
  if (found.empty() || found.front().akun == pelaku.akun) return fail(Fault::not_found, {});
  const Permintaan& b = found.front();
  TRY_VOID(find_untuk_petugas(tx, b.pengaduan, pelaku, today));
  if (b.ditinjau) return {};
  TRY_VOID(lock_pengaduan(tx, b.pengaduan));
  tx.exec("UPDATE pengaduan_buka SET ditinjau = $2, peninjau_akun = $3 WHERE id = $1", {b.id, now, pelaku.akun});
  catat_lindung(tx, b.pengaduan, {TindakanLindung::tinjau, b.id, Relasi::apip, pelaku.akun, "", now});
  return {};
}

}  // namespace pengaduan
