#include "penilaian/evaluasi_store.h"

#include "penilaian/baris_store.h"

namespace penilaian {
namespace {

// Before the signature everybody stands where the plan says; from then on where the signed row says.
// $1 skp, $2 period or 0, $3 the actor's pegawai or 0, $4 whether he reads all, $5 today.
const std::string kFind =
    "SELECT s.id AS skp_id, s.bentuk, " + std::string(kPeriodeColumns) +
    ", e.id AS e_id, e.keadaan, e.versi, e.rating_hasil, e.rating_perilaku, e.predikat, e.alasan_hasil, "
    "e.alasan_perilaku, e.penjaga, e.bukti_penjaga, e.alasan_pola, e.catatan, e.penjelasan, e.penanda_tangan_id, "
    "e.ditandatangani_pada, e.disampaikan_pada, e.diterima_pada, e.disetujui_pada, l.disampaikan_pada AS laporan_pada, "
    "g.id AS g_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, g.nip AS g_nip, "
    "t.jabatan AS g_jabatan, su.nama AS g_unit, "
    "n.id AS n_id, n.nama AS n_nama, n.gelar_depan AS n_depan, n.gelar_belakang AS n_belakang, "
    "a.id AS a_id, a.nama AS a_nama, a.gelar_depan AS a_depan, a.gelar_belakang AS a_belakang, "
    "lu.id AS lu_id, lu.nama AS lu_nama, po.id AS po_id, po.predikat AS po_predikat, po.dasar, po.penetap_nama, "
    "po.ditetapkan_pada AS po_pada, "
    "(SELECT x.nama FROM penugasan k JOIN pegawai x ON x.id = COALESCE(k.penilai_id, k.pegawai_id) "
    "WHERE k.unit_id = lu.id AND k.memimpin = 1 AND k.mulai <= $5 AND (k.selesai IS NULL OR k.selesai >= $5) "
    "ORDER BY k.id DESC LIMIT 1) AS penetap_org "
    "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
    "JOIN unit su ON su.id = s.unit_id "
    "JOIN periode p ON p.tahun = s.tahun AND p.id = CASE WHEN CAST($2 AS BIGINT) > 0 THEN CAST($2 AS BIGINT) ELSE "
    "(SELECT q.id FROM periode q WHERE q.tahun = s.tahun AND (s.keadaan <> 'ditutup' OR q.selesai <= s.selesai) "
    "ORDER BY "
    "CASE WHEN q.buka <= $5 AND q.tutup >= $5 THEN 0 WHEN q.tutup < $5 THEN 1 ELSE 2 END, "
    "CASE WHEN q.tutup < $5 THEN q.tutup END DESC, q.tutup LIMIT 1) END "
    "LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.periode_id = p.id "
    "LEFT JOIN laporan_periode l ON l.skp_id = s.id AND l.periode_id = p.id "
    "LEFT JOIN pegawai n ON n.id = CASE WHEN e.ditandatangani_pada IS NULL THEN s.penilai_id ELSE e.penilai_id END "
    "LEFT JOIN pegawai a ON a.id = CASE WHEN e.ditandatangani_pada IS NULL THEN s.atasan_id ELSE e.atasan_id END "
    "LEFT JOIN unit lu ON lu.id = CASE WHEN e.ditandatangani_pada IS NOT NULL THEN e.unit_penilai_id ELSE "
    // Whoever leads several units rates with the nearest one above the employee's.
    "COALESCE((SELECT k.unit_id FROM penugasan k JOIN unit ku ON ku.id = k.unit_id WHERE k.pegawai_id = s.penilai_id "
    "AND k.memimpin = 1 AND k.jenis <> 'tim' AND k.mulai <= p.selesai AND (k.selesai IS NULL OR k.selesai >= p.mulai) "
    "AND su.jalur LIKE ku.jalur || '%' ORDER BY LENGTH(ku.jalur) DESC, k.id DESC LIMIT 1), "
    "(SELECT MAX(k.unit_id) FROM penugasan k WHERE k.pegawai_id = s.penilai_id AND k.memimpin = 1 AND k.jenis <> 'tim' "
    "AND k.mulai <= p.selesai AND (k.selesai IS NULL OR k.selesai >= p.mulai)), "
    "s.unit_id) END "
    "LEFT JOIN predikat_organisasi po ON po.unit_id = lu.id AND po.periode_id = p.id AND po.diganti_pada IS NULL "
    // A period that a closed plan did not see to its end is the new rater's, on the plan of the new post (L.IV.A.13).
    "WHERE s.id = $1 AND s.nomor_berlaku IS NOT NULL AND (s.keadaan <> 'ditutup' OR p.selesai <= s.selesai "
    "OR e.ditandatangani_pada IS NOT NULL) AND (s.penilai_id = $3 OR s.atasan_id = $3 "
    "OR (s.pegawai_id = $3 AND e.disampaikan_pada IS NOT NULL) OR ($4 = 1 AND s.pegawai_id <> $3) "
    "OR (e.ditandatangani_pada IS NOT NULL AND (e.penilai_id = $3 OR e.atasan_id = $3)))";

std::optional<Pihak> read_pihak(const db::Row& r, const std::string& prefix) {
  if (r.is_null(prefix + "id")) return std::nullopt;
  return Pihak{.id = r.id<PegawaiId>(prefix + "id"), .nama = read_full_name(r, prefix)};
}

std::vector<Relasi> relasi_of(const Evaluasi& e, const akun::Pelaku& pelaku) {
  std::vector<Relasi> out;
  if (!pelaku.pegawai) return out;
  if (*pelaku.pegawai == e.pegawai.id) out.push_back(Relasi::diri);
  if (e.penilai && *pelaku.pegawai == e.penilai->id) out.push_back(Relasi::penilai);
  if (e.atasan && *pelaku.pegawai == e.atasan->id) out.push_back(Relasi::atasan);
  if (e.penanda_tangan == pelaku.pegawai) out.push_back(Relasi::penanda_tangan);
  return out;
}

void read_entered(const db::Row& r, Evaluasi& e) {
  e.id = r.id<EvaluasiId>("e_id");
  e.keadaan = read_enum<KeadaanEvaluasi>(r, "keadaan");
  e.versi = r.i64("versi");
  Masukan& m = e.isian.masukan;
  m.rating_hasil = read_opt_enum<Rating>(r, "rating_hasil");
  m.rating_perilaku = read_opt_enum<Rating>(r, "rating_perilaku");
  m.alasan_hasil = r.text("alasan_hasil");
  m.alasan_perilaku = r.text("alasan_perilaku");
  m.penjaga = r.flag("penjaga") ? Penjaga::ya : Penjaga::tidak;
  e.isian.bukti_penjaga = r.text("bukti_penjaga");
  m.bukti_penjaga = e.isian.bukti_penjaga.empty() ? 0 : 1;
  m.alasan_pola = r.text("alasan_pola");
  m.catatan = r.text("catatan");
  e.predikat = read_opt_enum<Predikat>(r, "predikat");
  e.penjelasan = r.opt_text("penjelasan").value_or("");
  e.penanda_tangan = r.opt_id<PegawaiId>("penanda_tangan_id");
  e.ditandatangani_pada = r.opt_i64("ditandatangani_pada");
  e.disampaikan_pada = r.opt_i64("disampaikan_pada");
  e.diterima_pada = r.opt_i64("diterima_pada");
  e.disetujui_pada = r.opt_i64("disetujui_pada");
}

Evaluasi read_evaluasi(const db::Row& r, const akun::Pelaku& pelaku) {
  Evaluasi e{.skp = r.id<SkpId>("skp_id"),
             .periode = read_periode(r),
             .pegawai = {.id = r.id<PegawaiId>("g_id"),
                         .nama = read_full_name(r, "g_"),
                         .nip = r.opt_text("g_nip").value_or(""),
                         .jabatan = r.text("g_jabatan"),
                         .unit = r.text("g_unit")},
             .penilai = read_pihak(r, "n_"),
             .atasan = read_pihak(r, "a_"),
             .unit_penilai = r.id<UnitId>("lu_id"),
             .unit_penilai_nama = r.text("lu_nama"),
             .penetap_org = r.opt_text("penetap_org").value_or(""),
             .jpt_ukm = r.text("bentuk") == "jpt_ukm",
             .laporan_pada = r.opt_i64("laporan_pada")};
  if (!r.is_null("po_id"))
    e.organisasi = PredikatOrgBerlaku{r.i64("po_id"), read_enum<PredikatOrganisasi>(r, "po_predikat"), r.text("dasar"),
                                      r.text("penetap_nama"), r.i64("po_pada")};
  e.keadaan = e.organisasi ? KeadaanEvaluasi::siap : KeadaanEvaluasi::menunggu_org;
  if (!r.is_null("e_id")) read_entered(r, e);
  // The predikat of the unit may have come, or the rater with another unit, since the draft was saved.
  if (e.keadaan == KeadaanEvaluasi::menunggu_org && e.organisasi) e.keadaan = KeadaanEvaluasi::siap;
  e.relasi = relasi_of(e, pelaku);
  return e;
}

}  // namespace

Result<Evaluasi> find_evaluasi(db::Reader& reader, SkpId skp, std::optional<PeriodeId> periode,
                               const akun::Pelaku& pelaku, Tanggal today) {
  const bool reads_all = akun::reads_all(pelaku);
  auto found = reader.one(
      kFind,
      {skp, periode ? periode->value : 0, pelaku.pegawai ? pelaku.pegawai->value : 0, reads_all ? 1 : 0, today.iso()},
      [&](const db::Row& r) { return read_evaluasi(r, pelaku); });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

Sebaran count_sebaran(db::Reader& reader, const Evaluasi& evaluasi) {
  Sebaran out;
  if (!evaluasi.penilai) return out;
  reader.query(
      "SELECT predikat, COUNT(*) AS n FROM evaluasi WHERE penilai_id = $1 AND periode_id = $2 AND skp_id <> $3 "
      "AND predikat IS NOT NULL GROUP BY predikat",
      {evaluasi.penilai->id, evaluasi.periode.id, evaluasi.skp}, [&](const db::Row& r) {
        out.jumlah[static_cast<std::size_t>(read_enum<Predikat>(r, "predikat"))] = static_cast<int>(r.i64("n"));
      });
  return out;
}

bool is_own(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku) {
  return pelaku.pegawai &&
         reader.number("SELECT COUNT(*) AS n FROM skp WHERE id = $1 AND pegawai_id = $2", {skp, *pelaku.pegawai}) > 0;
}

}  // namespace penilaian
