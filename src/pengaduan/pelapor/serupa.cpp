#include "pengaduan/pelapor/serupa.h"

#include <cmath>

#include "base/result.h"
#include "pengaduan/perkara/keterbukaan.h"

namespace pengaduan {
namespace {

constexpr double bobot_tempat = 0.40;
constexpr double bobot_teks = 0.35;
constexpr double bobot_kategori = 0.15;
constexpr double bobot_waktu = 0.10;
constexpr double waktu_skala_hari = 30;
constexpr double batas_tanya = 0.75;
constexpr double batas_daftar = 0.55;

}  // namespace

double skor_serupa(const Perbandingan& p, double jarak_skala_m) {
  MUST(jarak_skala_m > 0);
  const double rest = bobot_teks * p.kemiripan_teks + (p.kategori_sama ? bobot_kategori : 0) +
                      bobot_waktu * std::exp(-std::abs(p.selisih_hari) / waktu_skala_hari);
  if (!p.jarak_m) return rest / (bobot_teks + bobot_kategori + bobot_waktu);
  return bobot_tempat * std::exp(-*p.jarak_m / jarak_skala_m) + rest;
}

UsulSerupa usul_serupa(double skor) {
  if (skor >= batas_tanya) return UsulSerupa::tanya;
  return skor >= batas_daftar ? UsulSerupa::daftar : UsulSerupa::tidak;
}

bool is_candidate(const Privasi& privasi, Klasifikasi klasifikasi) {
  return visible(Bidang::isi, Kanal::halaman, privasi, klasifikasi) == Pandang::penuh;
}

}  // namespace pengaduan
