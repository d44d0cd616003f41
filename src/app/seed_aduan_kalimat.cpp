#include "app/seed_aduan_kalimat.h"

namespace app {
namespace {

constexpr KalimatAduan kAduan[] = {
    {"jembatan", "Papan jembatan lepas, anak sekolah harus melompat",
     "Sembilan papan jembatan kayu lepas sejak hujan minggu lalu. Anak sekolah melompat setiap pagi dan motor harus "
     "dituntun.",
     "Petugas memeriksa lokasi. Perlu sembilan papan dan dua balok.",
     "Sembilan papan diganti kayu besi dan pagar dipasang kembali. Jembatan aman untuk pejalan kaki dan motor."},
    {"jalan_rusak", "Lubang besar di jalan poros",
     "Ada lubang sedalam lutut di tikungan. Sudah dua motor jatuh malam hari karena tidak ada tanda.",
     "Rambu dipasang hari ini, penambalan dijadwalkan minggu ini.",
     "Lubang sudah ditambal dengan aspal dan bahu jalan dikeraskan. Terima kasih atas laporannya."},
    {"lampu_jalan", "Lampu jalan mati tiga minggu",
     "Empat lampu jalan di depan pasar mati, ibu-ibu takut pulang malam.",
     "Teknisi memeriksa panel. Dua lampu dan satu sekering harus diganti.",
     "Empat lampu sudah menyala kembali. Panel diberi pelindung hujan."},
    {"gedung_umum", "Atap balai kampung bocor",
     "Atap balai kampung bocor di tiga tempat, rapat warga tidak bisa kalau hujan.",
     "Petugas mengukur atap dan menyusun kebutuhan seng.", "Seng di tiga titik sudah diganti dan talang dibersihkan."},
    {"air_bersih", "Air bersih tidak mengalir sepuluh hari",
     "Keran umum tidak mengalir sepuluh hari. Warga ambil air di kali yang keruh.",
     "Pompa diperiksa, suku cadang dipesan. Air tangki dikirim tiap dua hari.",
     "Pompa sudah diganti dan air mengalir lagi sejak pagi. Mutu air diperiksa puskesmas."},
    {"sampah", "Sampah pasar menumpuk di pinggir jalan",
     "Sampah pasar sudah seminggu tidak diangkut, baunya sampai ke sekolah.",
     "Jadwal angkut ditambah menjadi tiga kali seminggu.",
     "Tumpukan sudah diangkut. Dua bak baru ditempatkan dan jadwalnya dipasang di pasar."},
    {"banjir", "Selokan tersumbat, air masuk rumah",
     "Setiap hujan lebat air selokan masuk ke lima rumah karena gorong-gorong tersumbat.",
     "Gorong-gorong akan dibersihkan bersama warga.",
     "Gorong-gorong sudah dibersihkan dan diperlebar. Saat hujan kemarin air tidak masuk rumah."},
    {"puskesmas", "Puskesmas tutup sebelum siang",
     "Tiga hari ini puskesmas tutup pukul sepuluh. Anak saya demam dan harus pulang lagi.",
     "Jadwal jaga diperiksa bersama kepala puskesmas.",
     "Jadwal jaga sampai pukul dua siang dipasang di pintu dan diperiksa dinas setiap minggu."},
    {"rumah_sakit", "Menunggu dokter enam jam",
     "Ibu saya menunggu di poli dari pukul tujuh sampai pukul satu, dokter belum datang.",
     "Kami memeriksa jadwal dokter dan daftar antrean hari itu.",
     "Dokter pengganti ditetapkan bila dokter utama operasi, dan papan antrean dipasang di poli."},
    {"kesehatan_lain", "Obat darah tinggi sering habis",
     "Sudah dua bulan obat darah tinggi kosong, kami diminta beli sendiri.",
     "Stok diperiksa, permintaan tambahan dikirim ke gudang farmasi.",
     "Stok tiga bulan sudah tersedia dan dicatat di papan obat."},
    {"guru", "Guru kelas empat tidak masuk dua minggu",
     "Kelas empat tidak belajar dua minggu karena gurunya tidak datang, kelas digabung.",
     "Kepala sekolah dipanggil untuk menjelaskan kehadiran guru.",
     "Guru pengganti mengajar sejak Senin, jam yang tertinggal ditambah setiap sore."},
    {"gedung_sekolah", "Plafon kelas hampir jatuh",
     "Plafon kelas dua melengkung dan airnya menetes. Kami takut jatuh menimpa anak.",
     "Kelas dikosongkan, tukang memeriksa rangka.",
     "Plafon dan rangka sudah diganti. Kelas dipakai kembali sejak hari ini."},
    {"biaya_sekolah", "Diminta bayar uang ujian",
     "Anak saya diminta bayar uang ujian tujuh puluh lima ribu, padahal katanya gratis.",
     "Sekolah diminta menjelaskan dasar pungutan.",
     "Pungutan dihentikan dan uang dikembalikan kepada semua orang tua. Daftarnya ada di papan sekolah."},
    {"kependudukan", "KTP tidak selesai dua bulan",
     "Saya rekam KTP dua bulan lalu, setiap datang disuruh tunggu blangko.",
     "Nomor antrean diperiksa, blangko datang minggu ini.",
     "KTP sudah dicetak dan dapat diambil. Yang tinggal jauh diantar lewat distrik."},
    {"bantuan", "Nama saya hilang dari daftar bantuan",
     "Tahun lalu saya menerima bantuan, tahun ini nama saya tidak ada tanpa penjelasan.",
     "Data diperiksa bersama kampung.",
     "Nama dimasukkan kembali setelah pemutakhiran. Daftar lengkap ditempel di balai kampung."},
    {"petugas", "Loket tutup pada jam pelayanan",
     "Loket kosong dari pukul sebelas sampai pukul dua, petugas bilang istirahat.",
     "Jadwal istirahat bergilir disusun ulang.",
     "Loket dijaga bergilir sehingga tidak pernah kosong. Jam pelayanan dipasang di pintu."},
    {"lainnya", "Usul jam buka perpustakaan sore",
     "Anak-anak pulang sekolah siang. Kami mohon perpustakaan buka sampai sore.",
     "Usul dibahas dengan pengelola perpustakaan.",
     "Mulai bulan depan perpustakaan buka sampai pukul lima sore, Selasa dan Kamis."},
};

constexpr KalimatAduan kDugaan[] = {
    {"dugaan", "", "Papan jembatan bantuan dijual oleh seorang pejabat kampung. Saya punya foto notanya.", "", ""},
    {"dugaan", "", "Uang perjalanan dinas dicairkan padahal orangnya tidak berangkat, tiga kali tahun ini.", "", ""},
    {"dugaan", "", "Untuk naik golongan kami diminta setor uang oleh seorang atasan di kantor.", "", ""},
};

}  // namespace

std::span<const KalimatAduan> kalimat_aduan() {
  return kAduan;
}
std::span<const KalimatAduan> kalimat_dugaan() {
  return kDugaan;
}

}  // namespace app
