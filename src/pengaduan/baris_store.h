// How a row of `pengaduan` is read, for the stores of every feature. Nothing here is what was written or who wrote it.
#pragma once
#include <optional>
#include <string>

#include "db/row_values.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/peta/titik.h"

namespace pengaduan {

using db::read_enum;

struct BarisPengaduan {
  PengaduanId id;
  std::string nomor;
  Klasifikasi klasifikasi = Klasifikasi::pengaduan_tbp;
  KategoriId kategori;
  std::string nama_kategori;
  std::string nama_kategori_en;
  KeadaanPengaduan keadaan = KeadaanPengaduan::baru;
  std::int64_t keadaan_sejak = 0;
  Privasi privasi;
  std::optional<UnitId> unit;
  std::string nama_unit;
  std::optional<PegawaiId> pelaksana;
  std::string judul_publik;
  std::string isi_publik;
  std::string nama_publik;
  std::optional<std::int64_t> disaring;
  bool lokasi_aman = false;
  bool terbit = false;
  std::string distrik;  // region codes, "" when not told
  std::string kampung;
  std::optional<Titik> titik;
  bool luar_wilayah = false;
  int keparahan = 1;
  int kerentanan = 100;  // percent
  bool fisik = false;
  int dukungan = 0;
  int diingatkan = 0;  // the last warning that was told (tenggat.h)
  std::optional<PengaduanId> kanonik;
  std::optional<PengaduanId> induk;            // it is a part of
  std::optional<std::int64_t> dihitung_sejak;  // the clock, where one merged into it came earlier
  std::optional<std::int64_t> tersembunyi;     // from the public's pages, since
  std::string instansi_tujuan;
  std::optional<Tanggal> rencana_selesai;
  std::int64_t diterima = 0;
  std::optional<Relasi> giliran;  // whose turn it is
  std::optional<Tanggal> tenggat;
  std::optional<Tanggal> tenggat_langkah;
  std::optional<std::int64_t> selesai;
  bool ada_terlapor = false;  // whom it is about is recorded
  std::int64_t versi = 0;
};

// Of `pengaduan p`, its category k and unit u; a clause follows.
inline constexpr std::string_view kBarisPengaduan =
    "SELECT p.id, p.nomor, p.klasifikasi, p.kategori_id, k.nama AS nama_kategori, k.nama_en AS nama_kategori_en, "
    "p.keadaan, p.keadaan_sejak, p.anonim, p.rahasia, p.unit_id, COALESCE(u.nama, '') AS nama_unit, p.pelaksana_id, "
    "p.judul_publik, p.isi_publik, p.nama_publik, p.disaring, p.lokasi_aman, p.terbit, p.distrik, p.kampung, "
    "p.lintang, p.bujur, p.luar_wilayah, p.keparahan, p.kerentanan, p.fisik, p.dukungan, p.diingatkan, p.kanonik_id, "
    "p.induk_id, p.dihitung_sejak, p.tersembunyi, p.instansi_tujuan, p.rencana_selesai, p.diterima, p.giliran, "
    "p.tenggat, p.tenggat_langkah, p.selesai, p.versi, "
    "(SELECT COUNT(*) FROM pengaduan_terlapor x WHERE x.pengaduan_id = p.id AND x.dicabut IS NULL) AS ada_terlapor "
    "FROM pengaduan p JOIN kategori_pengaduan k ON k.id = p.kategori_id LEFT JOIN unit u ON u.id = p.unit_id ";

BarisPengaduan read_pengaduan(const db::Row& row);

}  // namespace pengaduan
