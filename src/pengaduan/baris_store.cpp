#include "pengaduan/baris_store.h"

namespace pengaduan {
namespace {

std::optional<Tanggal> read_opt_date(const db::Row& r, std::string_view column) {
  return r.is_null(column) ? std::nullopt : std::optional(db::read_date(r, column));
}

}  // namespace

BarisPengaduan read_pengaduan(const db::Row& r) {
  BarisPengaduan p{.id = r.id<PengaduanId>("id"),
                   .nomor = r.text("nomor"),
                   .klasifikasi = read_enum<Klasifikasi>(r, "klasifikasi"),
                   .kategori = r.id<KategoriId>("kategori_id"),
                   .nama_kategori = r.text("nama_kategori"),
                   .nama_kategori_en = r.text("nama_kategori_en"),
                   .keadaan = read_enum<KeadaanPengaduan>(r, "keadaan"),
                   .keadaan_sejak = r.i64("keadaan_sejak"),
                   .privasi = {r.flag("anonim"), r.flag("rahasia")},
                   .unit = r.opt_id<UnitId>("unit_id"),
                   .nama_unit = r.text("nama_unit"),
                   .pelaksana = r.opt_id<PegawaiId>("pelaksana_id"),
                   .judul_publik = r.text("judul_publik"),
                   .isi_publik = r.text("isi_publik"),
                   .nama_publik = r.text("nama_publik"),
                   .disaring = r.opt_i64("disaring"),
                   .lokasi_aman = r.flag("lokasi_aman"),
                   .terbit = r.flag("terbit"),
                   .distrik = r.text("distrik"),
                   .kampung = r.text("kampung"),
                   .luar_wilayah = r.flag("luar_wilayah"),
                   .keparahan = static_cast<int>(r.i64("keparahan")),
                   .kerentanan = static_cast<int>(r.i64("kerentanan")),
                   .fisik = r.flag("fisik"),
                   .dukungan = static_cast<int>(r.i64("dukungan")),
                   .diingatkan = static_cast<int>(r.i64("diingatkan")),
                   .kanonik = r.opt_id<PengaduanId>("kanonik_id"),
                   .induk = r.opt_id<PengaduanId>("induk_id"),
                   .dihitung_sejak = r.opt_i64("dihitung_sejak"),
                   .tersembunyi = r.opt_i64("tersembunyi"),
                   .instansi_tujuan = r.text("instansi_tujuan"),
                   .rencana_selesai = read_opt_date(r, "rencana_selesai"),
                   .diterima = r.i64("diterima"),
                   .giliran = db::read_opt_enum<Relasi>(r, "giliran"),
                   .tenggat = read_opt_date(r, "tenggat"),
                   .tenggat_langkah = read_opt_date(r, "tenggat_langkah"),
                   .selesai = r.opt_i64("selesai"),
                   .ada_terlapor = r.flag("ada_terlapor"),
                   .versi = r.i64("versi")};
  if (const auto lintang = r.opt_i64("lintang")) p.titik = Titik{*lintang, r.i64("bujur")};
  return p;
}

}  // namespace pengaduan
