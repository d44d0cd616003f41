#include "app/seed_kalimat.h"

#include <array>

namespace app {
namespace {

template <std::size_t N>
using Baris = std::array<const char*, N>;

constexpr std::array<Baris<3>, 5> kKendalaSingkat{{
    {"jalan ke dua kampung terputus selama hujan", "stok reagen kosong dua pekan", "satu perawat cuti melahirkan"},
    {"banyak anak ikut orang tuanya panen", "buku paket datang terlambat", "satu ruang kelas rusak atapnya"},
    {"jaringan internet sering terputus", "data dari dua bidang datang terlambat", "pemindai rusak selama tiga pekan"},
    {"pencairan anggaran terlambat", "kendaraan operasional rusak", "dua pegawai pindah tugas"},
    {"pencairan anggaran terlambat satu bulan", "dua jabatan kepala bidang kosong", "pengadaan harus diulang"},
}};
constexpr std::array<Baris<3>, 5> kCapaianBaik{{
    {"Pelayanan poli berjalan setiap hari kerja dan semua posyandu buka sesuai jadwal.",
     "Sasaran triwulan terpenuhi; penyisiran bersama kader menemukan bayi yang belum terdata.",
     "Waktu tunggu turun setelah pendaftaran dibuka lebih pagi, dan kunjungan rumah sesuai jadwal."},
    {"Semua hari belajar terlaksana dan kelompok bimbingan membaca berjalan dua kali sepekan.",
     "Hasil asesmen naik dibanding triwulan sebelumnya, terutama berhitung.",
     "Kunjungan ke keluarga membuat empat anak kembali masuk sekolah."},
    {"Surat dan laporan selesai tepat waktu; arsip tahun lalu selesai ditata.",
     "Permintaan warga di loket terjawab pada hari yang sama.",
     "Laporan bulanan terkirim sebelum tanggal lima dan tidak ada yang dikembalikan."},
    {"Unit memenuhi standar waktu layanan dan menambah hari kunjungan di kampung yang jauh.",
     "Pembahasan kemajuan bulanan berjalan dengan semua pegawai.",
     "Cakupan naik setelah data sasaran dicocokkan dengan kepala kampung."},
    {"Indikator utama perangkat daerah berada pada jalurnya dan temuan pemeriksaan ditutup.",
     "Layanan tetap berjalan di distrik yang tahun lalu belum terjangkau.",
     "Rapat capaian bulanan mempercepat perbaikan indikator yang tertinggal."},
}};
constexpr std::array<Baris<2>, 5> kCapaianLemah{{
    {"Pelayanan poli berjalan, tetapi kunjungan rumah dan posyandu belum memenuhi jadwal.",
     "Sebagian sasaran tercapai; penyisiran di dua kampung belum dilakukan."},
    {"Pembelajaran berjalan, tetapi bimbingan membaca belum rutin dan kehadiran turun.",
     "Sebagian kunjungan keluarga tertunda ke triwulan berikutnya."},
    {"Surat tertangani, tetapi laporan bulanan dua kali terlambat.", "Penataan arsip tertunda karena pekerjaan loket."},
    {"Sebagian layanan belum memenuhi standar waktu dan kunjungan kampung berkurang.",
     "Serapan anggaran di bawah rencana sehingga sebagian kegiatan bergeser."},
    {"Beberapa indikator utama belum bergerak dan serapan anggaran rendah.",
     "Layanan tetap di dua distrik terhenti sementara."},
}};
constexpr std::array<Baris<3>, 5> kKendala{{
    {"Jalan ke dua kampung terputus saat hujan; kunjungan digeser ke pekan berikutnya.",
     "Jaringan lemah sehingga data e-PPGBM dimasukkan malam hari.",
     "Tidak ada kendala berarti; stok obat cukup sepanjang triwulan."},
    {"Kehadiran turun pada musim panen; orang tua dihubungi setiap pekan.",
     "Satu ruang kelas bocor sehingga dua kelas bergantian.", "Tidak ada kendala berarti."},
    {"Jaringan terputus beberapa hari; berkas dicatat manual lalu dimasukkan.",
     "Data dari bidang datang mendekati batas waktu.", "Tidak ada kendala berarti."},
    {"Pencairan anggaran terlambat sehingga perjalanan ke kampung dipadatkan.",
     "Dua pegawai pindah tugas; pekerjaannya dibagi sementara.",
     "Kendaraan operasional rusak dua pekan; dipinjam dari distrik."},
    {"Pencairan anggaran triwulan terlambat; kegiatan dijadwalkan ulang.",
     "Dua jabatan kepala bidang kosong dan dirangkap.", "Cuaca menghambat perjalanan ke distrik pegunungan."},
}};
constexpr std::array<Baris<3>, 3> kUmpanHasil{{
    {"Hasilnya melampaui rencana dan catatannya mudah ditelusuri. Bagikan caranya kepada rekan lain.",
     "Pekerjaan selesai lebih awal tanpa mengurangi mutu.",
     "Sasaran terlampaui; bukti yang dilampirkan lengkap dan jelas."},
    {"Hasil sesuai rencana. Teruskan pencatatan yang rapi seperti bulan ini.",
     "Pekerjaan berjalan baik; bukti sudah mengikuti hasil.",
     "Sesuai target. Perhatikan agar pencatatan tidak menumpuk di akhir bulan."},
    {"Hasil masih di bawah rencana. Susun jadwal pengganti dan bahas dengan saya setiap Senin.",
     "Sebagian pekerjaan tertunda; dahulukan yang sudah dijanjikan kepada warga.",
     "Bukti belum mengikuti hasil. Lengkapi sebelum akhir bulan."},
}};
constexpr std::array<Baris<2>, 7> kPerilakuBaik{{
    {"Menyapa warga lebih dulu dan menjelaskan langkah berikutnya dengan sabar.",
     "Tetap melayani dengan ramah ketika antrean panjang."},
    {"Mencatat pemakaian barang dan uang dengan rapi sampai rinciannya.",
     "Mengakui kekeliruan data dan memperbaikinya pada hari itu juga."},
    {"Mengajari rekan baru memakai aplikasi tanpa diminta.", "Belajar cara baru dari pelatihan lalu menerapkannya."},
    {"Menjaga suasana kerja ketika pekerjaan sedang padat.",
     "Menengahi perbedaan pendapat di ruang kerja dengan tenang."},
    {"Mendahulukan tugas unit ketika ada permintaan mendadak.", "Menjaga rahasia warga yang dilayaninya."},
    {"Cepat menyusun cara lain ketika listrik padam.", "Mengusulkan formulir yang lebih singkat dan mencobanya dulu."},
    {"Mengajak kader dan kepala kampung sejak perencanaan.", "Membantu bidang lain menyelesaikan laporan bersama."},
}};
constexpr std::array<Baris<2>, 7> kPerilakuLemah{{
    {"Dua kali warga menunggu tanpa penjelasan. Beri tahu berapa lama harus menunggu.",
     "Nada bicara kepada warga pada jam sibuk perlu dijaga."},
    {"Pemakaian bahan belum dicatat lengkap.", "Laporan dikirim tanpa diperiksa ulang dua bulan ini."},
    {"Pelatihan yang ditawarkan belum diikuti.", "Cara pengisian aplikasi perlu dipelajari lagi bersama rekan."},
    {"Perbedaan pendapat sebaiknya dibicarakan langsung, bukan di depan warga.",
     "Lebih sering menanyakan kesulitan rekan satu ruang."},
    {"Beberapa kali meninggalkan tempat tugas tanpa memberi tahu.", "Jadwal jaga yang disepakati perlu ditepati."},
    {"Perubahan jadwal perlu diterima lebih cepat.", "Cara lama masih dipakai walau prosedurnya sudah berganti."},
    {"Informasi untuk bidang lain sering terlambat disampaikan.", "Rapat koordinasi beberapa kali tidak dihadiri."},
}};
constexpr Baris<5> kRekan{
    "Enak diajak bekerja sama; pekerjaan bersama selalu selesai tepat waktu.",
    "Mau menggantikan jaga ketika rekan sakit.", "Berbagi catatan sehingga kami tidak mengulang kerja.",
    "Menjawab pertanyaan rekan dengan sabar.", "Membantu mencari data yang hilang sampai ketemu."};
constexpr Baris<4> kBawahan{"Arahan jelas dan keluhan kami ditanggapi pada hari yang sama.",
                            "Membagi pekerjaan dengan adil dan ikut turun ketika ramai.",
                            "Menjelaskan alasan sebuah keputusan sehingga kami mudah mengikutinya.",
                            "Memberi kesempatan belajar kepada pegawai baru."};
constexpr std::array<Baris<3>, 3> kCatatan{{
    {"Pertahankan. Tahun depan dapat menjadi pendamping pegawai baru.",
     "Hasil sangat baik; tuliskan caranya menjadi panduan singkat untuk unit.",
     "Diusulkan mengikuti pelatihan lanjutan sebagai penghargaan."},
    {"Pertahankan dan lengkapi bukti setiap akhir bulan.", "Hasil sesuai rencana; teruskan pencatatan mingguan.",
     "Sesuai ekspektasi. Mulai siapkan rencana triwulan berikutnya lebih awal."},
    {"Susun jadwal pengganti sebelum tanggal 20 dan bahas kemajuannya setiap Senin.",
     "Dampingi bersama pegawai senior selama satu triwulan.",
     "Dahulukan hasil kerja utama yang tertinggal; beban tambahan dikurangi sementara."},
}};
constexpr std::array<Baris<2>, 3> kAlasanHasil{{
    {"Sebagian besar hasil kerja melampaui target dan buktinya lengkap.",
     "Sasaran terlampaui pada hampir semua hasil kerja, dikuatkan umpan balik."},
    {"Hasil kerja utama berjalan sesuai rencana; kekurangan kecil sudah dibahas.",
     "Secara keseluruhan sesuai rencana walau satu indikator masih tertinggal."},
    {"Hasil kerja utama masih di bawah target dan jadwal pengganti belum selesai.",
     "Sebagian besar hasil kerja belum mencapai rencana triwulan."},
}};
constexpr std::array<Baris<2>, 3> kAlasanPerilaku{{
    {"Menjadi panutan dan mengingatkan rekan dengan cara yang baik.",
     "Menjaga nilai dasar juga ketika pekerjaan sedang padat."},
    {"Perilaku baik; hal yang perlu diperbaiki sudah dibicarakan dan mulai berubah.",
     "Catatan dari rekan sudah dibahas bersama dan ditindaklanjuti."},
    {"Sudah dua kali dibicarakan dan belum berubah.", "Beberapa kali meninggalkan tugas tanpa memberi tahu."},
}};
constexpr Baris<2> kPenjaga{"Memimpin pembahasan nilai dasar pada apel bulanan dan mendampingi dua pegawai baru.",
                            "Mengingatkan rekan yang memungut biaya tidak resmi dan melaporkannya kepada pimpinan."};

constexpr std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}
constexpr std::size_t at(Mutu m) {
  return static_cast<std::size_t>(m);
}

}  // namespace

