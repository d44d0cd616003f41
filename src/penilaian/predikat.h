// Ratings, predicates, and the quadrant that turns two ratings into a predikat kinerja pegawai.
// PermenPANRB 6/2022 Lampiran IV.B.3.a.3 (periodic) and IV.B.3.b.3 (annual), which print the same quadrant.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/enum_text.h"
#include "base/result.h"

namespace penilaian {

enum class Rating { dibawah, sesuai, diatas };
enum class Predikat { sangat_kurang, kurang, butuh_perbaikan, baik, sangat_baik };
enum class PredikatOrganisasi { sangat_kurang, kurang, butuh_perbaikan, baik, istimewa };  // IV.B.1.a

inline constexpr std::size_t predikat_jumlah = 5;
inline constexpr std::array rating_semua{Rating::dibawah, Rating::sesuai, Rating::diatas};

// Why a predikat is what it is. There is no fourth way: the text knows no free predikat.
enum class Aturan { kuadran, tugas_belajar_do, keputusan_keberatan };

// Rows and columns stand as in the printed figure: hasil kerja upward on y, perilaku kerja to the right on x.
constexpr Predikat predikat_of(Rating hasil, Rating perilaku) {
  using enum Predikat;
  // clang-format off
  constexpr std::array<std::array<Predikat, 3>, 3> kuadran{{
      //                      perilaku dibawah  sesuai           diatas
      /* hasil diatas  */ {{  kurang,           baik,            sangat_baik     }},
      /* hasil sesuai  */ {{  kurang,           baik,            baik            }},
      /* hasil dibawah */ {{  sangat_kurang,    butuh_perbaikan, butuh_perbaikan }},
  }};
  // clang-format on
  return kuadran[2 - static_cast<std::size_t>(hasil)][static_cast<std::size_t>(perilaku)];
}

static_assert(predikat_of(Rating::diatas, Rating::dibawah) == Predikat::kurang);
static_assert(predikat_of(Rating::diatas, Rating::sesuai) == Predikat::baik);
static_assert(predikat_of(Rating::diatas, Rating::diatas) == Predikat::sangat_baik);
static_assert(predikat_of(Rating::sesuai, Rating::dibawah) == Predikat::kurang);
static_assert(predikat_of(Rating::sesuai, Rating::sesuai) == Predikat::baik);
static_assert(predikat_of(Rating::sesuai, Rating::diatas) == Predikat::baik);
static_assert(predikat_of(Rating::dibawah, Rating::dibawah) == Predikat::sangat_kurang);
static_assert(predikat_of(Rating::dibawah, Rating::sesuai) == Predikat::butuh_perbaikan);
static_assert(predikat_of(Rating::dibawah, Rating::diatas) == Predikat::butuh_perbaikan);

enum class Studi { bukan_atau_berjalan, tidak_lulus };

struct PilihanPredikat {
  Rating hasil;
  Rating perilaku;
  Studi studi = Studi::bukan_atau_berjalan;
  std::optional<Predikat> dipilih = std::nullopt;  // only somebody who failed his study has a predikat to choose
};

struct PredikatDitetapkan {
  Predikat predikat;
  Aturan aturan;
  friend bool operator==(const PredikatDitetapkan&, const PredikatDitetapkan&) = default;
};

// The predikat of a rater's choice. Whoever did not finish a tugas belajar (tidak lulus / drop out) gets Kurang or
// Sangat Kurang whatever the quadrant says, with regard to perilaku kerja (IV.B.3.a.3.d); everybody else gets the
// quadrant.
Result<PredikatDitetapkan> determine_predikat(const PilihanPredikat& pilihan);

// As screens say it.
const msg::Entry& label(Rating rating);
const msg::Entry& label(Predikat predikat);
const msg::Entry& label(PredikatOrganisasi predikat);
const msg::Entry& label(Aturan aturan);

// As the forms C and D print it, Indonesian in every language and in the regulation's spelling (l.4409-4458).
std::string_view printed(Rating rating);
std::string_view printed(Predikat predikat);
std::string_view printed(PredikatOrganisasi predikat);

}  // namespace penilaian

template <>
struct EnumText<penilaian::Rating> {
  using R = penilaian::Rating;
  static constexpr std::array table{
      std::pair{R::dibawah, std::string_view("dibawah")},
      std::pair{R::sesuai, std::string_view("sesuai")},
      std::pair{R::diatas, std::string_view("diatas")},
  };
};

template <>
struct EnumText<penilaian::Predikat> {
  using P = penilaian::Predikat;
  static constexpr std::array table{
      std::pair{P::sangat_kurang, std::string_view("sangat_kurang")},
      std::pair{P::kurang, std::string_view("kurang")},
      std::pair{P::butuh_perbaikan, std::string_view("butuh_perbaikan")},
      std::pair{P::baik, std::string_view("baik")},
      std::pair{P::sangat_baik, std::string_view("sangat_baik")},
  };
};

template <>
struct EnumText<penilaian::PredikatOrganisasi> {
  using P = penilaian::PredikatOrganisasi;
  static constexpr std::array table{
      std::pair{P::sangat_kurang, std::string_view("sangat_kurang")},
      std::pair{P::kurang, std::string_view("kurang")},
      std::pair{P::butuh_perbaikan, std::string_view("butuh_perbaikan")},
      std::pair{P::baik, std::string_view("baik")},
      std::pair{P::istimewa, std::string_view("istimewa")},
  };
};

template <>
struct EnumText<penilaian::Aturan> {
  using A = penilaian::Aturan;
  static constexpr std::array table{
      std::pair{A::kuadran, std::string_view("kuadran")},
      std::pair{A::tugas_belajar_do, std::string_view("tugas_belajar_do")},
      std::pair{A::keputusan_keberatan, std::string_view("keputusan_keberatan")},
  };
};
