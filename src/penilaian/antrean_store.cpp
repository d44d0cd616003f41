#include "penilaian/antrean_store.h"

#include "penilaian/baris_store.h"

namespace penilaian {
namespace {

// Whoever sent no report comes last: his file may still change.
constexpr std::int64_t kNoReport = 9'000'000'000'000;

AntreanRow read_antrean(const db::Row& r, KeadaanJendela jendela) {
  AntreanRow a{.skp = r.id<SkpId>("skp_id"),
               .nama = read_full_name(r, "g_"),
               .jabatan = r.text("jabatan"),
               .keadaan = r.flag("org") ? KeadaanEvaluasi::siap : KeadaanEvaluasi::menunggu_org,
               .predikat = read_opt_enum<Predikat>(r, "predikat"),
               .laporan_pada = r.opt_i64("laporan_pada"),
               .golongan = static_cast<int>(r.i64("golongan")),
               .urutan = r.i64("urutan")};
  if (!r.is_null("keadaan") && r.text("keadaan") != to_code(KeadaanEvaluasi::menunggu_org))
    a.keadaan = read_enum<KeadaanEvaluasi>(r, "keadaan");
  a.keadaan = keadaan_kini(a.keadaan, jendela, r.flag("beratasan") ? AtasanPenilai::ada : AtasanPenilai::tidak_ada);
  return a;
}

}  // namespace

std::vector<AntreanRow> list_antrean(db::Reader& reader, const akun::Pelaku& pelaku, const PeriodeRow& periode,
                                     Tanggal today, const SetelahAntrean& after, int limit) {
  if (!pelaku.pegawai) return {};
  const KeadaanJendela jendela = keadaan_jendela(periode.periode, today);
  // $4: 1 when the window has closed, so that the turn of an atasan has come.
  return reader.list(
      "SELECT * FROM (SELECT s.id AS skp_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS "
      "g_belakang, "
      "t.jabatan, CASE WHEN s.atasan_id IS NULL THEN 0 ELSE 1 END AS beratasan, e.keadaan, e.predikat, "
      "l.disampaikan_pada AS laporan_pada, "
      "CASE WHEN EXISTS (SELECT 1 FROM predikat_organisasi po JOIN penugasan k ON k.unit_id = po.unit_id "
      "AND k.memimpin = 1 WHERE k.pegawai_id = s.penilai_id AND po.periode_id = $2 AND po.diganti_pada IS NULL) "
      "THEN 1 ELSE 0 END AS org, "
      "CASE WHEN e.keadaan = 'ditetapkan' AND e.penanda_tangan_id = $1 THEN 0 "
      "WHEN e.ditandatangani_pada IS NOT NULL THEN 2 "
      "WHEN (($4 = 0 OR s.atasan_id IS NULL) AND s.penilai_id = $1) OR ($4 = 1 AND s.atasan_id = $1) THEN 0 ELSE 1 END "
      "AS golongan, "
      "COALESCE(l.disampaikan_pada, $5) AS urutan "
      "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
      "LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.periode_id = $2 "
      "LEFT JOIN laporan_periode l ON l.skp_id = s.id AND l.periode_id = $2 "
      "WHERE s.tahun = $3 AND s.nomor_berlaku IS NOT NULL "
      "AND (s.keadaan <> 'ditutup' OR s.selesai >= $10 OR e.ditandatangani_pada IS NOT NULL) AND (s.penilai_id = $1 OR "
      "($4 = 1 AND s.atasan_id = $1))) x "
      "WHERE x.golongan > $6 OR (x.golongan = $6 AND (x.urutan > $7 OR (x.urutan = $7 AND x.skp_id > $8))) "
      "ORDER BY x.golongan, x.urutan, x.skp_id LIMIT $9",
      {*pelaku.pegawai, periode.id, periode.periode.tahun, jendela == KeadaanJendela::tutup ? 1 : 0, kNoReport,
       after.golongan, after.urutan, after.skp, limit, periode.periode.selesai.iso()},
      [&](const db::Row& r) { return read_antrean(r, jendela); });
}

std::vector<HasilSendiri> list_hasil_sendiri(db::Reader& reader, const akun::Pelaku& pelaku, int limit) {
  if (!pelaku.pegawai) return {};
  return reader.list("SELECT e.skp_id, e.keadaan, e.predikat, " + std::string(kPeriodeColumns) +
                         " FROM evaluasi e JOIN periode p ON p.id = e.periode_id WHERE e.pegawai_id = $1 "
                         "AND e.disampaikan_pada IS NOT NULL ORDER BY p.selesai DESC, p.jenis DESC LIMIT $2",
                     {*pelaku.pegawai, limit}, [](const db::Row& r) {
                       return HasilSendiri{r.id<SkpId>("skp_id"), read_periode(r),
                                           read_enum<KeadaanEvaluasi>(r, "keadaan"),
                                           read_opt_enum<Predikat>(r, "predikat")};
                     });
}

}  // namespace penilaian
