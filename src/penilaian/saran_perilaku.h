// A SUGGESTION for the rating perilaku kerja; like saran_hasil it computes no rating. PermenPANRB 6/2022 Lampiran
// IV.B.3.a.2.c and IV.B.3.b.2.c: consistent, and a guardian of the values, is diatas; consistent is sesuai.
//
// It never suggests dibawah: that always leads to Kurang or Sangat Kurang, so the penilai must choose it himself, with
// a reason.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "pelaksanaan/umpan_balik.h"
#include "penilaian/klausul.h"

namespace penilaian {

// The penilai's answer to: is this employee a "penjaga penerapan nilai dasar ASN"?
enum class Penjaga { tidak, ya };

struct BahanPerilaku {
  Siklus siklus = Siklus::periodik;
  pelaksanaan::HitunganPerilaku umpan_balik;
  Penjaga penjaga = Penjaga::tidak;
  int bukti_penjaga = 0;
};

enum class BenderaPerilaku { tanpa_umpan_balik, bukti_penjaga_belum_ada, perlu_pertimbangan };

struct SaranPerilaku {
  std::optional<Rating> rating;
  std::vector<BenderaPerilaku> bendera;
  std::vector<perencanaan::NilaiPerilaku> belum_konsisten;
  std::string klausul;
  friend bool operator==(const SaranPerilaku&, const SaranPerilaku&) = default;
};

SaranPerilaku saran_perilaku(const BahanPerilaku& bahan);

// The sentence for one flag of this suggestion.
msg::Text describe(BenderaPerilaku bendera, const SaranPerilaku& saran);

}  // namespace penilaian

template <>
struct EnumText<penilaian::Penjaga> {
  static constexpr std::array table{
      std::pair{penilaian::Penjaga::tidak, std::string_view("tidak")},
      std::pair{penilaian::Penjaga::ya, std::string_view("ya")},
  };
};

template <>
struct EnumText<penilaian::BenderaPerilaku> {
  using B = penilaian::BenderaPerilaku;
  static constexpr std::array table{
      std::pair{B::tanpa_umpan_balik, std::string_view("tanpa_umpan_balik")},
      std::pair{B::bukti_penjaga_belum_ada, std::string_view("bukti_penjaga_belum_ada")},
      std::pair{B::perlu_pertimbangan, std::string_view("perlu_pertimbangan")},
  };
};
