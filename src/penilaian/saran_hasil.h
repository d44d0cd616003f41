// A SUGGESTION for the rating hasil kerja. Nothing here computes a rating: the pejabat penilai chooses it, the
// suggestion is never pre-selected and never blocks, and departing from it only asks for a reason.
//
// The text calls its own guidance "contoh panduan pengkategorian yang dapat digunakan" (PermenPANRB 6/2022 Lampiran
// IV.B.3.a.1.d and IV.B.3.b.1.d, the same words twice) and leaves open what "sebagian besar" and "sebagian kecil" mean,
// whether the condition on umpan balik is cumulative, ties, and missing umpan balik. All of that is our choice, and
// counted in whole numbers: no percentage and no weight.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "pelaksanaan/umpan_balik.h"
#include "penilaian/klausul.h"

namespace penilaian {

// "Sebagian besar … sesuai ekspektasi": harfiah counts exactly the results at "sesuai"; kumulatif counts "sesuai" or
// better, because read literally half above and half at expectations would have no rating at all.
enum class HitungSesuai { kumulatif, harfiah };
enum class UmpanBalikDiuji { ya, abaikan };  // are conditions (a) and (b) cumulative, or is (b) only shown?

struct AturanSaran {
  HitungSesuai hitung_sesuai = HitungSesuai::kumulatif;
  UmpanBalikDiuji umpan_balik = UmpanBalikDiuji::ya;
};

// One level per rencana hasil kerja, set by the penilai; nothing where the result is not due in this period.
struct BahanHasil {
  Siklus siklus = Siklus::periodik;
  std::vector<std::optional<Rating>> utama;
  std::vector<std::optional<Rating>> tambahan;
  pelaksanaan::HitunganUmpanBalik umpan_balik;
};

enum class BenderaHasil {
  tidak_ada,
  tanpa_umpan_balik,     // suggested from the results alone
  turun_umpan_balik,     // results say diatas, umpan balik only carries sesuai
  konflik_umpan_balik,   // results and umpan balik disagree: no suggestion
  tanpa_mayoritas,       // no level holds most of the results: no suggestion
  utama_dibawah_banyak,  // more than a small part of the utama is below: no suggestion
  tanpa_utama,           // the SKP itself is wrong (L.II: it consists of hasil kerja utama)
  tanpa_utama_relevan,   // no hasil kerja utama falls in this period
};

struct HitunganHasil {
  int semua = 0;  // results with a level, utama and tambahan
  int diatas = 0;
  int sesuai = 0;
  int dibawah = 0;
  int utama = 0;
  int utama_dibawah = 0;
  int tidak_relevan = 0;
  pelaksanaan::HitunganUmpanBalik umpan_balik;
  friend bool operator==(const HitunganHasil&, const HitunganHasil&) = default;
};

struct SaranHasil {
  std::optional<Rating> rating;  // the suggestion
  std::optional<Rating> pita;    // what the results alone say, condition (a)
  BenderaHasil bendera = BenderaHasil::tidak_ada;
  HitunganHasil hitungan;
  std::string klausul;  // the clause that gave the suggestion, or the guidance as a whole
  friend bool operator==(const SaranHasil&, const SaranHasil&) = default;
};

SaranHasil saran_hasil(const BahanHasil& bahan, AturanSaran aturan = {});

msg::Text describe(const HitunganHasil& hitungan);
std::optional<msg::Text> describe(BenderaHasil bendera);  // nothing for tidak_ada

}  // namespace penilaian

template <>
struct EnumText<penilaian::BenderaHasil> {
  using B = penilaian::BenderaHasil;
  static constexpr std::array table{
      std::pair{B::tidak_ada, std::string_view("tidak_ada")},
      std::pair{B::tanpa_umpan_balik, std::string_view("tanpa_umpan_balik")},
      std::pair{B::turun_umpan_balik, std::string_view("turun_umpan_balik")},
      std::pair{B::konflik_umpan_balik, std::string_view("konflik_umpan_balik")},
      std::pair{B::tanpa_mayoritas, std::string_view("tanpa_mayoritas")},
      std::pair{B::utama_dibawah_banyak, std::string_view("utama_dibawah_banyak")},
      std::pair{B::tanpa_utama, std::string_view("tanpa_utama")},
      std::pair{B::tanpa_utama_relevan, std::string_view("tanpa_utama_relevan")},
  };
};
