#include "beranda/tugas_store.h"

#include <array>

namespace beranda {
namespace {

constexpr std::array kCodes = {
    std::pair{JenisTugas::skp_susun, std::string_view("skp_susun")},
    std::pair{JenisTugas::skp_draf, std::string_view("skp_draf")},
    std::pair{JenisTugas::skp_perbaiki, std::string_view("skp_perbaiki")},
    std::pair{JenisTugas::skp_menunggu, std::string_view("skp_menunggu")},
    std::pair{JenisTugas::laporan_isi, std::string_view("laporan_isi")},
    std::pair{JenisTugas::evaluasi_terima, std::string_view("evaluasi_terima")},
    std::pair{JenisTugas::evaluasi_setujui, std::string_view("evaluasi_setujui")},
    std::pair{JenisTugas::umpan_balik_beri, std::string_view("umpan_balik_beri")},
    std::pair{JenisTugas::skp_putuskan, std::string_view("skp_putuskan")},
    std::pair{JenisTugas::evaluasi_nilai, std::string_view("evaluasi_nilai")},
    std::pair{JenisTugas::evaluasi_sampaikan, std::string_view("evaluasi_sampaikan")},
    std::pair{JenisTugas::predikat_org, std::string_view("predikat_org")},
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
  t.periode = r.i64("periode");
  t.nama = r.text("nama");
  t.rincian = r.text("rincian");
  t.sejak = r.i64("sejak");
  if (const std::string day = r.text("tenggat"); !day.empty()) t.tenggat = Tanggal::parse_iso(day);
  t.periode_jenis = r.text("p_jenis");
  t.periode_tahun = static_cast<int>(r.i64("p_tahun"));
  t.periode_nomor = static_cast<int>(r.i64("p_nomor"));
  return t;
}

Tugas read_tugas_sendiri(const db::Row& r) {
  Tugas t = read_tugas(r);
  t.oleh_atasan = r.flag("oleh_atasan");
  return t;
}

}  // namespace

std::vector<Tugas> list_tugas_sendiri(db::Reader& reader, PegawaiId pegawai, Tanggal today) {
  return reader.list(
      // A post without a plan for this year. The end of January binds the first plan of whoever had the post by then
      // (L.II.C.4).
      "SELECT 'skp_susun' AS jenis, 0 AS skp, 0 AS periode, '' AS nama, t.jabatan AS rincian, 0 AS sejak, "
      "CASE WHEN t.mulai <= $3 THEN CAST($3 AS TEXT) ELSE '' END AS tenggat, '' AS p_jenis, 0 AS p_tahun, 0 AS "
      "p_nomor, 0 AS oleh_atasan "
      "FROM penugasan t JOIN pegawai g ON g.id = t.pegawai_id WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' "
      "AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) AND g.jenis <> 'pejabat_negara' "
      "AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.penugasan_id = t.id AND s.tahun = $4) "
      "UNION ALL SELECT CASE s.keadaan WHEN 'draf' THEN 'skp_draf' WHEN 'dikembalikan' THEN 'skp_perbaiki' "
      "ELSE 'skp_menunggu' END, s.id, 0, COALESCE(n.nama, ''), "
      "COALESCE((SELECT e.alasan FROM skp_peristiwa e WHERE e.skp_id = s.id AND s.keadaan = 'dikembalikan' "
      "ORDER BY e.id DESC LIMIT 1), ''), COALESCE(s.menunggu_sejak, 0), "
      "CASE WHEN s.nomor = 1 AND s.mulai <= $3 THEN CAST($3 AS TEXT) ELSE '' END, '', s.tahun, 0, 0 "
      "FROM skp s LEFT JOIN pegawai n ON n.id = s.penilai_id "
      "WHERE s.pegawai_id = $1 AND s.tahun = $4 AND s.keadaan IN ('draf', 'dikembalikan', 'diajukan') "
      // Periods that have begun and whose report is not in. In what a closed plan did not see to its end the plan of
      // the new post is evaluated (L.IV.A.13).
      "UNION ALL SELECT 'laporan_isi', s.id, p.id, '', '', 0, p.tutup, p.jenis, p.tahun, p.nomor, 0 "
      "FROM skp s JOIN periode p ON p.tahun = s.tahun AND p.jenis <> 'tahunan' AND p.mulai <= $2 "
      "LEFT JOIN laporan_periode l ON l.skp_id = s.id AND l.periode_id = p.id "
      "WHERE s.pegawai_id = $1 AND s.nomor_berlaku IS NOT NULL AND COALESCE(l.keadaan, 'draf') = 'draf' "
      "AND p.selesai >= s.mulai AND (s.keadaan <> 'ditutup' OR p.selesai <= s.selesai) AND s.tahun = $4 "
      "UNION ALL SELECT CASE e.keadaan WHEN 'disampaikan' THEN 'evaluasi_terima' ELSE 'evaluasi_setujui' END, "
      "e.skp_id, e.periode_id, n.nama, COALESCE(e.predikat, ''), "
      "COALESCE(e.diterima_pada, e.disampaikan_pada, 0), '', p.jenis, p.tahun, p.nomor, "
      "CASE WHEN e.penanda_tangan_id = e.atasan_id THEN 1 ELSE 0 END "
      "FROM evaluasi e JOIN pegawai n ON n.id = e.penanda_tangan_id JOIN periode p ON p.id = e.periode_id "
      "WHERE e.pegawai_id = $1 AND e.keadaan IN ('disampaikan', 'diterima') AND e.disetujui_pada IS NULL "
      "UNION ALL SELECT 'umpan_balik_beri', d.skp_id, 0, n.nama, d.tentang, d.dibuat, d.tenggat, '', 0, 0, 0 "
      "FROM umpan_balik_diminta d JOIN skp s ON s.id = d.skp_id JOIN pegawai n ON n.id = s.pegawai_id "
      "WHERE d.dari_id = $1 AND d.keadaan = 'diminta' AND d.tenggat >= $2",
      {pegawai, today.iso(), std::to_string(today.year()) + "-01-31", today.year()}, read_tugas_sendiri);
}

std::vector<Tugas> list_antrean(db::Reader& reader, PegawaiId penilai, Tanggal today, int limit) {
  return reader.list(
      "SELECT * FROM (SELECT 'skp_putuskan' AS jenis, s.id AS skp, 0 AS periode, g.nama AS nama, t.jabatan AS rincian, "
      "COALESCE(s.menunggu_sejak, 0) AS sejak, '' AS tenggat, '' AS p_jenis, s.tahun AS p_tahun, 0 AS p_nomor "
      "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
      "WHERE s.penilai_id = $1 AND s.keadaan = 'diajukan' "
      // Once the window has closed it is the turn of his atasan, where there is one, and whoever signed delivers.
      "UNION ALL SELECT CASE WHEN e.keadaan = 'ditetapkan' THEN 'evaluasi_sampaikan' ELSE 'evaluasi_nilai' END, "
      "s.id, p.id, g.nama, t.jabatan, COALESCE(e.ditandatangani_pada, l.disampaikan_pada, 0), "
      "CASE WHEN e.keadaan = 'ditetapkan' THEN '' ELSE p.tutup END, p.jenis, p.tahun, p.nomor FROM skp s JOIN "
      "laporan_periode l ON l.skp_id = s.id AND l.keadaan <> 'draf' "
      "JOIN periode p ON p.id = l.periode_id AND p.buka <= $2 "
      "JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
      "LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.periode_id = p.id "
      "WHERE (s.penilai_id = $1 OR s.atasan_id = $1) AND s.tahun >= $4 "
      "AND (s.keadaan <> 'ditutup' OR p.selesai <= s.selesai OR e.ditandatangani_pada IS NOT NULL) "
      "AND ((e.keadaan = 'ditetapkan' AND e.penanda_tangan_id = $1) OR (l.keadaan = 'disampaikan' "
      "AND e.ditandatangani_pada IS NULL AND (((p.tutup >= $2 OR s.atasan_id IS NULL) AND s.penilai_id = $1) "
      "OR (p.tutup < $2 AND s.atasan_id = $1)))) "
      "UNION ALL SELECT 'predikat_org', 0, p.id, '', CASE WHEN COUNT(*) = 1 THEN MIN(u.nama) ELSE '' END, 0, p.tutup, "
      "p.jenis, p.tahun, p.nomor FROM penugasan k JOIN unit u ON u.id = k.unit_id "
      "JOIN periode p ON p.buka <= $2 AND p.tutup >= $2 "
      "WHERE k.memimpin = 1 AND (k.penilai_id = $1 OR (k.pegawai_id = $1 AND u.induk_id IS NULL)) "
      "AND k.mulai <= $2 AND (k.selesai IS NULL OR k.selesai >= $2) "
      "AND NOT EXISTS (SELECT 1 FROM predikat_organisasi po WHERE po.unit_id = u.id AND po.periode_id = p.id "
      "AND po.diganti_pada IS NULL) GROUP BY p.id, p.tutup, p.jenis, p.tahun, p.nomor) q ORDER BY sejak, tenggat LIMIT "
      "$3",
      {penilai, today.iso(), limit, today.year() - 1}, read_tugas);
}

AtasanSaya find_atasan(db::Reader& reader, PegawaiId pegawai, Tanggal today) {
  return reader
      .one(
          "SELECT g.jenis, n.nama, COALESCE((SELECT b.jabatan FROM penugasan b WHERE b.pegawai_id = n.id "
          "AND b.jenis = 'definitif' AND b.selesai IS NULL LIMIT 1), '') AS jabatan "
          "FROM pegawai g LEFT JOIN penugasan t ON t.pegawai_id = g.id AND t.jenis = 'definitif' AND t.mulai <= $2 "
          "AND (t.selesai IS NULL OR t.selesai >= $2) LEFT JOIN pegawai n ON n.id = t.penilai_id WHERE g.id = $1 ORDER "
          "BY t.penilai_id IS NULL LIMIT 1",
          {pegawai, today.iso()},
          [](const db::Row& r) {
            if (!r.is_null("nama")) return AtasanSaya{TentangAtasan::tercatat, r.text("nama"), r.text("jabatan")};
            return AtasanSaya{r.text("jenis") == "pejabat_negara" ? TentangAtasan::tidak_berlaku : TentangAtasan::belum,
                              "", ""};
          })
      .value_or(AtasanSaya{});
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
