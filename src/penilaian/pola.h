// Pola distribusi predikat: which predikat most of one rater's employees ideally have, given the predikat of the unit
// he leads. PermenPANRB 6/2022 Lampiran IV.B.2: "akan digunakan sebagai pertimbangan", with no percentage and no
// forbidden predikat. So this only advises: it never blocks and never changes a rating.
#pragma once
#include <array>

#include "penilaian/predikat.h"

namespace penilaian {

// How many of one penilai's employees have which predikat in one period.
struct Sebaran {
  std::array<int, predikat_jumlah> jumlah{};  // in the order of Predikat
  int of(Predikat predikat) const { return jumlah[static_cast<std::size_t>(predikat)]; }
  int semua() const;
};

// The printed curve, in hundredths of a gridline on an axis of seven, from Sangat Kurang to Sangat Baik. Read off the
// drawings on pages 94-96 of the regulation, which print no numbers.
using Kurva = std::array<int, predikat_jumlah>;
const Kurva& kurva_of(PredikatOrganisasi organisasi);

// "Idealnya sebagian besar pegawai …" (IV.B.2.b-f; b prints "Sangat Baik" for the organisation and means Istimewa).
constexpr Predikat predikat_mayoritas(PredikatOrganisasi organisasi) {
  return static_cast<Predikat>(organisasi);  // both scales have five steps in the same order
}
static_assert(predikat_mayoritas(PredikatOrganisasi::istimewa) == Predikat::sangat_baik);
static_assert(predikat_mayoritas(PredikatOrganisasi::baik) == Predikat::baik);
static_assert(predikat_mayoritas(PredikatOrganisasi::butuh_perbaikan) == Predikat::butuh_perbaikan);
static_assert(predikat_mayoritas(PredikatOrganisasi::kurang) == Predikat::kurang);
static_assert(predikat_mayoritas(PredikatOrganisasi::sangat_kurang) == Predikat::sangat_kurang);

inline constexpr int pola_min_n = 5;  // our choice: fewer people make no pattern

enum class NasihatPola { info, sesuai_pola, peringatan };

// Our choice: "sebagian besar" is more than half.
NasihatPola nasihat_pola(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n = pola_min_n);
msg::Text describe_pola(PredikatOrganisasi organisasi, const Sebaran& sebaran, int min_n = pola_min_n);

}  // namespace penilaian
