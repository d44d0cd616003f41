#include "beranda/tugas_store.h"

#include <array>

namespace beranda {
namespace {

constexpr std::array kCodes = {
    std::pair{JenisTugas::skp_susun, std::string_view("skp_susun")},
    std::pair{JenisTugas::skp_draf, std::string_view("skp_draf")},
    std::pair{JenisTugas::skp_perbaiki, std::string_view("skp_perbaiki")},
    std::pair{JenisTugas::skp_menunggu, std::string_view("skp_menunggu")},
    std::pair{JenisTugas::skp_putuskan, std::string_view("skp_putuskan")},
};

Tugas read_tugas(const db::Row& r) {
  Tugas t{};
  const std::string code = r.text("jenis");
  bool known = false;
  for (const auto& [jenis, text] : kCodes)
    if (text == code) {
      t.jenis = jenis;
      known = true;
    }
  MUST(known);
  t.skp = r.i64("skp");
  t.nama = r.text("nama");
  t.rincian = r.text("rincian");
  t.sejak = r.i64("sejak");
  if (const std::string day = r.text("tenggat"); !day.empty()) t.tenggat = Tanggal::parse_iso(day);
  t.tahun = static_cast<int>(r.i64("tahun"));
  return t;
}

}  // namespace

std::vector<Tugas> list_tugas_sendiri(db::Reader& reader, PegawaiId pegawai, Tanggal today) {
  return reader.list(
      // A post without a plan for this year.
      "SELECT 'skp_susun' AS jenis, 0 AS skp, '' AS nama, t.jabatan AS rincian, 0 AS sejak, "
      "$2 AS tenggat, 0 AS tahun "
      "FROM penugasan t JOIN pegawai g ON g.id = t.pegawai_id WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' "
      "AND t.selesai IS NULL AND g.jenis <> 'pejabat_negara' "
      "AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.penugasan_id = t.id AND s.tahun = $3) "
      "UNION ALL SELECT CASE s.keadaan WHEN 'draf' THEN 'skp_draf' WHEN 'dikembalikan' THEN 'skp_perbaiki' "
      "ELSE 'skp_menunggu' END, s.id, COALESCE(n.nama, ''), "
      "COALESCE((SELECT e.alasan FROM skp_peristiwa e WHERE e.skp_id = s.id AND s.keadaan = 'dikembalikan' "
      "ORDER BY e.id DESC LIMIT 1), ''), COALESCE(s.menunggu_sejak, 0), $2, s.tahun "
      "FROM skp s LEFT JOIN pegawai n ON n.id = s.penilai_id "
      "WHERE s.pegawai_id = $1 AND s.tahun = $3 AND s.keadaan IN ('draf', 'dikembalikan', 'diajukan')",
      {pegawai, std::to_string(today.year()) + "-01-31", today.year()}, read_tugas);
}

std::vector<Tugas> list_antrean(db::Reader& reader, PegawaiId penilai, int limit) {
  return reader.list(
      "SELECT 'skp_putuskan' AS jenis, s.id AS skp, g.nama AS nama, t.jabatan AS rincian, "
      "COALESCE(s.menunggu_sejak, 0) AS sejak, '' AS tenggat, s.tahun AS tahun "
      "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
      "WHERE s.penilai_id = $1 AND s.keadaan = 'diajukan' ORDER BY s.menunggu_sejak LIMIT $2",
      {penilai, limit}, read_tugas);
}

std::optional<Atasan> find_atasan(db::Reader& reader, PegawaiId pegawai) {
  return reader.one(
      "SELECT n.nama, COALESCE((SELECT b.jabatan FROM penugasan b WHERE b.pegawai_id = n.id AND b.jenis = 'definitif' "
      "AND b.selesai IS NULL LIMIT 1), '') AS jabatan "
      "FROM penugasan t JOIN pegawai n ON n.id = t.penilai_id "
      "WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' AND t.selesai IS NULL LIMIT 1",
      {pegawai}, [](const db::Row& r) { return Atasan{r.text("nama"), r.text("jabatan")}; });
}

std::vector<KemajuanUnit> list_kemajuan(db::Reader& reader, int tahun) {
  return reader.list(
      "SELECT o.id, o.nama, COUNT(t.id) AS pegawai, "
      "COUNT(CASE WHEN s.nomor_berlaku IS NOT NULL THEN 1 END) AS ditetapkan, "
      "COUNT(CASE WHEN s.keadaan = 'diajukan' THEN 1 END) AS menunggu "
      "FROM unit o JOIN unit r ON r.id = o.induk_id AND r.induk_id IS NULL "
      "JOIN unit u ON u.jalur >= o.jalur AND u.jalur < o.jalur || '~' "
      "JOIN penugasan t ON t.unit_id = u.id AND t.jenis = 'definitif' AND t.selesai IS NULL "
      "LEFT JOIN skp s ON s.penugasan_id = t.id AND s.tahun = $1 "
      "WHERE o.selesai IS NULL GROUP BY o.id, o.nama ORDER BY o.nama LIMIT 60",
      {tahun}, [](const db::Row& r) {
        return KemajuanUnit{r.text("nama"), r.i64("id"), static_cast<int>(r.i64("pegawai")),
                            static_cast<int>(r.i64("ditetapkan")), static_cast<int>(r.i64("menunggu"))};
      });
}

}  // namespace beranda
