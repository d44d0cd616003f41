// "Mengapa predikat ini?": everything an employee needs to follow how his predikat came about, frozen together with the
// version of the rules when the evaluation is signed. It restates choices of the penilai; it computes no rating.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "penilaian/evaluasi.h"

namespace penilaian {

// What people expect to count and does not. PermenPANRB 6/2022 Pasal 1 angka 8 and Lampiran IV.B.3.b: the annual
// evaluation reviews the year itself, and no formula, percentage or attendance enters a rating.
enum class TidakDipakai { rata_rata_periode, angka_persen, kehadiran, pengaduan };

// One other choice of one rating, and the predikat it would have given.
struct UbahRating {
  Rating hasil;
  Rating perilaku;
  Predikat predikat;
  friend bool operator==(const UbahRating&, const UbahRating&) = default;
};

// One result at another level, where that alone would have changed the suggestion.
struct UbahTingkat {
  HasilKerjaId id;
  Rating tingkat;
  std::optional<Rating> saran;
  friend bool operator==(const UbahTingkat&, const UbahTingkat&) = default;
};

struct Penjelasan {
  std::string versi_aturan;
  Siklus siklus;
  PredikatOrganisasi organisasi;

  std::vector<TingkatRhk> tingkat;
  SaranHasil saran_hasil;
  Rating rating_hasil;
  std::string alasan_hasil;

  pelaksanaan::HitunganPerilaku umpan_balik_perilaku;
  Penjaga penjaga;
  int bukti_penjaga;
  SaranPerilaku saran_perilaku;
  Rating rating_perilaku;
  std::string alasan_perilaku;

  PredikatDitetapkan predikat;  // its cell in the quadrant is (rating_hasil, rating_perilaku)
  std::string klausul_predikat;
  std::string alasan_pola;

  std::vector<TidakDipakai> tidak_dipakai;
  int umpan_balik_terlambat;  // came after the period's limit and goes into the next evaluation
  std::vector<UbahRating> ubah_rating;
  std::vector<UbahTingkat> ubah_tingkat;
  friend bool operator==(const Penjelasan&, const Penjelasan&) = default;
};

// `masukan` has passed check_nilai.
Penjelasan explain(const Masukan& masukan, const BahanEvaluasi& bahan, int umpan_balik_terlambat);

std::string to_json(const Penjelasan& penjelasan);
Result<Penjelasan> penjelasan_from_json(std::string_view json);

const msg::Entry& label(TidakDipakai hal);

}  // namespace penilaian

template <>
struct EnumText<penilaian::TidakDipakai> {
  using T = penilaian::TidakDipakai;
  static constexpr std::array table{
      std::pair{T::rata_rata_periode, std::string_view("rata_rata_periode")},
      std::pair{T::angka_persen, std::string_view("angka_persen")},
      std::pair{T::kehadiran, std::string_view("kehadiran")},
      std::pair{T::pengaduan, std::string_view("pengaduan")},
  };
};
