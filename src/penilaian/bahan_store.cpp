// load_bahan of evaluasi_store.h.
#include "penilaian/baris_store.h"
#include "penilaian/evaluasi_store.h"
#include "perencanaan/baris_store.h"

namespace penilaian {
namespace {

// A document of a whole year stays readable: newer evidence and feedback first, and no more than this.
constexpr int kRowsMax = 1500;

HasilBahan read_hasil(const db::Row& r) {
  HasilBahan h{.hasil = {.kunci = static_cast<int>(r.i64("kunci")),
                         .urut = static_cast<int>(r.i64("urut")),
                         .jenis = read_enum<perencanaan::JenisHasil>(r, "jenis"),
                         .teks = r.text("teks")}};
  if (r.is_null("tingkat")) return h;
  const std::string tingkat = r.text("tingkat");
  h.relevansi = tingkat == "tidak_relevan" ? Relevansi::tidak : Relevansi::ya;
  h.tingkat = from_code<Rating>(tingkat);
  h.alasan = r.text("alasan");
  return h;
}

IndikatorBahan read_indikator(const db::Row& r) {
  IndikatorBahan i{.indikator = {.kunci = static_cast<int>(r.i64("i_kunci")),
                                 .teks = r.text("i_teks"),
                                 .aspek = read_opt_enum<perencanaan::Aspek>(r, "aspek"),
                                 .perspektif = read_opt_enum<perencanaan::Perspektif>(r, "perspektif"),
                                 .target = perencanaan::read_target(r)},
                   .cara = read_enum<pelaksanaan::CaraHitung>(r, "cara_hitung")};
  return i;
}

NilaiRealisasi read_realisasi(const db::Row& r, PeriodeId periode) {
  NilaiRealisasi n{
      .periode_ini = r.id<PeriodeId>("r_periode") == periode, .teks = r.text("r_teks"), .sumber = r.text("sumber")};
  if (const auto nilai = r.opt_i64("nilai")) n.nilai = Desimal::from_micros(*nilai);
  if (!r.is_null("nilai_tanggal")) n.tanggal = read_date(r, "nilai_tanggal");
  if (const auto ya = r.opt_i64("nilai_ya")) n.ya = *ya != 0;
  return n;
}

std::vector<HasilBahan> load_hasil(db::Reader& reader, const Evaluasi& e) {
  std::vector<HasilBahan> out;
  reader.query(
      "SELECT h.kunci, h.urut, h.jenis, h.teks, i.kunci AS i_kunci, i.teks AS i_teks, i.aspek, i.perspektif, "
      "i.cara_hitung, i.target_teks, i.target_jenis, i.target_bawah, i.target_atas, i.target_tanggal, i.satuan, "
      "i.arah, "
      "r.nilai, r.nilai_tanggal, r.nilai_ya, r.teks AS r_teks, r.sumber, pr.id AS r_periode, eh.tingkat, eh.alasan "
      // A signed evaluation keeps to the plan it was signed on; a later revision does not reach back.
      "FROM skp s JOIN skp_versi v ON v.skp_id = s.id AND v.nomor = CASE WHEN CAST($4 AS BIGINT) IS NULL THEN "
      "s.nomor_berlaku ELSE (SELECT MAX(x.nomor) FROM skp_versi x WHERE x.skp_id = s.id AND x.ditetapkan_pada <= $4) "
      "END "
      "JOIN hasil_kerja h ON h.skp_versi_id = v.id LEFT JOIN indikator i ON i.hasil_kerja_id = h.id "
      "LEFT JOIN realisasi r ON r.skp_id = s.id AND r.indikator_kunci = i.kunci AND r.periode_id IN "
      "(SELECT q.id FROM periode q WHERE q.tahun = s.tahun AND q.selesai <= $3) "
      "LEFT JOIN periode pr ON pr.id = r.periode_id "
      "LEFT JOIN evaluasi_hasil eh ON eh.evaluasi_id = $2 AND eh.hasil_kunci = h.kunci WHERE s.id = $1 "
      "ORDER BY CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci, i.urut, i.kunci, pr.selesai, pr.id",
      {e.skp, e.id ? e.id->value : 0, e.periode.periode.selesai.iso(), e.ditandatangani_pada}, [&](const db::Row& r) {
        if (out.empty() || out.back().hasil.kunci != r.i64("kunci")) out.push_back(read_hasil(r));
        auto& indikator = out.back().indikator;
        if (r.is_null("i_kunci")) return;
        if (indikator.empty() || indikator.back().indikator.kunci != r.i64("i_kunci"))
          indikator.push_back(read_indikator(r));
        if (!r.is_null("r_periode")) indikator.back().realisasi.push_back(read_realisasi(r, e.periode.id));
      });
  return out;
}

UmpanBahan read_umpan(const db::Row& r) {
  UmpanBahan u{.pemberi = r.id<PegawaiId>("pemberi_id"),
               .nama = r.text("nama"),
               .peran = read_enum<pelaksanaan::PeranPemberi>(r, "peran"),
               .arah = read_enum<pelaksanaan::ArahUmpanBalik>(r, "arah"),
               .teks = r.text("teks"),
               .dibuat = r.i64("dibuat")};
  if (const auto hasil = r.opt_i64("tentang")) u.hasil = static_cast<int>(*hasil);
  if (const auto nilai = r.opt_i64("nilai_perilaku")) u.nilai = static_cast<perencanaan::NilaiPerilaku>(*nilai - 1);
  return u;
}

}  // namespace

// Evidence and feedback of the period and of every period inside it: the annual evaluation looks at the whole year.
Bahan load_bahan(db::Reader& reader, const Evaluasi& e) {
  Bahan out{.hasil = load_hasil(reader, e)};
  reader.query(
      "SELECT 'bukti' AS macam, b.id AS baris, b.indikator_kunci AS tentang, CAST(NULL AS BIGINT) AS nilai_perilaku, "
      "CAST(NULL AS BIGINT) AS pemberi_id, b.nama, '' AS peran, '' AS arah, COALESCE(b.tautan, '') AS teks, b.dibuat, "
      "CASE WHEN f.kecil_sha256 <> '' THEN 1 ELSE 0 END AS foto "
      "FROM bukti b JOIN periode q ON q.id = b.periode_id LEFT JOIN berkas f ON f.sha256 = b.sha256 WHERE b.skp_id = "
      "$1 AND b.dihapus IS NULL AND q.mulai >= $2 "
      "AND q.selesai <= $3 UNION ALL "
      "SELECT 'umpan', u.id, u.hasil_kunci, u.nilai_perilaku, u.pemberi_id, g.nama, u.peran, u.arah, u.teks, u.dibuat, "
      "0 "
      "FROM umpan_balik u JOIN periode q ON q.id = u.periode_id JOIN pegawai g ON g.id = u.pemberi_id "
      "WHERE u.skp_id = $1 AND q.mulai >= $2 AND q.selesai <= $3 ORDER BY 10 DESC, 2 DESC LIMIT $4",
      {e.skp, e.periode.periode.mulai.iso(), e.periode.periode.selesai.iso(), kRowsMax}, [&](const db::Row& r) {
        if (r.text("macam") == "umpan")
          out.umpan.push_back(read_umpan(r));
        else
          out.bukti.push_back({r.id<BuktiId>("baris"), static_cast<int>(r.i64("tentang")), r.text("nama"),
                               r.text("teks"), r.flag("foto")});
      });
  return out;
}

}  // namespace penilaian
