#include "arsip/daftar_evaluasi_store.h"

#include "penilaian/baris_store.h"
#include "perencanaan/baris_store.h"

namespace arsip {

std::vector<EvaluasiTerbit> list_ditandatangani(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku) {
  return reader.list(
      "SELECT e.id, " + std::string(penilaian::kPeriodeColumns) +
          ", (SELECT COUNT(*) FROM dokumen d WHERE d.jenis = 'hasil_evaluasi' AND d.objek_id = e.id) AS hasil, "
          "(SELECT COUNT(*) FROM dokumen d WHERE d.jenis = 'dokumen_evaluasi' AND d.objek_id = e.id) AS dokumen, "
          "CASE WHEN EXISTS (SELECT 1 FROM dokumen d WHERE d.jenis = 'dokumen_evaluasi' AND d.objek_id = e.id "
          "AND d.dibuat > COALESCE(e.disetujui_pada, -1)) THEN 1 ELSE 0 END AS terkini "
          "FROM evaluasi e JOIN periode p ON p.id = e.periode_id WHERE e.skp_id = $1 "
          "AND e.ditandatangani_pada IS NOT NULL AND (e.pegawai_id <> $2 OR e.disampaikan_pada IS NOT NULL) "
          "AND ($3 = 1 OR e.pegawai_id = $2 OR e.penilai_id = $2 OR e.atasan_id = $2) "
          "ORDER BY p.selesai, p.id",
      {skp, pelaku.pegawai ? pelaku.pegawai->value : 0, akun::reads_all(pelaku) ? 1 : 0}, [](const db::Row& r) {
        return EvaluasiTerbit{r.id<EvaluasiId>("id"), penilaian::read_periode(r), static_cast<int>(r.i64("hasil")),
                              static_cast<int>(r.i64("dokumen")), r.flag("terkini")};
      });
}

std::optional<perencanaan::Orang> find_orang(db::Reader& reader, PegawaiId pegawai, Tanggal hari) {
  return reader.one(
      "SELECT p.id, p.nama, p.gelar_depan AS depan, p.gelar_belakang AS belakang, p.nip, p.golongan, p.jenis, "
      "t.jabatan, u.nama AS unit "
      "FROM pegawai p LEFT JOIN penugasan t ON t.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = p.id "
      "AND x.mulai <= $2 AND (x.selesai IS NULL OR x.selesai >= $2) "
      "ORDER BY CASE x.jenis WHEN 'definitif' THEN 0 ELSE 1 END, x.mulai DESC, x.id DESC LIMIT 1) "
      "LEFT JOIN unit u ON u.id = t.unit_id WHERE p.id = $1",
      {pegawai, hari.iso()}, [](const db::Row& r) { return perencanaan::read_orang(r, ""); });
}

}  // namespace arsip
