#include "pengaduan/lindung/terkait_store.h"

#include <fmt/format.h>

namespace pengaduan {
namespace {

std::int64_t count_free(db::Reader& reader, std::string_view peran, PengaduanId id, Tanggal hari) {
  return reader.number(
      "SELECT COUNT(*) AS n FROM akun_peran r JOIN akun a ON a.id = r.akun_id WHERE r.peran = $3 "
      "AND a.status <> 'nonaktif' AND " +
          tidak_terkait("$1", "COALESCE(a.pegawai_id, 0)", "$2"),
      {id, hari.iso(), peran});
}

}  // namespace

std::string tidak_terkait(std::string_view pengaduan, std::string_view pegawai, std::string_view hari) {
  return fmt::format(
      "NOT EXISTS (SELECT 1 FROM pengaduan_terlapor x WHERE x.pengaduan_id = {0} AND x.dicabut IS NULL "
      "AND (x.pegawai_id = {1} OR EXISTS (SELECT 1 FROM penugasan t WHERE t.mulai <= {2} "
      "AND (t.selesai IS NULL OR t.selesai >= {2}) AND ((t.pegawai_id = x.pegawai_id AND t.penilai_id = {1}) "
      "OR (t.pegawai_id = {1} AND t.penilai_id = x.pegawai_id) OR (t.pegawai_id = {1} AND t.unit_id IN (SELECT b.id "
      "FROM unit o JOIN unit b ON b.jalur LIKE o.jalur || '%' WHERE o.id = x.unit_id))))))",
      pengaduan, pegawai, hari);
}

bool is_terkait(db::Reader& reader, PengaduanId id, PegawaiId pegawai, Tanggal hari) {
  return reader.number("SELECT COUNT(*) AS n FROM pengaduan p WHERE p.id = $1 AND " + tidak_terkait("p.id", "$2", "$3"),
                       {id, pegawai, hari.iso()}) == 0;
}

Terhalang terhalang(db::Reader& reader, PengaduanId id, Tanggal hari) {
  return {count_free(reader, "koordinator", id, hari) == 0, count_free(reader, "apip", id, hari) == 0};
}

bool is_unit_terhalang(db::Reader& reader, PengaduanId id, UnitId unit, Tanggal hari) {
  static constexpr std::string_view kAbout =
      "SELECT (SELECT COUNT(*) FROM pengaduan_terlapor x JOIN unit o ON o.id = x.unit_id JOIN unit b ON b.jalur LIKE "
      "o.jalur || '%' WHERE x.pengaduan_id = $1 AND x.dicabut IS NULL AND b.id = $2) + (SELECT COUNT(*) FROM "
      "pengaduan_terlapor x JOIN penugasan t ON t.pegawai_id = x.pegawai_id WHERE x.pengaduan_id = $1 AND x.dicabut IS "
      "NULL AND t.unit_id = $2 AND t.memimpin = 1 AND t.mulai <= $3 AND (t.selesai IS NULL OR t.selesai >= $3)) AS n";
  if (reader.number(kAbout, {id, unit, hari.iso()}) > 0) return true;
  std::int64_t all = 0, left = 0;
  reader.query(
      "SELECT COUNT(*) AS semua, COALESCE(SUM(CASE WHEN " + tidak_terkait("$1", "COALESCE(a.pegawai_id, 0)", "$3") +
          " THEN 1 ELSE 0 END), 0) AS sisa FROM unit u JOIN unit o ON u.jalur LIKE o.jalur || '%' JOIN akun_peran r ON "
          "r.unit_id = o.id AND r.peran = 'penghubung' JOIN akun a ON a.id = r.akun_id WHERE u.id = $2 AND a.status <> "
          "'nonaktif'",
      {id, unit, hari.iso()}, [&](const db::Row& r) {
        all = r.i64("semua");
        left = r.i64("sisa");
      });
  return all > 0 && left == 0;
}

}  // namespace pengaduan
