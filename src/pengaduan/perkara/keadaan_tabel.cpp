#include <array>
#include <initializer_list>

#include "pengaduan/perkara/keadaan.h"

namespace pengaduan {
namespace {

using K = KeadaanPengaduan;
using P = PeristiwaPengaduan;
using R = Relasi;
using A = Alasan;
using J = Jalur;
using S = Syarat;

class States {
 public:
  constexpr States(K state) : States({state}) {}
  constexpr States(std::initializer_list<K> states) {
    for (const K k : states) bits_ |= bit(k);
  }
  constexpr bool contains(K state) const { return (bits_ & bit(state)) != 0; }

 private:
  static constexpr unsigned bit(K state) { return 1U << static_cast<unsigned>(state); }
  unsigned bits_ = 0;
};

struct Actor {
  Relasi relasi;
  Jalur jalur;
};

// One for all actors, or one for the first and one for the second.
struct Dasar {
  constexpr explicit Dasar(std::string_view all) : first(all), second(all) {}
  constexpr Dasar(std::string_view a, std::string_view b) : first(a), second(b) {}
  std::string_view first, second;
};

constexpr std::array pelapor{Actor{R::pelapor, J::semua}};
constexpr std::array sistem{Actor{R::sistem, J::semua}};
// Nothing that is for APIP comes from another system.
constexpr std::array pindahan{Actor{R::sistem, J::biasa}};
constexpr std::array pelaksana{Actor{R::pelaksana, J::semua}};
constexpr std::array penghubung{Actor{R::penghubung, J::biasa}};
constexpr std::array kepala_opd{Actor{R::kepala_opd, J::biasa}};
constexpr std::array koordinator{Actor{R::koordinator, J::terbuka}};
constexpr std::array apip{Actor{R::apip, J::semua}};
// Of WBS the koordinator knows nothing, and of what is about him he may not: APIP does his part.
constexpr std::array verifier{Actor{R::koordinator, J::terbuka}, Actor{R::apip, J::tanpa_koordinator}};
// Where APIP handles what is berkadar pengawasan, the unit that is reported has no row.
constexpr std::array handler{Actor{R::penghubung, J::biasa}, Actor{R::apip, J::pengawasan}};
constexpr std::array two_roles{Actor{R::koordinator, J::terbuka}, Actor{R::apip, J::terbuka}};

constexpr States undisposed{K::baru, K::dikembalikan};
constexpr States at_unit{K::terdisposisi, K::diproses, K::dibuka_kembali};
constexpr States handed_out{K::terdisposisi, K::diproses, K::menunggu_pelapor, K::dibuka_kembali};
constexpr States under_way{K::baru, K::terdisposisi, K::dikembalikan, K::diproses, K::dibuka_kembali};
constexpr States verified{K::terdisposisi, K::dikembalikan, K::diproses, K::dibuka_kembali};
constexpr States answered{K::ditindaklanjuti, K::selesai_dikonfirmasi, K::selesai_otomatis};
constexpr States unanswered{
    K::baru, K::tunda, K::terdisposisi, K::dikembalikan, K::diproses, K::menunggu_pelapor, K::dibuka_kembali};

constexpr Dasar sp4n{"SP4N"};
constexpr Dasar sp4n_wbs{"SP4N", "SE 8/2012"};
constexpr Dasar sp4n_pengawasan{"SP4N", "Permendagri 8/2023"};
constexpr Dasar receipt{"UU 25/2009 Ps 43"};
constexpr Dasar completing{"UU 25/2009 Ps 44"};

constexpr std::optional<K> stays;

struct Row {
  States dari;
  PeristiwaPengaduan peristiwa;
  std::span<const Actor> pelaku;
  std::optional<K> ke;
  Alasan alasan;
  Syarat syarat = S::tidak_ada;
  Dasar dasar{""};
};

// Our choice: what decides against somebody or goes back asks for a reason; what carries the work on does not.
constexpr auto rows = std::to_array<Row>({
    {K::draf, P::ubah, pelapor, stays, A::tidak},
    {K::draf, P::kirim, pelapor, K::baru, A::tidak, S::kontak_terbukti, receipt},
    {K::draf, P::minta_kode, pelapor, K::menunggu_konfirmasi, A::tidak, S::kontak_belum_terbukti},
    {K::draf, P::kedaluwarsa, sistem, K::kedaluwarsa, A::tidak, S::draf_lewat},
    {K::menunggu_konfirmasi, P::konfirmasi_kode, pelapor, K::baru, A::tidak, S::kode_berlaku, receipt},
    {K::menunggu_konfirmasi, P::kedaluwarsa, sistem, K::kedaluwarsa, A::tidak, S::kode_lewat},

    // Verification.
    {K::baru, P::minta_kelengkapan, verifier, K::tunda, A::wajib, S::tidak_ada, completing},
    {undisposed, P::disposisi, verifier, K::terdisposisi, A::tidak, S::disposisi_lengkap, sp4n_wbs},
    {K::baru, P::alihkan, verifier, K::bukan_wewenang, A::wajib, S::instansi_tujuan, sp4n_wbs},
    {K::baru, P::arsipkan, verifier, K::arsip, A::wajib, S::tidak_ada, sp4n_wbs},
    {K::baru, P::tutup_asal, pindahan, K::selesai_otomatis, A::tidak, S::selesai_di_asal},
    {K::baru, P::gabung, verifier, K::duplikat, A::wajib, S::kanonik_setara},
    {K::baru, P::pecah, verifier, stays, A::wajib},
    {K::tunda, P::lengkapi, pelapor, K::baru, A::tidak, S::tidak_ada, completing},
    {K::tunda, P::cabut_otomatis, sistem, K::dicabut_otomatis, A::tidak, S::langkah_lewat, completing},
    {K::arsip, P::banding, pelapor, K::baru, A::wajib, S::banding_pertama},
    {K::duplikat, P::pisah, verifier, K::baru, A::wajib},
    {K::duplikat, P::pesan, pelapor, stays, A::wajib},

    // Handling.
    {K::terdisposisi, P::mulai, handler, K::diproses, A::tidak, S::rencana_bertanggal, sp4n_pengawasan},
    {K::dibuka_kembali, P::mulai, handler, K::diproses, A::tidak, S::rencana_bertanggal},
    {K::terdisposisi, P::kembalikan, penghubung, K::dikembalikan, A::wajib, S::sisa_pengembalian},
    {handed_out, P::tarik, two_roles, K::dikembalikan, A::tidak, S::unit_terlapor},
    {at_unit, P::sub_disposisi, handler, stays, A::tidak},
    {K::diproses, P::lapor_kerja, pelaksana, stays, A::tidak},
    {K::diproses, P::tanya, handler, K::menunggu_pelapor, A::wajib, S::sisa_jeda},
    {K::diproses, P::setujui_jawaban, kepala_opd, stays, A::tidak, S::jawaban_berat},
    {K::diproses, P::tolak_jawaban, kepala_opd, stays, A::wajib, S::jawaban_berat},
    {K::diproses, P::tanggapi, handler, K::ditindaklanjuti, A::tidak, S::jawaban_lengkap, sp4n_pengawasan},
    {under_way, P::pesan, pelapor, stays, A::wajib},
    {at_unit, P::pesan, handler, stays, A::wajib},
    {K::menunggu_pelapor, P::balas, pelapor, K::diproses, A::tidak},
    {K::menunggu_pelapor, P::akhiri_jeda, sistem, K::diproses, A::tidak, S::langkah_lewat},

    // Two roles agree to another class. Our choice: not while the reporter is asked and not after the answer.
    {verified, P::usul_klasifikasi, two_roles, stays, A::wajib},
    {verified, P::setujui_klasifikasi, two_roles, stays, A::tidak, S::usul_peran_lain},

    {unanswered, P::lewat_tenggat, sistem, stays, A::tidak, S::tenggat_lewat},

    // After the answer.
    {K::ditindaklanjuti, P::balas, pelapor, stays, A::tidak, S::tidak_ada, sp4n},
    {K::ditindaklanjuti, P::balas, handler, stays, A::tidak, S::tidak_ada, sp4n},
    {K::ditindaklanjuti, P::konfirmasi, pelapor, K::selesai_dikonfirmasi, A::tidak},
    {K::ditindaklanjuti, P::tutup_otomatis, sistem, K::selesai_otomatis, A::tidak, S::balasan_lewat, sp4n},
    {answered, P::buka_kembali, pelapor, K::dibuka_kembali, A::wajib, S::buka_pertama},
    {answered, P::minta_buka, pelapor, stays, A::wajib, S::buka_lanjutan},
    {answered, P::buka_kembali, koordinator, K::dibuka_kembali, A::wajib, S::buka_kedua},
    {answered, P::buka_kembali, apip, K::dibuka_kembali, A::wajib, S::buka_apip},
    {answered, P::tolak_buka, koordinator, stays, A::wajib, S::buka_kedua},
    {answered, P::tolak_buka, apip, stays, A::wajib, S::buka_apip},

    // Our choice: what is answered is confirmed or reopened, not withdrawn.
    {unanswered, P::minta_cabut, pelapor, stays, A::tidak, S::belum_minta_cabut},
    {unanswered, P::cabut, pelapor, K::dicabut, A::tidak, S::tenang_lewat},
});

constexpr std::size_t count() {
  std::size_t n = 0;
  for (const Row& row : rows)
    for (const auto& [state, code] : EnumText<K>::table)
      if (row.dari.contains(state)) n += row.pelaku.size();
  return n;
}

// A row for each of its states and actors.
constexpr auto table = [] {
  std::array<Transisi, count()> out{};
  std::size_t n = 0;
  for (const Row& row : rows)
    for (const auto& [state, code] : EnumText<K>::table)
      for (std::size_t i = 0; row.dari.contains(state) && i < row.pelaku.size(); ++i) {
        const Actor& actor = row.pelaku[i];
        const std::string_view dasar = i == 0 ? row.dasar.first : row.dasar.second;
        out[n++] = {state,      row.peristiwa, actor.relasi, row.ke.value_or(state),
                    row.alasan, actor.jalur,   row.syarat,   dasar};
      }
  return out;
}();

}  // namespace

std::span<const Transisi> transisi() {
  return table;
}

}  // namespace pengaduan
