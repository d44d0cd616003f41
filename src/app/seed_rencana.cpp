#include "app/seed_rencana.h"

namespace app {
namespace {

constexpr const char* kPelanggan = "penerima_layanan";
constexpr const char* kProses = "proses_bisnis";
constexpr const char* kInternal = "penguatan_internal";
constexpr const char* kAnggaran = "anggaran";

SeedIndikator n(const char* teks, const char* target) { return {"kuantitas", nullptr, teks, target}; }
SeedIndikator k(const char* teks, const char* target) { return {"kualitas", nullptr, teks, target}; }
SeedIndikator w(const char* teks, const char* target) { return {"waktu", nullptr, teks, target}; }
SeedIndikator b(const char* teks, const char* target) { return {"biaya", nullptr, teks, target}; }
SeedIndikator p(const char* perspektif, const char* teks, const char* target) {
  return {nullptr, perspektif, teks, target};
}

std::vector<SeedHasil> perawat() {
  return {
      {"utama", "Asuhan keperawatan rawat jalan diberikan sesuai standar", 0,
       {n("Pasien yang menerima asuhan keperawatan lengkap", "≥ 3.600 pasien"),
        k("Asuhan yang sesuai SOP menurut audit bulanan", "≥ 95 %"), w("Rata-rata waktu tunggu pasien", "≤ 20 menit")}},
      {"utama", "Bayi di enam kampung mendapat imunisasi dasar lengkap", 1,
       {n("Bayi dengan imunisasi dasar lengkap", "≥ 210 bayi"), k("Catatan suhu vaksin dalam rentang 2–8 °C", "≥ 98 %"),
        w("Laporan imunisasi sampai di Dinas Kesehatan sejak akhir bulan", "≤ 5 hari")}},
      {"utama", "Penderita malaria ditemukan dini dan diobati sampai tuntas", 2,
       {n("Pemeriksaan darah malaria", "≥ 2.400 pemeriksaan"), k("Penderita yang menyelesaikan pengobatan", "≥ 90 %"),
        w("Dari hasil positif sampai obat pertama", "≤ 24 jam")}},
      {"utama", "Penderita tuberkulosis didampingi sampai sembuh", 2,
       {n("Penderita yang didampingi", "≥ 24 orang"), k("Pengobatan yang berhasil", "≥ 88 %"),
        w("Pelacakan kontak serumah sejak diagnosis", "≤ 14 hari")}},
      {"utama", "Keluarga berisiko dikunjungi dan dibina di rumah", 3,
       {n("Kunjungan rumah", "≥ 480 kunjungan"), k("Keluarga binaan dengan catatan asuhan lengkap", "100 %"),
        w("Rencana kunjungan bulan berikutnya tersusun sebelum akhir bulan", "≤ 3 hari")}},
      {"utama", "Posyandu enam kampung buka setiap bulan", 3,
       {n("Hari buka posyandu", "≥ 72 hari"), k("Balita ditimbang dari seluruh sasaran (D/S)", "≥ 80 %"),
        w("Data penimbangan masuk e-PPGBM", "≤ 5 hari")}},
      {"tambahan", "Dokumen akreditasi pelayanan keperawatan lengkap", 4,
       {n("Dokumen yang disahkan", "18 dokumen"), k("Lolos telaah internal tanpa perbaikan besar", "≥ 90 %"),
        w("Seluruh dokumen siap", "30 September 2026")}},
      {"tambahan", "Mahasiswa praktik keperawatan terbimbing", 0,
       {n("Mahasiswa yang dibimbing", "≥ 12 orang"), k("Penilaian mahasiswa, skala 1–4", "≥ 3,2"),
        b("Biaya bahan praktik", "≤ Rp3.000.000")}},
  };
}

std::vector<SeedHasil> guru() {
  return {
      {"utama", "Peserta didik menguasai kompetensi minimal membaca dan berhitung", 0,
       {n("Peserta didik yang mencapai kompetensi minimal", "≥ 80 %"), k("Rencana pembelajaran sesuai hasil asesmen", "100 %"),
        w("Hasil asesmen dikembalikan kepada peserta didik", "≤ 5 hari")}},
      {"utama", "Kelas berlangsung setiap hari belajar efektif", 1,
       {n("Hari belajar yang terlaksana", "≥ 230 hari"), k("Kehadiran peserta didik", "≥ 90 %")}},
      {"utama", "Anak yang lama tidak masuk kembali belajar", 1,
       {n("Keluarga yang dikunjungi", "≥ 20 keluarga"), k("Anak yang kembali belajar", "≥ 70 %")}},
      {"utama", "Orang tua mengetahui perkembangan belajar anaknya", 2,
       {n("Pertemuan dengan orang tua", "≥ 4 pertemuan"), w("Rapor disampaikan sejak akhir semester", "≤ 7 hari")}},
      {"tambahan", "Perpustakaan kelas dipakai peserta didik", 3, {n("Buku yang dipinjam", "≥ 400 buku")}},
  };
}

std::vector<SeedHasil> kantor() {
  return {
      {"utama", "Surat masuk ditangani sampai selesai", 0,
       {n("Surat yang tercatat dan terdisposisi", "≥ 1.200 surat"), w("Surat terdisposisi sejak diterima", "≤ 1 hari")}},
      {"utama", "Data layanan bulanan lengkap dan benar", 1,
       {n("Laporan data bulanan", "12 laporan"), k("Laporan tanpa koreksi", "≥ 95 %"),
        w("Laporan selesai sejak akhir bulan", "≤ 5 hari")}},
      {"utama", "Permintaan warga terjawab pada hari yang sama", 2,
       {n("Permintaan yang dilayani", "≥ 600 permintaan"), k("Warga yang menyatakan puas", "≥ 85 %")}},
      {"utama", "Arsip dinamis tertata dan mudah ditemukan", 3,
       {n("Berkas yang tertata", "≥ 800 berkas"), w("Arsip ditemukan sejak diminta", "≤ 10 menit")}},
      {"tambahan", "Bahan rapat siap sebelum rapat dimulai", 0, {n("Rapat dengan bahan lengkap", "≥ 24 rapat")}},
  };
}

std::vector<SeedHasil> kepala_unit() {
  return {
      {"utama", "Mutu pelayanan meningkat", 0,
       {p(kPelanggan, "Indeks kepuasan masyarakat", "≥ 83"), p(kProses, "Layanan yang memenuhi standar waktu", "≥ 90 %")}},
      {"utama", "Cakupan layanan dasar meningkat", 1, {p(kPelanggan, "Sasaran yang terlayani", "≥ 92 %")}},
      {"utama", "Masalah yang paling banyak terjadi menurun", 1, {p(kPelanggan, "Penurunan kasus dari tahun lalu", "≥ 10 %")}},
      {"utama", "Warga yang sulit dijangkau terlayani", 2, {p(kPelanggan, "Kampung yang dikunjungi tiap bulan", "12 kampung")}},
      {"utama", "Pegawai bekerja dengan rencana dan bukti yang jelas", 3,
       {p(kInternal, "Pegawai dengan SKP ditetapkan sampai akhir Januari", "100 %"),
        p(kAnggaran, "Anggaran yang terserap sesuai rencana", "95–100 %")}},
  };
}

std::vector<SeedHasil> kepala_dinas() {
  return {
      {"utama", "Kualitas layanan perangkat daerah meningkat", -1,
       {p(kPelanggan, "Indeks kepuasan masyarakat", "≥ 82"), p(kProses, "Standar pelayanan yang terpenuhi", "≥ 90 %")}},
      {"utama", "Sasaran strategis perangkat daerah tercapai", -1,
       {p(kPelanggan, "Indikator kinerja utama yang mencapai target", "≥ 85 %")}},
      {"utama", "Layanan menjangkau seluruh distrik", -1, {p(kPelanggan, "Distrik dengan layanan tetap", "15 distrik")}},
      {"utama", "Tata kelola perangkat daerah akuntabel", -1,
       {p(kInternal, "Nilai evaluasi AKIP", "≥ 71"), p(kAnggaran, "Anggaran yang terserap sesuai rencana", "95–100 %")}},
  };
}

}  // namespace

const std::vector<SeedHasil>& seed_rencana(int contoh) {
  static const std::vector<std::vector<SeedHasil>> all{perawat(), guru(), kantor(), kepala_unit(), kepala_dinas()};
  return all[static_cast<std::size_t>(contoh)];
}

}  // namespace app
