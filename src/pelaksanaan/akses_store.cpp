#include "pelaksanaan/akses_store.h"

#include "msg/pelaksanaan.h"
#include "pelaksanaan/baris_store.h"

namespace pelaksanaan {
namespace {

PeriodeLaporan read_laporan(const db::Row& r) {
  PeriodeLaporan p{.id = r.id<PeriodeId>("periode_id"), .periode = penilaian::read_periode(r).periode};
  if (r.is_null("keadaan")) return p;
  p.keadaan = read_enum<KeadaanRealisasi>(r, "keadaan");
  p.capaian = r.text("capaian");
  p.kendala = r.text("kendala");
  p.disampaikan_pada = r.opt_i64("disampaikan_pada");
  p.versi = r.i64("versi");
  return p;
}

perencanaan::Indikator read_indikator(const db::Row& r) {
  perencanaan::Indikator i{.kunci = static_cast<int>(r.i64("i_kunci")),
                           .teks = r.text("i_teks"),
                           .target = read_target(r),
                           .cara_hitung = read_enum<perencanaan::CaraHitung>(r, "cara_hitung")};
  if (!r.is_null("aspek")) i.aspek = read_enum<perencanaan::Aspek>(r, "aspek");
  if (!r.is_null("perspektif")) i.perspektif = read_enum<perencanaan::Perspektif>(r, "perspektif");
  return i;
}

RealisasiPeriode read_realisasi(const db::Row& r) {
  RealisasiPeriode out{.nomor = static_cast<int>(r.i64("nomor")), .teks = r.text("r_teks"), .versi = r.i64("versi")};
  if (const auto n = r.opt_i64("nilai")) out.nilai.angka = Desimal::from_micros(*n);
  if (!r.is_null("nilai_tanggal")) out.nilai.tanggal = read_date(r, "nilai_tanggal");
  if (const auto ya = r.opt_i64("nilai_ya")) out.nilai.ya = *ya ? YaTidak::ya : YaTidak::belum;
  return out;
}

}  // namespace

Sudut SkpKerja::sudut(const PeriodeLaporan& p) const {
  return {p.periode.nomor, static_cast<int>(periode.size()), p.periode.mulai, p.periode.selesai};
}

const PeriodeLaporan* SkpKerja::find_periode(PeriodeId id_periode) const {
  for (const auto& p : periode)
    if (p.id == id_periode) return &p;
  return nullptr;
}

const PeriodeLaporan* SkpKerja::default_periode(Tanggal today) const {
  const PeriodeLaporan* found = periode.empty() ? nullptr : &periode.front();
  for (const auto& p : periode)
    if (p.periode.mulai <= today) found = &p;
  return found;
}

Result<SkpKerja> find_skp_kerja(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku,
                                penilaian::JenisPeriode jenis) {
  std::optional<SkpKerja> out;
  reader.query(
      "SELECT s.id, s.pegawai_id, g.nama AS g_nama, g.gelar_depan AS g_depan, g.gelar_belakang AS g_belakang, "
      "s.tahun AS skp_tahun, s.penilai_id, v.id AS versi_id, p.id AS periode_id, p.tahun, p.jenis AS periode_jenis, "
      "p.nomor, p.mulai, p.selesai, p.buka, p.tutup, l.keadaan, l.capaian, l.kendala, l.disampaikan_pada, l.versi "
      "FROM skp s JOIN pegawai g ON g.id = s.pegawai_id "
      "JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = s.nomor_berlaku "
      "LEFT JOIN periode p ON p.tahun = s.tahun AND p.jenis = $4 AND p.mulai <= s.selesai AND p.selesai >= s.mulai "
      "LEFT JOIN laporan_periode l ON l.skp_id = s.id AND l.periode_id = p.id "
      "WHERE s.id = $1 AND ($3 = 1 OR s.pegawai_id = $2 OR s.penilai_id = $2 OR s.atasan_id = $2 "
      "OR (s.bentuk = 'jpt_ukm' AND EXISTS (SELECT 1 FROM pegawai k WHERE k.id = $2 AND k.jenis = 'pejabat_negara'))) "
      "ORDER BY p.nomor",
      {id, actor_id(pelaku), reads_all(pelaku), to_code(jenis)}, [&](const db::Row& r) {
        if (!out)
          out = SkpKerja{.id = r.id<SkpId>("id"),
                         .pegawai = r.id<PegawaiId>("pegawai_id"),
                         .nama = read_full_name(r, "g_"),
                         .tahun = static_cast<int>(r.i64("skp_tahun")),
                         .penilai = r.opt_id<PegawaiId>("penilai_id"),
                         .versi_berlaku = r.id<SkpVersiId>("versi_id"),
                         .milik_sendiri = pelaku.pegawai == r.id<PegawaiId>("pegawai_id")};
        if (!r.is_null("periode_id")) out->periode.push_back(read_laporan(r));
      });
  if (!out) return fail(Fault::not_found, {});
  return *std::move(out);
}

Result<TulisPeriode> open_for_writing(db::Tx& tx, const akun::Pelaku& pelaku, SkpId skp, PeriodeId periode,
                                      Tanggal today) {
  struct Found {
    TulisPeriode tulis;
    Tanggal mulai;
    bool tutup;  // closed before the period ended
  };
  const auto found = tx.one(
      "SELECT s.pegawai_id, v.id AS versi_id, p.mulai, "
      "CASE WHEN s.keadaan = 'ditutup' AND p.selesai > s.selesai THEN 1 ELSE 0 END AS tutup FROM skp s "
      "JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = s.nomor_berlaku JOIN periode p ON p.tahun = s.tahun "
      "WHERE s.id = $1 AND s.pegawai_id = $2 AND p.id = $3 AND p.jenis <> 'tahunan'",
      {skp, actor_id(pelaku), periode}, [&](const db::Row& r) {
        return Found{{skp, periode, r.id<PegawaiId>("pegawai_id"), r.id<SkpVersiId>("versi_id")},
                     read_date(r, "mulai"),
                     r.flag("tutup")};
      });
  if (!found) return fail(Fault::not_found, {});
  if (found->mulai > today) return invalid("", msg::pelaksanaan::periode_belum_mulai);
  if (found->tutup) return invalid("", msg::pelaksanaan::skp_ditutup_periode);
  const auto keadaan = tx.one(
      "INSERT INTO laporan_periode (skp_id, periode_id, keadaan) VALUES ($1, $2, 'draf') "
      "ON CONFLICT (skp_id, periode_id) DO UPDATE SET keadaan = laporan_periode.keadaan RETURNING keadaan",
      {skp, periode}, [](const db::Row& r) { return read_enum<KeadaanRealisasi>(r, "keadaan"); });
  MUST(keadaan);
  if (next_keadaan(*keadaan, PeristiwaRealisasi::isi, Relasi::diri)) return found->tulis;
  return invalid("", *keadaan == KeadaanRealisasi::terkunci ? msg::pelaksanaan::laporan_terkunci
                                                            : msg::pelaksanaan::laporan_sudah_dikirim);
}

std::vector<HasilKerjaKerja> list_kemajuan(db::Reader& reader, const SkpKerja& skp, PeriodeId bukti_dari) {
  const penilaian::JenisPeriode jenis =
      skp.periode.empty() ? penilaian::JenisPeriode::triwulanan : skp.periode.front().periode.jenis;
  std::vector<HasilKerjaKerja> out;
  reader.query(
      "SELECT h.kunci, h.jenis, h.teks, i.kunci AS i_kunci, i.teks AS i_teks, i.aspek, i.perspektif, i.cara_hitung, "
      "i.target_teks, i.target_jenis, i.target_bawah, i.target_atas, i.target_tanggal, i.satuan, i.arah, q.nomor, "
      "q.nilai, q.nilai_tanggal, q.nilai_ya, q.r_teks, q.versi, "
      "(SELECT COUNT(*) FROM bukti b WHERE b.skp_id = $2 AND b.periode_id = $3 AND b.indikator_kunci = i.kunci "
      "AND b.dihapus IS NULL) AS bukti "
      "FROM hasil_kerja h LEFT JOIN indikator i ON i.hasil_kerja_id = h.id "
      "LEFT JOIN (SELECT r.indikator_kunci, p.nomor, r.nilai, r.nilai_tanggal, r.nilai_ya, r.teks AS r_teks, r.versi "
      "FROM realisasi r JOIN periode p ON p.id = r.periode_id AND p.jenis = $4 WHERE r.skp_id = $2) q "
      "ON q.indikator_kunci = i.kunci WHERE h.skp_versi_id = $1 "
      "ORDER BY CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci, i.urut, i.kunci, q.nomor",
      {skp.versi_berlaku, skp.id, bukti_dari, to_code(jenis)}, [&](const db::Row& r) {
        const int kunci = static_cast<int>(r.i64("kunci"));
        if (out.empty() || out.back().kunci != kunci)
          out.push_back({kunci, read_enum<perencanaan::JenisHasil>(r, "jenis"), r.text("teks"), {}});
        if (r.is_null("i_kunci")) return;
        auto& indikator = out.back().indikator;
        if (indikator.empty() || indikator.back().rencana.kunci != r.i64("i_kunci"))
          indikator.push_back({read_indikator(r), {}, static_cast<int>(r.i64("bukti"))});
        if (!r.is_null("nomor")) indikator.back().realisasi.push_back(read_realisasi(r));
      });
  return out;
}

}  // namespace pelaksanaan
