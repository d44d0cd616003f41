// Reading an SKP through the person who reads.
#include <algorithm>

#include "db/row_values.h"
#include "perencanaan/baris_store.h"
#include "perencanaan/skp_store.h"

namespace perencanaan {
namespace {

// The rater's post: the definitif one held longest into the year, so that a later move does not rename an old plan.
constexpr std::string_view kHeader =
    "SELECT s.id, s.penugasan_id, s.unit_id, s.tahun, s.mulai, s.selesai, s.bentuk, s.pendekatan, s.keadaan, s.nomor, "
    "s.nomor_berlaku, s.menunggu_sejak, s.versi, s.atasan_id, t.jenis_jabatan, vk.id AS versi_kerja, vk.penilai_baru, "
    "vb.id AS versi_berlaku, "
    "p.id AS p_id, p.nama AS p_nama, p.gelar_depan AS p_depan, p.gelar_belakang AS p_belakang, p.nip AS p_nip, "
    "p.golongan AS p_golongan, p.jenis AS p_jenis, t.jabatan AS p_jabatan, u.nama AS p_unit, "
    "n.id AS n_id, n.nama AS n_nama, n.gelar_depan AS n_depan, n.gelar_belakang AS n_belakang, n.nip AS n_nip, "
    "n.golongan AS n_golongan, n.jenis AS n_jenis, nt.jabatan AS n_jabatan, nu.nama AS n_unit, "
    "(SELECT COUNT(*) FROM pegawai k WHERE k.id = $1 AND k.jenis = 'pejabat_negara') AS kdh "
    "FROM skp s JOIN pegawai p ON p.id = s.pegawai_id JOIN penugasan t ON t.id = s.penugasan_id "
    "JOIN unit u ON u.id = s.unit_id JOIN skp_versi vk ON vk.skp_id = s.id AND vk.nomor = s.nomor "
    "LEFT JOIN skp_versi vb ON vb.skp_id = s.id AND vb.nomor = s.nomor_berlaku "
    "LEFT JOIN pegawai n ON n.id = s.penilai_id "
    "LEFT JOIN penugasan nt ON nt.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = s.penilai_id "
    "AND x.mulai <= s.selesai AND (x.selesai IS NULL OR x.selesai >= s.mulai) "
    "ORDER BY CASE x.jenis WHEN 'definitif' THEN 0 ELSE 1 END, x.mulai DESC, x.id DESC LIMIT 1) "
    "LEFT JOIN unit nu ON nu.id = nt.unit_id ";

std::vector<Relasi> relasi_of(const SkpHeader& s, const akun::Pelaku& pelaku, bool kdh) {
  std::vector<Relasi> out;
  if (pelaku.pegawai == s.pegawai.id) out.push_back(Relasi::diri);
  if (s.penilai && pelaku.pegawai == s.penilai->id) out.push_back(Relasi::penilai);
  if (s.atasan && pelaku.pegawai == s.atasan) out.push_back(Relasi::atasan);
  if (kdh && s.bentuk == Bentuk::jpt_ukm) out.push_back(Relasi::kdh);
  // HR acts on anybody's plan but not on the officer's own.
  if (pelaku.has(akun::Peran::admin_hr) && pelaku.pegawai != s.pegawai.id) out.push_back(Relasi::admin);
  return out;
}

SkpHeader read_header(const db::Row& r, const akun::Pelaku& pelaku) {
  SkpHeader s{.id = r.id<SkpId>("id"),
              .penugasan = r.id<PenugasanId>("penugasan_id"),
              .unit = r.id<UnitId>("unit_id"),
              .tahun = static_cast<int>(r.i64("tahun")),
              .mulai = read_date(r, "mulai"),
              .selesai = read_date(r, "selesai"),
              .bentuk = read_enum<Bentuk>(r, "bentuk"),
              .pendekatan = read_enum<Pendekatan>(r, "pendekatan"),
              .keadaan = read_enum<KeadaanSkp>(r, "keadaan"),
              .nomor = static_cast<int>(r.i64("nomor")),
              .penilai_baru = r.flag("penilai_baru"),
              .menunggu_sejak = r.opt_i64("menunggu_sejak"),
              .versi = r.i64("versi"),
              .jabatan = read_enum<organisasi::JenisJabatan>(r, "jenis_jabatan"),
              .pegawai = read_orang(r, "p_"),
              .atasan = r.opt_id<PegawaiId>("atasan_id"),
              .versi_kerja = r.id<SkpVersiId>("versi_kerja"),
              .versi_berlaku = r.opt_id<SkpVersiId>("versi_berlaku")};
  if (const auto nomor = r.opt_i64("nomor_berlaku")) s.nomor_berlaku = static_cast<int>(*nomor);
  if (!r.is_null("n_id")) s.penilai = read_orang(r, "n_");
  s.relasi = relasi_of(s, pelaku, r.flag("kdh"));
  return s;
}

Indikator read_indikator(const db::Row& r) {
  Indikator i{.kunci = static_cast<int>(r.i64("i_kunci")),
              .urut = static_cast<int>(r.i64("i_urut")),
              .teks = r.text("i_teks"),
              .target = read_target(r),
              .cara_hitung = read_enum<CaraHitung>(r, "cara_hitung")};
  if (!r.is_null("aspek")) i.aspek = read_enum<Aspek>(r, "aspek");
  if (!r.is_null("perspektif")) i.perspektif = read_enum<Perspektif>(r, "perspektif");
  return i;
}

HasilKerja read_hasil(const db::Row& r) {
  HasilKerja h{.kunci = static_cast<int>(r.i64("kunci")),
               .urut = static_cast<int>(r.i64("urut")),
               .jenis = read_enum<JenisHasil>(r, "jenis"),
               .teks = r.text("teks"),
               .penugasan_dari = r.text("penugasan_dari"),
               .menunggu_induk = r.flag("menunggu_induk")};
  if (const auto induk = r.opt_id<HasilKerjaId>("induk_id")) h.induk = Induk{*induk, r.text("induk_teks")};
  return h;
}

constexpr std::string_view kPeristiwa =
    "SELECT nomor, peristiwa, dari, ke, nama, alasan, waktu FROM skp_peristiwa WHERE skp_id = $1 ";

PeristiwaRow read_peristiwa(const db::Row& r) {
  return {static_cast<int>(r.i64("nomor")),
          read_enum<PeristiwaSkp>(r, "peristiwa"),
          read_enum<KeadaanSkp>(r, "dari"),
          read_enum<KeadaanSkp>(r, "ke"),
          r.text("nama"),
          r.text("alasan"),
          r.i64("waktu")};
}

}  // namespace

bool is_relasi(const SkpHeader& skp, Relasi relasi) {
  return std::find(skp.relasi.begin(), skp.relasi.end(), relasi) != skp.relasi.end();
}

bool has_work_pages(const SkpHeader& skp) {
  return skp.nomor_berlaku && skp.relasi != std::vector{Relasi::kdh};
}

FaktaSkp fakta_of(const SkpHeader& skp, Tanggal today) {
  const auto deadline = penetapan_deadline(skp.tahun, skp.mulai);
  return {.versi = skp.nomor,
          .jabatan = skp.jabatan,
          .unit_mandiri = skp.bentuk == Bentuk::jpt_ukm && !organisasi::is_jpt(skp.jabatan),
          .penilai_baru = skp.penilai_baru,
          .lewat_januari = deadline && today > *deadline,
          .tahun_lewat = today.year() > skp.tahun};
}

std::vector<Langkah> langkah_for(const SkpHeader& skp, Tanggal today) {
  std::vector<Langkah> out;
  const FaktaSkp fakta = fakta_of(skp, today);
  for (const Relasi relasi : skp.relasi)
    for (const PeristiwaSkp peristiwa : events_for(skp.keadaan, relasi, fakta)) {
      const auto same = [&](const Langkah& l) { return l.peristiwa == peristiwa; };
      if (std::none_of(out.begin(), out.end(), same))
        out.push_back({peristiwa, relasi, allowed(skp.keadaan, peristiwa, relasi, fakta)->alasan});
    }
  return out;
}

std::optional<Langkah> find_langkah(const SkpHeader& skp, PeristiwaSkp peristiwa, Tanggal today) {
  for (const Langkah& l : langkah_for(skp, today))
    if (l.peristiwa == peristiwa) return l;
  return std::nullopt;
}

Result<SkpHeader> find_skp(db::Reader& reader, SkpId id, const akun::Pelaku& pelaku) {
  const bool reads_all = akun::reads_all(pelaku);
  const std::string sql = std::string(kHeader) +
                          "WHERE s.id = $2 AND ($3 = 1 OR s.pegawai_id = $1 OR s.penilai_id = $1 OR s.atasan_id = $1 "
                          "OR (s.bentuk = 'jpt_ukm' AND EXISTS (SELECT 1 FROM pegawai k WHERE k.id = $1 "
                          "AND k.jenis = 'pejabat_negara')))";
  auto found = reader.one(sql, {pelaku.pegawai ? pelaku.pegawai->value : 0, id, reads_all ? 1 : 0},
                          [&](const db::Row& r) { return read_header(r, pelaku); });
  if (!found) return fail(Fault::not_found, {});
  return *std::move(found);
}

std::vector<SkpHeader> list_skp(db::Reader& reader, const akun::Pelaku& pelaku) {
  if (!pelaku.pegawai) return {};
  return reader.list(std::string(kHeader) + "WHERE s.pegawai_id = $1 ORDER BY s.tahun DESC, s.id DESC LIMIT 60",
                     {pelaku.pegawai}, [&](const db::Row& r) { return read_header(r, pelaku); });
}

std::optional<SkpId> find_own_skp(db::Reader& reader, const akun::Pelaku& pelaku, int tahun) {
  return reader.one("SELECT id FROM skp WHERE pegawai_id = $1 AND tahun = $2 ORDER BY id DESC LIMIT 1",
                    {pelaku.pegawai, tahun}, [](const db::Row& r) { return r.id<SkpId>("id"); });
}

bool lacks_skp(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  return reader.number(
             "SELECT COUNT(*) AS n FROM penugasan t WHERE t.pegawai_id = $1 AND t.jenis = 'definitif' "
             "AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) "
             "AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.penugasan_id = t.id AND s.tahun = $3)",
             {pelaku.pegawai, today.iso(), today.year()}) > 0;
}

std::string find_rater_name(db::Reader& reader, const akun::Pelaku& pelaku, Tanggal today) {
  return reader
      .one(
          "SELECT n.nama FROM penugasan t JOIN pegawai n ON n.id = t.penilai_id WHERE t.pegawai_id = $1 "
          "AND t.jenis = 'definitif' AND t.mulai <= $2 AND (t.selesai IS NULL OR t.selesai >= $2) "
          "ORDER BY t.mulai DESC, t.id DESC LIMIT 1",
          {pelaku.pegawai, today.iso()}, [](const db::Row& r) { return r.text("nama"); })
      .value_or("");
}

std::array<Rencana, 2> load_rencana_pair(db::Reader& reader, SkpVersiId first, SkpVersiId second) {
  std::array<Rencana, 2> both;
  const auto of = [&](const db::Row& r) -> Rencana& { return both[r.id<SkpVersiId>("v_id") == first ? 0 : 1]; };
  reader.query(
      "SELECT v.id AS v_id, s.bentuk, v.pendekatan, h.id AS h_id, h.kunci, h.urut, h.jenis, h.teks, h.induk_id, "
      "h.induk_teks, h.penugasan_dari, h.menunggu_induk, i.id AS i_id, i.kunci AS i_kunci, i.urut AS i_urut, "
      "i.teks AS i_teks, i.aspek, i.perspektif, i.cara_hitung, " +
          std::string(kTargetColumns) +
          " FROM skp_versi v JOIN skp s ON s.id = v.skp_id LEFT JOIN hasil_kerja h ON h.skp_versi_id = v.id "
          "LEFT JOIN indikator i ON i.hasil_kerja_id = h.id WHERE v.id IN ($1, $2) "
          "ORDER BY v.id, CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci, i.urut, i.kunci",
      {first, second}, [&](const db::Row& r) {
        Rencana& out = of(r);
        out.bentuk = read_enum<Bentuk>(r, "bentuk");
        out.pendekatan = read_enum<Pendekatan>(r, "pendekatan");
        if (r.is_null("h_id")) return;
        if (out.hasil_kerja.empty() || out.hasil_kerja.back().kunci != r.i64("kunci"))
          out.hasil_kerja.push_back(read_hasil(r));
        if (!r.is_null("i_id")) out.hasil_kerja.back().indikator.push_back(read_indikator(r));
      });
  reader.query(
      "SELECT skp_versi_id AS v_id, 'perilaku' AS jenis, nilai AS urut, teks FROM perilaku_ekspektasi "
      "WHERE skp_versi_id IN ($1, $2) UNION ALL SELECT skp_versi_id, jenis, urut, teks FROM lampiran "
      "WHERE skp_versi_id IN ($1, $2) ORDER BY 1, 2, 3",
      {first, second}, [&](const db::Row& r) {
        Rencana& out = of(r);
        const std::string jenis = r.text("jenis");
        if (jenis == "perilaku") out.ekspektasi_khusus.at(static_cast<std::size_t>(r.i64("urut") - 1)) = r.text("teks");
        if (jenis == "dukungan") out.lampiran.sumber_daya.push_back(r.text("teks"));
        if (jenis == "skema") out.lampiran.skema_pertanggungjawaban.push_back(r.text("teks"));
        if (jenis == "konsekuensi") out.lampiran.konsekuensi.push_back(r.text("teks"));
      });
  return both;
}

Rencana load_rencana(db::Reader& reader, SkpVersiId versi) {
  return std::move(load_rencana_pair(reader, versi, versi)[0]);
}

std::vector<VersiSkp> list_versi(db::Reader& reader, SkpId skp) {
  return reader.list(
      "SELECT v.id, v.nomor, v.keadaan, v.sebab, v.dibuat, v.diajukan_pada, v.ditetapkan_pada, v.identitas, "
      "(SELECT e.alasan FROM skp_peristiwa e WHERE e.skp_id = v.skp_id AND e.nomor = v.nomor "
      "AND e.peristiwa = 'kembalikan' ORDER BY e.id DESC LIMIT 1) AS dikembalikan "
      "FROM skp_versi v WHERE v.skp_id = $1 ORDER BY v.nomor DESC",
      {skp}, [](const db::Row& r) {
        return VersiSkp{r.id<SkpVersiId>("id"),
                        static_cast<int>(r.i64("nomor")),
                        read_enum<KeadaanSkp>(r, "keadaan"),
                        r.text("sebab"),
                        r.i64("dibuat"),
                        r.opt_i64("diajukan_pada"),
                        r.opt_i64("ditetapkan_pada"),
                        r.opt_text("identitas").value_or(""),
                        r.opt_text("dikembalikan").value_or("")};
      });
}

std::optional<PeristiwaRow> find_pengembalian(db::Reader& reader, SkpId skp, int nomor) {
  return reader.one(std::string(kPeristiwa) + "AND nomor = $2 AND peristiwa = 'kembalikan' ORDER BY id DESC LIMIT 1",
                    {skp, nomor}, read_peristiwa);
}

std::vector<PeristiwaRow> list_peristiwa(db::Reader& reader, SkpId skp) {
  return reader.list(std::string(kPeristiwa) + "ORDER BY id LIMIT 500", {skp}, read_peristiwa);
}

std::vector<PilihanInduk> list_induk(db::Reader& reader, const SkpHeader& skp) {
  std::vector<PilihanInduk> out;
  if (!skp.penilai) return out;
  reader.query(
      "SELECT h.id, h.kunci, h.teks, l.bentuk, i.teks AS i_teks, COALESCE(m.teks, '') AS peran_teks FROM skp l "
      "JOIN skp_versi v ON v.skp_id = l.id AND v.nomor = l.nomor_berlaku JOIN hasil_kerja h ON h.skp_versi_id = v.id "
      "LEFT JOIN peran_hasil m ON m.skp_id = l.id AND m.hasil_kunci = h.kunci AND m.pegawai_id = $3 AND m.diambil = 0 "
      "LEFT JOIN indikator i ON i.hasil_kerja_id = h.id WHERE l.pegawai_id = $1 AND l.tahun = $2 "
      "AND l.keadaan <> 'ditutup' ORDER BY l.id, CASE h.jenis WHEN 'utama' THEN 0 ELSE 1 END, h.urut, h.kunci, i.urut, "
      "i.kunci",
      {skp.penilai->id, skp.tahun, skp.pegawai.id}, [&](const db::Row& r) {
        const auto id = r.id<HasilKerjaId>("id");
        if (out.empty() || out.back().id != id)
          out.push_back({id, static_cast<int>(r.i64("kunci")), r.text("teks"), r.text("teks"), r.text("peran_teks")});
        if (r.text("bentuk") == "jpt_ukm" && !r.is_null("i_teks")) out.back().teks += "\n- " + r.text("i_teks");
      });
  return out;
}

}  // namespace perencanaan
