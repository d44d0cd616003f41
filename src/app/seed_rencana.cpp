#include "app/seed_rencana.h"

namespace app {
namespace {

constexpr const char* kPelanggan = "penerima_layanan";
constexpr const char* kProses = "proses_bisnis";
constexpr const char* kInternal = "penguatan_internal";
constexpr const char* kAnggaran = "anggaran";

SeedIndikator n(const char* teks, const char* target, const char* bukti) {
  return {"kuantitas", nullptr, teks, target, bukti};
}
SeedIndikator k(const char* teks, const char* target, const char* bukti) {
  return {"kualitas", nullptr, teks, target, bukti};
}
SeedIndikator w(const char* teks, const char* target, const char* bukti) {
  return {"waktu", nullptr, teks, target, bukti};
}
SeedIndikator b(const char* teks, const char* target, const char* bukti) {
  return {"biaya", nullptr, teks, target, bukti};
}
SeedIndikator p(const char* perspektif, const char* teks, const char* target, const char* bukti) {
  return {nullptr, perspektif, teks, target, bukti};
}

std::vector<SeedHasil> perawat() {
  return {
      {"utama",
       "Asuhan keperawatan rawat jalan diberikan sesuai standar",
       0,
       {n("Pasien yang menerima asuhan keperawatan lengkap", "≥ 3.600 pasien", "register rawat jalan"),
        k("Asuhan yang sesuai SOP menurut audit bulanan", "≥ 95 %", "lembar audit asuhan"),
        w("Rata-rata waktu tunggu pasien", "≤ 20 menit", "catatan antrean poli")},
       {"Membuka poli pukul 07.30 dan memanggil pasien menurut nomor antrean",
        "Mengaudit sepuluh catatan asuhan setiap bulan bersama kepala ruangan"}},
      {"utama",
       "Bayi di enam kampung mendapat imunisasi dasar lengkap",
       1,
       {n("Bayi dengan imunisasi dasar lengkap", "≥ 210 bayi", "kohort bayi"),
        k("Catatan suhu vaksin dalam rentang 2–8 °C", "≥ 98 %", "grafik suhu lemari vaksin"),
        w("Laporan imunisasi sampai di Dinas Kesehatan sejak akhir bulan", "≤ 5 hari",
          "tanda terima laporan imunisasi")},
       {"Menyisir bayi yang belum lengkap bersama kader sebelum hari posyandu",
        "Mencatat suhu lemari vaksin dua kali sehari"}},
      {"utama",
       "Penderita malaria ditemukan dini dan diobati sampai tuntas",
       2,
       {n("Pemeriksaan darah malaria", "≥ 2.400 pemeriksaan", "register laboratorium malaria"),
        k("Penderita yang menyelesaikan pengobatan", "≥ 90 %", "kartu pengobatan malaria"),
        w("Dari hasil positif sampai obat pertama", "≤ 24 jam", "register laboratorium malaria")},
       {"Memeriksa darah setiap pasien demam pada hari yang sama",
        "Mengunjungi penderita pada hari ketiga pengobatan"}},
      {"utama",
       "Penderita tuberkulosis didampingi sampai sembuh",
       2,
       {n("Penderita yang didampingi", "≥ 24 orang", "kartu pengobatan TB"),
        k("Pengobatan yang berhasil", "≥ 88 %", "laporan kohort TB"),
        w("Pelacakan kontak serumah sejak diagnosis", "≤ 14 hari", "formulir pelacakan kontak")},
       {"Menelepon pengawas minum obat setiap pekan", "Melacak kontak serumah penderita baru"}},
      {"utama",
       "Keluarga berisiko dikunjungi dan dibina di rumah",
       3,
       {n("Kunjungan rumah", "≥ 480 kunjungan", "buku kunjungan rumah"),
        k("Keluarga binaan dengan catatan asuhan lengkap", "100 %", "berkas asuhan keluarga"),
        w("Rencana kunjungan bulan berikutnya tersusun sebelum akhir bulan", "≤ 3 hari", "jadwal kunjungan")},
       {"Menyusun jadwal kunjungan per kampung setiap akhir bulan",
        "Mendahulukan keluarga dengan ibu hamil risiko tinggi dan lansia sendiri"}},
      {"utama",
       "Posyandu enam kampung buka setiap bulan",
       3,
       {n("Hari buka posyandu", "≥ 72 hari", "buku posyandu"),
        k("Balita ditimbang dari seluruh sasaran (D/S)", "≥ 80 %", "rekap D/S posyandu"),
        w("Data penimbangan masuk e-PPGBM", "≤ 5 hari", "cetakan e-PPGBM")},
       {"Mengingatkan kader tiga hari sebelum posyandu", "Memasukkan hasil penimbangan pada pekan yang sama"}},
      {"tambahan",
       "Dokumen akreditasi pelayanan keperawatan lengkap",
       4,
       {n("Dokumen yang disahkan", "18 dokumen", "daftar dokumen akreditasi"),
        k("Lolos telaah internal tanpa perbaikan besar", "≥ 90 %", "lembar telaah internal"),
        w("Seluruh dokumen siap", "30 September 2026", "berita acara pengesahan")},
       {"Menyusun dua dokumen setiap bulan", "Menelaah dokumen bersama tim mutu"}},
      {"tambahan",
       "Mahasiswa praktik keperawatan terbimbing",
       0,
       {n("Mahasiswa yang dibimbing", "≥ 12 orang", "daftar hadir mahasiswa praktik"),
        k("Penilaian mahasiswa, skala 1–4", "≥ 3,2", "angket mahasiswa"),
        b("Biaya bahan praktik", "≤ Rp3.000.000", "nota pembelian bahan praktik")},
       {"Membagi mahasiswa ke dalam kelompok jaga", "Membahas satu kasus setiap pekan"}},
  };
}

std::vector<SeedHasil> guru() {
  return {
      {"utama",
       "Peserta didik menguasai kompetensi minimal membaca dan berhitung",
       0,
       {n("Peserta didik yang mencapai kompetensi minimal", "≥ 80 %", "rekap hasil asesmen"),
        k("Rencana pembelajaran sesuai hasil asesmen", "100 %", "berkas rencana pembelajaran"),
        w("Hasil asesmen dikembalikan kepada peserta didik", "≤ 5 hari", "jurnal kelas")},
       {"Mengelompokkan peserta didik menurut hasil asesmen", "Memberi bimbingan membaca dua kali sepekan"}},
      {"utama",
       "Kelas berlangsung setiap hari belajar efektif",
       1,
       {n("Hari belajar yang terlaksana", "≥ 230 hari", "jurnal kelas"),
        k("Kehadiran peserta didik", "≥ 90 %", "daftar hadir kelas")},
       {"Menyiapkan bahan belajar untuk guru pengganti", "Menghubungi orang tua pada hari ketiga anak tidak masuk"}},
      {"utama",
       "Anak yang lama tidak masuk kembali belajar",
       1,
       {n("Keluarga yang dikunjungi", "≥ 20 keluarga", "buku kunjungan keluarga"),
        k("Anak yang kembali belajar", "≥ 70 %", "daftar hadir kelas")},
       {"Mengunjungi keluarga bersama kepala kampung", "Menyusun jadwal belajar susulan"}},
      {"utama",
       "Orang tua mengetahui perkembangan belajar anaknya",
       2,
       {n("Pertemuan dengan orang tua", "≥ 4 pertemuan", "daftar hadir pertemuan orang tua"),
        w("Rapor disampaikan sejak akhir semester", "≤ 7 hari", "tanda terima rapor")},
       {"Mengundang orang tua pada awal dan tengah semester", "Menulis catatan perkembangan setiap anak"}},
      {"tambahan",
       "Perpustakaan kelas dipakai peserta didik",
       3,
       {n("Buku yang dipinjam", "≥ 400 buku", "buku pinjaman perpustakaan kelas")},
       {"Membuka perpustakaan kelas pada jam istirahat", "Menukar koleksi dengan kelas lain"}},
  };
}

std::vector<SeedHasil> kantor() {
  return {
      {"utama",
       "Surat masuk ditangani sampai selesai",
       0,
       {n("Surat yang tercatat dan terdisposisi", "≥ 1.200 surat", "buku agenda surat"),
        w("Surat terdisposisi sejak diterima", "≤ 1 hari", "lembar disposisi")},
       {"Mencatat surat pada hari yang sama", "Menanyakan tindak lanjut disposisi setiap Jumat"}},
      {"utama",
       "Data layanan bulanan lengkap dan benar",
       1,
       {n("Laporan data bulanan", "12 laporan", "arsip laporan bulanan"),
        k("Laporan tanpa koreksi", "≥ 95 %", "catatan verifikasi laporan"),
        w("Laporan selesai sejak akhir bulan", "≤ 5 hari", "tanda terima laporan")},
       {"Mengingatkan bidang tiga hari sebelum akhir bulan", "Memeriksa silang data sebelum dikirim"}},
      {"utama",
       "Permintaan warga terjawab pada hari yang sama",
       2,
       {n("Permintaan yang dilayani", "≥ 600 permintaan", "buku tamu layanan"),
        k("Warga yang menyatakan puas", "≥ 85 %", "rekap survei kepuasan")},
       {"Menjaga loket bergantian sampai pukul 15.00", "Menjawab pesan layanan sebelum pulang"}},
      {"utama",
       "Arsip dinamis tertata dan mudah ditemukan",
       3,
       {n("Berkas yang tertata", "≥ 800 berkas", "daftar arsip"),
        w("Arsip ditemukan sejak diminta", "≤ 10 menit", "buku pinjam arsip")},
       {"Menata satu lemari arsip setiap bulan", "Memberi nomor boks menurut klasifikasi"}},
      {"tambahan",
       "Bahan rapat siap sebelum rapat dimulai",
       0,
       {n("Rapat dengan bahan lengkap", "≥ 24 rapat", "map bahan rapat")},
       {"Meminta bahan dari bidang dua hari sebelum rapat", "Membagikan bahan sebelum rapat dimulai"}},
  };
}

std::vector<SeedHasil> kepala_unit() {
  return {
      {"utama",
       "Mutu pelayanan meningkat",
       0,
       {p(kPelanggan, "Indeks kepuasan masyarakat", "≥ 83", "laporan survei kepuasan masyarakat"),
        p(kProses, "Layanan yang memenuhi standar waktu", "≥ 90 %", "rekap waktu layanan")},
       {"Membahas keluhan warga setiap Senin pagi", "Memeriksa waktu layanan di loket setiap pekan"}},
      {"utama",
       "Cakupan layanan dasar meningkat",
       1,
       {p(kPelanggan, "Sasaran yang terlayani", "≥ 92 %", "rekap cakupan layanan")},
       {"Mencocokkan data sasaran dengan kepala kampung", "Menambah hari layanan di kampung yang tertinggal"}},
      {"utama",
       "Masalah yang paling banyak terjadi menurun",
       1,
       {p(kPelanggan, "Penurunan kasus dari tahun lalu", "≥ 10 %", "laporan bulanan kasus")},
       {"Membahas penyebab kasus terbanyak setiap bulan", "Menugaskan satu orang untuk setiap kampung rawan"}},
      {"utama",
       "Warga yang sulit dijangkau terlayani",
       2,
       {p(kPelanggan, "Kampung yang dikunjungi tiap bulan", "12 kampung", "surat tugas kunjungan kampung")},
       {"Menyusun jadwal kunjungan bersama distrik", "Menyiapkan kendaraan dan bekal kunjungan"}},
      {"utama",
       "Pegawai bekerja dengan rencana dan bukti yang jelas",
       3,
       {p(kInternal, "Pegawai dengan SKP ditetapkan sampai akhir Januari", "100 %", "daftar SKP unit"),
        p(kAnggaran, "Anggaran yang terserap sesuai rencana", "95–100 %", "laporan realisasi anggaran")},
       {"Membahas kemajuan setiap pegawai sekali sebulan", "Memeriksa serapan anggaran setiap akhir bulan"}},
  };
}

std::vector<SeedHasil> kepala_dinas() {
  return {
      {"utama",
       "Kualitas layanan perangkat daerah meningkat",
       -1,
       {p(kPelanggan, "Indeks kepuasan masyarakat", "≥ 82", "laporan survei kepuasan masyarakat"),
        p(kProses, "Standar pelayanan yang terpenuhi", "≥ 90 %", "laporan standar pelayanan")},
       {"Meninjau dua unit layanan setiap bulan", "Menindaklanjuti pengaduan bersama kepala bidang"}},
      {"utama",
       "Sasaran strategis perangkat daerah tercapai",
       -1,
       {p(kPelanggan, "Indikator kinerja utama yang mencapai target", "≥ 85 %", "laporan kinerja perangkat daerah")},
       {"Memimpin rapat capaian kinerja setiap bulan", "Menggeser sumber daya ke indikator yang tertinggal"}},
      {"utama",
       "Layanan menjangkau seluruh distrik",
       -1,
       {p(kPelanggan, "Distrik dengan layanan tetap", "15 distrik", "rekap layanan distrik")},
       {"Menyepakati jadwal layanan dengan kepala distrik", "Mengirim tim ke distrik yang belum terlayani"}},
      {"utama",
       "Tata kelola perangkat daerah akuntabel",
       -1,
       {p(kInternal, "Nilai evaluasi AKIP", "≥ 71", "lembar hasil evaluasi AKIP"),
        p(kAnggaran, "Anggaran yang terserap sesuai rencana", "95–100 %", "laporan realisasi anggaran")},
       {"Menutup temuan pemeriksaan sesuai rencana aksi", "Memeriksa serapan anggaran setiap akhir bulan"}},
  };
}

}  // namespace

const std::vector<SeedHasil>& seed_rencana(int contoh) {
  static const std::vector<std::vector<SeedHasil>> all{perawat(), guru(), kantor(), kepala_unit(), kepala_dinas()};
  return all[static_cast<std::size_t>(contoh)];
}

}  // namespace app