Kalimat kendala_singkat(int contoh) {
  return kKendalaSingkat[at(contoh)];
}
Kalimat kalimat_capaian(int contoh, Mutu mutu) {
  if (mutu == Mutu::lemah) return kCapaianLemah[at(contoh)];
  return kCapaianBaik[at(contoh)];
}
Kalimat kalimat_kendala(int contoh) {
  return kKendala[at(contoh)];
}
const char* kalimat_laporan_awal() {
  return "Laporan dikirim lebih awal karena cuti tahunan mulai 23 November; angkanya sampai pertengahan November.";
}
Kalimat kalimat_umpan_hasil(Mutu mutu) {
  return kUmpanHasil[at(mutu)];
}
Kalimat kalimat_umpan_perilaku(int nilai, Mutu mutu) {
  if (mutu == Mutu::lemah) return kPerilakuLemah[at(nilai)];
  return kPerilakuBaik[at(nilai)];
}
Kalimat kalimat_umpan_rekan() {
  return kRekan;
}
Kalimat kalimat_umpan_bawahan() {
  return kBawahan;
}
Kalimat kalimat_catatan(Mutu mutu) {
  return kCatatan[at(mutu)];
}
Kalimat kalimat_alasan_hasil(Mutu mutu) {
  return kAlasanHasil[at(mutu)];
}
Kalimat kalimat_alasan_perilaku(Mutu mutu) {
  return kAlasanPerilaku[at(mutu)];
}
Kalimat kalimat_penjaga() {
  return kPenjaga;
}

