// Whether two pengaduan are about the same: a score of place, text, category and time. It only asks people; nothing is
// merged by it. Weights, scale and thresholds are our choice.
#pragma once
#include <optional>

#include "pengaduan/perkara/jenis.h"

namespace pengaduan {

struct Perbandingan {
  std::optional<double> jarak_m;  // nothing where one of them has no place
  double kemiripan_teks = 0;      // 0…1, see teks_serupa.h
  bool kategori_sama = false;
  double selisih_hari = 0;
};

// 0…1. `jarak_skala_m` belongs to the category: a lamp 30, a pothole 40, a flood 250. Without a place the other three
// share its weight.
double skor_serupa(const Perbandingan& p, double jarak_skala_m);

enum class UsulSerupa {
  tidak,
  daftar,  // named in a list
  tanya,   // "Apakah ini sama?", with text and photo
};
UsulSerupa usul_serupa(double skor);

// Only what everybody may read is shown to another reporter.
bool is_candidate(const Privasi& privasi, Klasifikasi klasifikasi);

}  // namespace pengaduan
