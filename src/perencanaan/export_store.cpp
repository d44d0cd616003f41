#include "perencanaan/export_store.h"

namespace perencanaan {
namespace {

constexpr int kBatch = 500;  // plans at a time: about 12,000 rows

constexpr std::string_view kRows =
    "SELECT s.id AS kunci, CAST(s.id AS TEXT) AS skp, CAST(s.tahun AS TEXT) AS tahun, p.nip, p.nama, u.kode AS unit, "
    "u.nama AS nama_unit, t.jabatan, n.nip AS nip_penilai, n.nama AS nama_penilai, s.bentuk, v.pendekatan, s.keadaan, "
    "CAST(v.nomor AS TEXT) AS versi, CAST(h.urut AS TEXT) AS hasil_ke, h.jenis AS jenis_hasil, h.teks AS hasil_kerja, "
    "h.induk_teks AS hasil_kerja_pimpinan, CAST(i.urut AS TEXT) AS indikator_ke, i.aspek, i.perspektif, "
    "i.teks AS indikator, i.target_teks AS target, i.satuan "
    "FROM (SELECT * FROM skp WHERE id > $1 ORDER BY id LIMIT $2) s JOIN pegawai p ON p.id = s.pegawai_id "
    "JOIN unit u ON u.id = s.unit_id JOIN penugasan t ON t.id = s.penugasan_id "
    "LEFT JOIN pegawai n ON n.id = s.penilai_id "
    "JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = COALESCE(s.nomor_berlaku, s.nomor) "
    "LEFT JOIN hasil_kerja h ON h.skp_versi_id = v.id LEFT JOIN indikator i ON i.hasil_kerja_id = h.id "
    "ORDER BY s.id, CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci, i.urut, i.kunci";

}  // namespace

Result<void> export_skp(db::Reader& reader, lembar::SheetWriter& sheet) {
  return lembar::write_in_batches(sheet, ekspor_columns, [&](std::int64_t after, const lembar::TakeRow& take) {
    reader.query(kRows, {after, kBatch}, [&](const db::Row& r) {
      take(r.i64("kunci"), [&](const char* column) { return r.opt_text(column).value_or(""); });
    });
  });
}

std::int64_t count_export_skp(db::Reader& reader) {
  return reader.number(
      "SELECT COUNT(*) AS n FROM skp s "
      "JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = COALESCE(s.nomor_berlaku, s.nomor) "
      "LEFT JOIN hasil_kerja h ON h.skp_versi_id = v.id LEFT JOIN indikator i ON i.hasil_kerja_id = h.id");
}

}  // namespace perencanaan