Kalimat kalimat_alasan_kembali() {
  static constexpr const char* kAlasan[] = {
      "Target sama dengan tahun lalu. Mari bicarakan berapa yang wajar untuk tahun ini, lalu ajukan lagi.",
      "Dukungan sumber daya masih umum. Sebutkan yang benar-benar Anda butuhkan untuk mencapai target.",
      "Tulis siapa yang menerima manfaat setiap hasil kerja, supaya mutunya dapat dinilai bersama."};
  return kAlasan;
}

const char* kalimat_alasan_ubah() {
  return "Penyesuaian sumber daya: sesudah setengah tahun jelas dukungan apa yang kurang untuk mencapai target.";
}

Kalimat kalimat_dukungan(int contoh) {
  static constexpr const char* kKesehatan[] = {"Perahu motor untuk kunjungan kampung seberang danau dua kali sebulan",
                                               "Satu kotak pendingin vaksin tambahan untuk posyandu"};
  static constexpr const char* kSekolah[] = {"Buku teks cukup untuk setiap murid kelas awal",
                                             "Dua hari pelatihan membaca permulaan bersama pengawas"};
  static constexpr const char* kKantor[] = {"Satu pemindai dokumen untuk dipakai bersama",
                                            "Akses baca pada aplikasi keuangan daerah"};
  return contoh == 0 ? Kalimat(kKesehatan) : contoh == 1 ? Kalimat(kSekolah) : Kalimat(kKantor);
}

}  // namespace app
