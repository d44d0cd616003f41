#include "pengaduan/publik/store.h"

#include "db/row_values.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/baris_store.h"
#include "pengaduan/publik/saring_store.h"

namespace pengaduan {
namespace {

using db::read_enum;

// Events whose words everybody may read.
std::string told_with_words() {
  std::string out;
  for (const auto& [peristiwa, code] : EnumText<PeristiwaPengaduan>::table)
    if (bagi_umum(peristiwa) == Cerita::dengan_kata) out += (out.empty() ? "'" : ", '") + std::string(code) + "'";
  return out;
}

// Read for each row: its public photos, and the last words of an officer.
std::string of_each() {
  return "(SELECT COUNT(*) FROM pengaduan_lampiran l WHERE l.pengaduan_id = p.id AND l.publik = 1) AS foto, "
         "COALESCE((SELECT t.teks_publik FROM pengaduan_peristiwa e JOIN pengaduan_teks t ON t.peristiwa_id = e.id "
         "WHERE e.pengaduan_id = p.id AND t.teks_publik IS NOT NULL AND e.peristiwa IN (" +
         told_with_words() + ") ORDER BY e.nomor DESC LIMIT 1), '') AS catatan, p.isi_publik";
}

std::string select_of(Rincian rincian) {
  return "SELECT p.id, p.nomor, p.klasifikasi, p.kategori_id, k.kode AS kode_kategori, k.nama AS nama_kategori, "
         "k.nama_en AS nama_kategori_en, p.keadaan, p.keadaan_sejak, p.anonim, p.rahasia, p.nama_penuh, "
         "p.nama_publik, p.judul_publik, COALESCE(u.nama, '') AS nama_unit, p.lokasi_aman, p.distrik, p.kampung, "
         "p.lintang, p.bujur, p.dukungan, p.diterima, p.tenggat, p.rencana_selesai, p.selesai, " +
         (rincian == Rincian::penuh ? of_each() : "0 AS foto, '' AS catatan, '' AS isi_publik") +
         " FROM pengaduan p JOIN kategori_pengaduan k ON k.id = p.kategori_id LEFT JOIN unit u ON u.id = p.unit_id ";
}

}  // namespace

const std::string& select_publik(Rincian rincian) {
  static const std::string penuh = select_of(Rincian::penuh);
  static const std::string ringkas = select_of(Rincian::ringkas);
  return rincian == Rincian::penuh ? penuh : ringkas;
}

namespace {

struct Sudut {  // from where a row is looked at
  Kanal kanal;
  Privasi privasi;
  Klasifikasi klasifikasi;
  Pilihan pilihan;

