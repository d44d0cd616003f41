#include <array>

#include "pengaduan/keadaan.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;
using A = Alasan;
using J = Jalur;
using S = Syarat;

// Our choice: what decides against somebody or goes back asks for a reason; what carries the work on does not.
constexpr std::array table{
    Transisi{K::draf, P::ubah, R::pelapor, K::draf, A::tidak, J::semua, S::tidak_ada, ""},
    Transisi{K::draf, P::kirim, R::pelapor, K::baru, A::tidak, J::semua, S::kontak_terbukti, "UU 25/2009 Ps 43"},
    Transisi{K::draf, P::minta_kode, R::pelapor, K::menunggu_konfirmasi, A::tidak, J::semua, S::kontak_belum_terbukti,
             ""},
    Transisi{K::draf, P::kedaluwarsa, R::sistem, K::kedaluwarsa, A::tidak, J::semua, S::draf_lewat, ""},
    Transisi{K::menunggu_konfirmasi, P::konfirmasi_kode, R::pelapor, K::baru, A::tidak, J::semua, S::kode_berlaku,
             "UU 25/2009 Ps 43"},
    Transisi{K::menunggu_konfirmasi, P::kedaluwarsa, R::sistem, K::kedaluwarsa, A::tidak, J::semua, S::kode_lewat, ""},

    // Verification. Of WBS the koordinator knows nothing: APIP does his part.
    Transisi{K::baru, P::minta_kelengkapan, R::koordinator, K::tunda, A::wajib, J::terbuka, S::tidak_ada,
             "UU 25/2009 Ps 44"},
    Transisi{K::baru, P::minta_kelengkapan, R::apip, K::tunda, A::wajib, J::wbs, S::tidak_ada, "UU 25/2009 Ps 44"},
    Transisi{K::baru, P::disposisi, R::koordinator, K::terdisposisi, A::tidak, J::terbuka, S::disposisi_lengkap,
             "SP4N"},
    Transisi{K::baru, P::disposisi, R::apip, K::terdisposisi, A::tidak, J::wbs, S::disposisi_lengkap, "SE 8/2012"},
    Transisi{K::baru, P::alihkan, R::koordinator, K::bukan_wewenang, A::wajib, J::terbuka, S::instansi_tujuan, "SP4N"},
    Transisi{K::baru, P::alihkan, R::apip, K::bukan_wewenang, A::wajib, J::wbs, S::instansi_tujuan, "SE 8/2012"},
    Transisi{K::baru, P::arsipkan, R::koordinator, K::arsip, A::wajib, J::terbuka, S::tidak_ada, "SP4N"},
    Transisi{K::baru, P::arsipkan, R::apip, K::arsip, A::wajib, J::wbs, S::tidak_ada, "SE 8/2012"},
    Transisi{K::baru, P::gabung, R::koordinator, K::duplikat, A::wajib, J::terbuka, S::kanonik_setara, ""},
    Transisi{K::baru, P::gabung, R::apip, K::duplikat, A::wajib, J::wbs, S::kanonik_setara, ""},
    Transisi{K::baru, P::pecah, R::koordinator, K::baru, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::baru, P::pecah, R::apip, K::baru, A::wajib, J::wbs, S::tidak_ada, ""},
    Transisi{K::tunda, P::lengkapi, R::pelapor, K::baru, A::tidak, J::semua, S::tidak_ada, "UU 25/2009 Ps 44"},
    Transisi{K::tunda, P::cabut_otomatis, R::sistem, K::dicabut_otomatis, A::tidak, J::semua, S::langkah_lewat,
             "UU 25/2009 Ps 44"},
    Transisi{K::arsip, P::banding, R::pelapor, K::baru, A::wajib, J::semua, S::banding_pertama, ""},
    Transisi{K::duplikat, P::pisah, R::koordinator, K::baru, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::duplikat, P::pisah, R::apip, K::baru, A::wajib, J::wbs, S::tidak_ada, ""},

    // Handling. Where APIP handles what is berkadar pengawasan, the unit that is reported has no row.
    Transisi{K::terdisposisi, P::mulai, R::penghubung, K::diproses, A::tidak, J::biasa, S::rencana_bertanggal, "SP4N"},
    Transisi{K::terdisposisi, P::mulai, R::apip, K::diproses, A::tidak, J::pengawasan, S::rencana_bertanggal,
             "Permendagri 8/2023"},
    Transisi{K::terdisposisi, P::kembalikan, R::penghubung, K::dikembalikan, A::wajib, J::biasa, S::sisa_pengembalian,
             ""},
    Transisi{K::terdisposisi, P::sub_disposisi, R::penghubung, K::terdisposisi, A::tidak, J::biasa, S::tidak_ada, ""},
    Transisi{K::terdisposisi, P::sub_disposisi, R::apip, K::terdisposisi, A::tidak, J::pengawasan, S::tidak_ada, ""},
    Transisi{K::dikembalikan, P::disposisi, R::koordinator, K::terdisposisi, A::tidak, J::terbuka, S::disposisi_lengkap,
             "SP4N"},
    Transisi{K::dikembalikan, P::disposisi, R::apip, K::terdisposisi, A::tidak, J::wbs, S::disposisi_lengkap,
             "SE 8/2012"},
    Transisi{K::diproses, P::sub_disposisi, R::penghubung, K::diproses, A::tidak, J::biasa, S::tidak_ada, ""},
    Transisi{K::diproses, P::sub_disposisi, R::apip, K::diproses, A::tidak, J::pengawasan, S::tidak_ada, ""},
    Transisi{K::diproses, P::lapor_kerja, R::pelaksana, K::diproses, A::tidak, J::semua, S::tidak_ada, ""},
    Transisi{K::diproses, P::tanya, R::penghubung, K::menunggu_pelapor, A::wajib, J::biasa, S::sisa_jeda, ""},
    Transisi{K::diproses, P::tanya, R::apip, K::menunggu_pelapor, A::wajib, J::pengawasan, S::sisa_jeda, ""},
    Transisi{K::diproses, P::setujui_jawaban, R::kepala_opd, K::diproses, A::tidak, J::biasa, S::jawaban_berat, ""},
    Transisi{K::diproses, P::tolak_jawaban, R::kepala_opd, K::diproses, A::wajib, J::biasa, S::jawaban_berat, ""},
    Transisi{K::diproses, P::tanggapi, R::penghubung, K::ditindaklanjuti, A::tidak, J::biasa, S::jawaban_lengkap,
             "SP4N"},
    Transisi{K::diproses, P::tanggapi, R::apip, K::ditindaklanjuti, A::tidak, J::pengawasan, S::jawaban_lengkap,
             "Permendagri 8/2023"},
    Transisi{K::menunggu_pelapor, P::balas, R::pelapor, K::diproses, A::tidak, J::semua, S::tidak_ada, ""},
    Transisi{K::menunggu_pelapor, P::akhiri_jeda, R::sistem, K::diproses, A::tidak, J::semua, S::langkah_lewat, ""},

    // Two roles agree to another class. Our choice: not while the reporter is asked and not after the answer.
    Transisi{K::terdisposisi, P::usul_klasifikasi, R::koordinator, K::terdisposisi, A::wajib, J::terbuka, S::tidak_ada,
             ""},
    Transisi{K::terdisposisi, P::usul_klasifikasi, R::apip, K::terdisposisi, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::terdisposisi, P::setujui_klasifikasi, R::koordinator, K::terdisposisi, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},
    Transisi{K::terdisposisi, P::setujui_klasifikasi, R::apip, K::terdisposisi, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},
    Transisi{K::dikembalikan, P::usul_klasifikasi, R::koordinator, K::dikembalikan, A::wajib, J::terbuka, S::tidak_ada,
             ""},
    Transisi{K::dikembalikan, P::usul_klasifikasi, R::apip, K::dikembalikan, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::dikembalikan, P::setujui_klasifikasi, R::koordinator, K::dikembalikan, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},
    Transisi{K::dikembalikan, P::setujui_klasifikasi, R::apip, K::dikembalikan, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},
    Transisi{K::diproses, P::usul_klasifikasi, R::koordinator, K::diproses, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::diproses, P::usul_klasifikasi, R::apip, K::diproses, A::wajib, J::terbuka, S::tidak_ada, ""},
    Transisi{K::diproses, P::setujui_klasifikasi, R::koordinator, K::diproses, A::tidak, J::terbuka, S::usul_peran_lain,
             ""},
    Transisi{K::diproses, P::setujui_klasifikasi, R::apip, K::diproses, A::tidak, J::terbuka, S::usul_peran_lain, ""},
    Transisi{K::dibuka_kembali, P::usul_klasifikasi, R::koordinator, K::dibuka_kembali, A::wajib, J::terbuka,
             S::tidak_ada, ""},
    Transisi{K::dibuka_kembali, P::usul_klasifikasi, R::apip, K::dibuka_kembali, A::wajib, J::terbuka, S::tidak_ada,
             ""},
    Transisi{K::dibuka_kembali, P::setujui_klasifikasi, R::koordinator, K::dibuka_kembali, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},
    Transisi{K::dibuka_kembali, P::setujui_klasifikasi, R::apip, K::dibuka_kembali, A::tidak, J::terbuka,
             S::usul_peran_lain, ""},

    // After the answer.
    Transisi{K::ditindaklanjuti, P::balas, R::pelapor, K::ditindaklanjuti, A::tidak, J::semua, S::tidak_ada, "SP4N"},
    Transisi{K::ditindaklanjuti, P::balas, R::penghubung, K::ditindaklanjuti, A::tidak, J::biasa, S::tidak_ada, "SP4N"},
    Transisi{K::ditindaklanjuti, P::balas, R::apip, K::ditindaklanjuti, A::tidak, J::pengawasan, S::tidak_ada, "SP4N"},
    Transisi{K::ditindaklanjuti, P::konfirmasi, R::pelapor, K::selesai_dikonfirmasi, A::tidak, J::semua, S::tidak_ada,
             ""},
    Transisi{K::ditindaklanjuti, P::tutup_otomatis, R::sistem, K::selesai_otomatis, A::tidak, J::semua,
             S::balasan_lewat, "SP4N"},
    Transisi{K::ditindaklanjuti, P::buka_kembali, R::pelapor, K::dibuka_kembali, A::wajib, J::semua, S::buka_pertama,
             ""},
    Transisi{K::ditindaklanjuti, P::minta_buka, R::pelapor, K::ditindaklanjuti, A::wajib, J::semua, S::buka_lanjutan,
             ""},
    Transisi{K::ditindaklanjuti, P::buka_kembali, R::koordinator, K::dibuka_kembali, A::wajib, J::terbuka,
             S::buka_kedua, ""},
    Transisi{K::ditindaklanjuti, P::buka_kembali, R::apip, K::dibuka_kembali, A::wajib, J::semua, S::buka_apip, ""},
    Transisi{K::ditindaklanjuti, P::tolak_buka, R::koordinator, K::ditindaklanjuti, A::wajib, J::terbuka, S::buka_kedua,
             ""},
    Transisi{K::ditindaklanjuti, P::tolak_buka, R::apip, K::ditindaklanjuti, A::wajib, J::semua, S::buka_apip, ""},
    Transisi{K::selesai_dikonfirmasi, P::buka_kembali, R::pelapor, K::dibuka_kembali, A::wajib, J::semua,
             S::buka_pertama, ""},
    Transisi{K::selesai_dikonfirmasi, P::minta_buka, R::pelapor, K::selesai_dikonfirmasi, A::wajib, J::semua,
             S::buka_lanjutan, ""},
    Transisi{K::selesai_dikonfirmasi, P::buka_kembali, R::koordinator, K::dibuka_kembali, A::wajib, J::terbuka,
             S::buka_kedua, ""},
    Transisi{K::selesai_dikonfirmasi, P::buka_kembali, R::apip, K::dibuka_kembali, A::wajib, J::semua, S::buka_apip,
             ""},
    Transisi{K::selesai_dikonfirmasi, P::tolak_buka, R::koordinator, K::selesai_dikonfirmasi, A::wajib, J::terbuka,
             S::buka_kedua, ""},
    Transisi{K::selesai_dikonfirmasi, P::tolak_buka, R::apip, K::selesai_dikonfirmasi, A::wajib, J::semua, S::buka_apip,
             ""},
    Transisi{K::selesai_otomatis, P::buka_kembali, R::pelapor, K::dibuka_kembali, A::wajib, J::semua, S::buka_pertama,
             ""},
    Transisi{K::selesai_otomatis, P::minta_buka, R::pelapor, K::selesai_otomatis, A::wajib, J::semua, S::buka_lanjutan,
             ""},
    Transisi{K::selesai_otomatis, P::buka_kembali, R::koordinator, K::dibuka_kembali, A::wajib, J::terbuka,
             S::buka_kedua, ""},
    Transisi{K::selesai_otomatis, P::buka_kembali, R::apip, K::dibuka_kembali, A::wajib, J::semua, S::buka_apip, ""},
    Transisi{K::selesai_otomatis, P::tolak_buka, R::koordinator, K::selesai_otomatis, A::wajib, J::terbuka,
             S::buka_kedua, ""},
    Transisi{K::selesai_otomatis, P::tolak_buka, R::apip, K::selesai_otomatis, A::wajib, J::semua, S::buka_apip, ""},
    Transisi{K::dibuka_kembali, P::mulai, R::penghubung, K::diproses, A::tidak, J::biasa, S::rencana_bertanggal, ""},
    Transisi{K::dibuka_kembali, P::mulai, R::apip, K::diproses, A::tidak, J::pengawasan, S::rencana_bertanggal, ""},
    Transisi{K::dibuka_kembali, P::sub_disposisi, R::penghubung, K::dibuka_kembali, A::tidak, J::biasa, S::tidak_ada,
             ""},
    Transisi{K::dibuka_kembali, P::sub_disposisi, R::apip, K::dibuka_kembali, A::tidak, J::pengawasan, S::tidak_ada,
             ""},

    // Our choice: what is answered is confirmed or reopened, not withdrawn.
    Transisi{K::baru, P::minta_cabut, R::pelapor, K::baru, A::tidak, J::semua, S::belum_minta_cabut, ""},
    Transisi{K::baru, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::tunda, P::minta_cabut, R::pelapor, K::tunda, A::tidak, J::semua, S::belum_minta_cabut, ""},
    Transisi{K::tunda, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::terdisposisi, P::minta_cabut, R::pelapor, K::terdisposisi, A::tidak, J::semua, S::belum_minta_cabut,
             ""},
    Transisi{K::terdisposisi, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::dikembalikan, P::minta_cabut, R::pelapor, K::dikembalikan, A::tidak, J::semua, S::belum_minta_cabut,
             ""},
    Transisi{K::dikembalikan, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::diproses, P::minta_cabut, R::pelapor, K::diproses, A::tidak, J::semua, S::belum_minta_cabut, ""},
    Transisi{K::diproses, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::menunggu_pelapor, P::minta_cabut, R::pelapor, K::menunggu_pelapor, A::tidak, J::semua,
             S::belum_minta_cabut, ""},
    Transisi{K::menunggu_pelapor, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
    Transisi{K::dibuka_kembali, P::minta_cabut, R::pelapor, K::dibuka_kembali, A::tidak, J::semua, S::belum_minta_cabut,
             ""},
    Transisi{K::dibuka_kembali, P::cabut, R::pelapor, K::dicabut, A::tidak, J::semua, S::tenang_lewat, ""},
};

}  // namespace

std::span<const Transisi> transisi() {
  return table;
}

}  // namespace pengaduan
