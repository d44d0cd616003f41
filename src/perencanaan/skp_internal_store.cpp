#include "perencanaan/skp_internal_store.h"

#include <nlohmann/json.hpp>

#include "jejak/jejak.h"

namespace perencanaan {

Result<SkpHeader> load_for(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeristiwaSkp peristiwa,
                           std::int64_t versi, Tanggal today) {
  SkpHeader header = TRY(find_skp(tx, skp, pelaku));
  if (header.versi != versi) return fail(Fault::conflict, {});
  if (!find_langkah(header, peristiwa, today)) return fail(Fault::forbidden, {});
  return header;
}

Result<std::int64_t> bump(db::Tx& tx, const SkpHeader& skp) {
  const auto rows = tx.exec("UPDATE skp SET versi = versi + 1 WHERE id = $1 AND versi = $2", {skp.id, skp.versi});
  if (rows == 0) return fail(Fault::conflict, {});
  return skp.versi + 1;
}

SkpVersiId insert_versi(db::Tx& tx, SkpId skp, int nomor, Pendekatan pendekatan, const std::string& sebab,
                        std::int64_t now) {
  return tx.insert<SkpVersiId>(
      "INSERT INTO skp_versi (skp_id, nomor, keadaan, pendekatan, sebab, dibuat) VALUES ($1, $2, 'draf', $3, $4, $5) "
      "RETURNING id",
      {skp, nomor, to_code(pendekatan), sebab, now});
}

void note(db::Tx& tx, const akun::Pelaku& pelaku, const SkpHeader& skp, const Kejadian& k, std::int64_t now) {
  tx.exec(
      "INSERT INTO skp_peristiwa (skp_id, nomor, peristiwa, dari, ke, akun_id, nama, alasan, waktu) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {skp.id, k.nomor, to_code(k.peristiwa), to_code(k.dari), to_code(k.ke), pelaku.akun, pelaku.nama, k.alasan, now});
  const nlohmann::json rincian{
      {"nomor", k.nomor}, {"dari", to_code(k.dari)}, {"ke", to_code(k.ke)}, {"alasan", k.alasan}};
  jejak::catat(tx, pelaku, now,
               {"skp." + std::string(to_code(k.peristiwa)), "skp", skp.id.value, skp.pegawai.id, rincian.dump()});
}

}  // namespace perencanaan