  Pandang of(Bidang bidang) const { return visible(bidang, kanal, privasi, klasifikasi, pilihan); }
  bool shows(Bidang bidang) const { return of(bidang) != Pandang::tiada; }
};

Sudut read_sudut(const db::Row& r, Kanal kanal) {
  return {kanal,
          {r.flag("anonim"), r.flag("rahasia")},
          read_enum<Klasifikasi>(r, "klasifikasi"),
          {r.flag("nama_penuh") ? NamaPublik::penuh : NamaPublik::samar,
           r.flag("lokasi_aman") ? LokasiPelapor::tidak : LokasiPelapor::mungkin}};
}

std::optional<Tanggal> read_opt_date(const db::Row& r, std::string_view column) {
  return r.is_null(column) ? std::nullopt : std::optional(db::read_date(r, column));
}

void read_place(const db::Row& r, const Sudut& sudut, PengaduanPublik& p) {
  if (!sudut.shows(Bidang::lokasi)) return;
  p.distrik = r.text("distrik");
  p.kampung = r.text("kampung");
  std::optional<Titik> titik;
  if (const auto lintang = r.opt_i64("lintang")) titik = Titik{*lintang, r.i64("bujur")};
  p.titik = titik_terlihat(titik, sudut.kanal, sudut.privasi, sudut.klasifikasi, sudut.pilihan);
}

}  // namespace

std::optional<PengaduanPublik> read_publik(const db::Row& r, Kanal kanal) {
  const Sudut sudut = read_sudut(r, kanal);
  if (!sudut.shows(Bidang::keberadaan)) return std::nullopt;
  PengaduanPublik p{.id = r.id<PengaduanId>("id"),
                    .nomor = r.text("nomor"),
                    .kategori = r.id<KategoriId>("kategori_id"),
                    .kode_kategori = r.text("kode_kategori"),
                    .nama_kategori = r.text("nama_kategori"),
                    .nama_kategori_en = r.text("nama_kategori_en"),
                    .keadaan = read_enum<KeadaanPengaduan>(r, "keadaan"),
                    .keadaan_sejak = r.i64("keadaan_sejak"),
                    .nama_unit = r.text("nama_unit"),
                    .dukungan = static_cast<int>(r.i64("dukungan")),
                    .diterima = r.i64("diterima"),
                    .tenggat = read_opt_date(r, "tenggat"),
                    .rencana_selesai = read_opt_date(r, "rencana_selesai"),
                    .selesai = r.opt_i64("selesai")};
  if (sudut.shows(Bidang::isi)) {
    p.judul = r.text("judul_publik");
    p.isi = r.text("isi_publik");
    p.catatan = r.text("catatan");
  }
  if (sudut.shows(Bidang::nama) && !sudut.privasi.anonim) p.nama = r.text("nama_publik");
  if (sudut.shows(Bidang::lampiran)) p.foto = static_cast<int>(r.i64("foto"));
  read_place(r, sudut, p);
  return p;
}

std::vector<PengaduanPublik> list_publik(db::Reader& reader, Kanal kanal, const SaringPublik& saring, Tanggal today,
                                         int limit, Rincian rincian) {
  return list_terpilih(reader, kanal, select_publik(reader, saring, today, limit), rincian);
}

std::vector<PengaduanPublik> list_terpilih(db::Reader& reader, Kanal kanal, const PilihanPublik& chosen,
                                           Rincian rincian) {
  std::vector<PengaduanPublik> out;
  reader.query(select_publik(rincian) + "WHERE p.terbit = 1 AND p.id IN (" + chosen.ids +
                   ") ORDER BY p.id DESC LIMIT $" + std::to_string(chosen.limit),
               chosen.params, [&](const db::Row& r) {
                 if (auto p = read_publik(r, kanal)) out.push_back(*std::move(p));
               });
  return out;
}

std::optional<std::string> nomor_terbit(db::Reader& reader, PengaduanId id) {
  return reader.one("SELECT nomor FROM pengaduan WHERE id = $1 AND terbit = 1", {id},
                    [](const db::Row& r) { return r.text("nomor"); });
}

std::optional<PengaduanPublik> find_publik(db::Reader& reader, Kanal kanal, std::string_view nomor) {
  std::optional<PengaduanPublik> out;
  reader.query(select_publik(Rincian::penuh) + "WHERE p.terbit = 1 AND p.nomor = $1", {nomor},
               [&](const db::Row& r) { out = read_publik(r, kanal); });
  return out;
}

std::vector<PeristiwaPublik> riwayat_publik(db::Reader& reader, const PengaduanPublik& p) {
  std::vector<PeristiwaPublik> out;
  reader.query(
      "SELECT e.id, e.peristiwa, e.pelaku, e.dari, e.ke, e.waktu, COALESCE(u.nama, '') AS nama_unit, "
      "COALESCE(t.teks_publik, '') AS teks FROM pengaduan_peristiwa e LEFT JOIN pengaduan_teks t "
      "ON t.peristiwa_id = e.id LEFT JOIN unit u ON u.id = e.unit_id WHERE e.pengaduan_id = $1 ORDER BY e.nomor",
      {p.id}, [&](const db::Row& r) {
        const auto peristiwa = read_enum<PeristiwaPengaduan>(r, "peristiwa");
        const Cerita told = bagi_umum(peristiwa);
        if (told == Cerita::tidak) return;
        out.push_back({r.i64("id"), peristiwa, read_enum<Relasi>(r, "pelaku"), read_enum<KeadaanPengaduan>(r, "dari"),
                       read_enum<KeadaanPengaduan>(r, "ke"), r.i64("waktu"), r.text("nama_unit"),
                       told == Cerita::dengan_kata ? r.text("teks") : std::string()});
      });
  return out;
}

std::vector<FotoPublik> list_foto_publik(db::Reader& reader, Kanal kanal, std::string_view nomor) {
  std::vector<FotoPublik> out;
  reader.query(
      "SELECT l.pihak, l.peristiwa_id, l.sha256, COALESCE(f.kecil_sha256, '') AS kecil, f.jenis, p.klasifikasi, "
      "p.anonim, p.rahasia, p.nama_penuh, p.lokasi_aman FROM pengaduan p JOIN pengaduan_lampiran l "
      "ON l.pengaduan_id = p.id JOIN berkas f ON f.sha256 = l.sha256 "
      "WHERE p.nomor = $1 AND p.terbit = 1 AND l.publik = 1 ORDER BY l.id",
      {nomor}, [&](const db::Row& r) {
        if (!read_sudut(r, kanal).shows(Bidang::lampiran)) return;
        out.push_back({static_cast<int>(out.size()) + 1, r.text("pihak") == "petugas", r.opt_i64("peristiwa_id"),
                       r.text("sha256"), r.text("kecil"), r.text("jenis")});
      });
  return out;
}

HitunganPublik count_publik(db::Reader& reader, Tanggal today) {
  HitunganPublik out;
  // All in hand are counted already, by distrik, for the map.
  reader.query(
      "SELECT (SELECT COALESCE(SUM(jumlah), 0) FROM pengaduan_peta_tempat WHERE kategori_id = 0 AND "
      "selesai = 0 AND LENGTH(tempat) <= $2) AS berjalan, (SELECT COUNT(*) FROM pengaduan WHERE terbit = 1 "
      "AND keadaan IN (" +
          states_of(KelompokKeadaan::terlambat) + ") AND tenggat < $1) AS terlambat",
      {today.iso(), static_cast<int>(kode_distrik_panjang)}, [&](const db::Row& r) {
        out = {static_cast<int>(r.i64("berjalan")), static_cast<int>(r.i64("terlambat"))};
      });
  return out;
}

std::vector<int> hari_jawaban(db::Reader& reader, std::int64_t since, int zona_menit) {
  return reader.list(
      "SELECT p.diterima, e.waktu FROM pengaduan_peristiwa e JOIN pengaduan p ON p.id = e.pengaduan_id "
      "WHERE e.peristiwa = 'tanggapi' AND e.waktu >= $1 AND p.terbit = 1 AND NOT EXISTS (SELECT 1 FROM "
      "pengaduan_peristiwa f WHERE f.pengaduan_id = e.pengaduan_id AND f.nomor < e.nomor AND f.peristiwa = 'tanggapi') "
      "ORDER BY e.waktu DESC LIMIT 500",
      {since}, [&](const db::Row& r) {
        return days_between(Tanggal::from_utc_ms(r.i64("diterima"), zona_menit),
                            Tanggal::from_utc_ms(r.i64("waktu"), zona_menit));
      });
}

}  // namespace pengaduan
