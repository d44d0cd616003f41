#include "penilaian/saran_hasil.h"

#include "msg/penilaian.h"

namespace penilaian {
namespace {

using pelaksanaan::HitunganUmpanBalik;

// The three quantifiers of the guidance (our choice): most is more than half, a small part is at most a third, a part
// is at least a third and not nothing.
constexpr bool sebagian_besar(int x, int n) {
  return 2 * x > n;
}
constexpr bool sebagian_kecil(int x, int n) {
  return 3 * x <= n;
}
constexpr bool sebagian(int x, int n) {
  return x > 0 && 3 * x >= n;
}

void count_level(HitunganHasil& h, Rating tingkat) {
  ++h.semua;
  if (tingkat == Rating::diatas) ++h.diatas;
  if (tingkat == Rating::sesuai) ++h.sesuai;
  if (tingkat == Rating::dibawah) ++h.dibawah;
}

HitunganHasil count(const BahanHasil& bahan) {
  HitunganHasil h;
  h.umpan_balik = bahan.umpan_balik;
  for (const auto& tingkat : bahan.utama) {
    if (!tingkat) {
      ++h.tidak_relevan;
      continue;
    }
    count_level(h, *tingkat);
    ++h.utama;
    if (*tingkat == Rating::dibawah) ++h.utama_dibawah;
  }
  for (const auto& tingkat : bahan.tambahan) {
    if (tingkat)
      count_level(h, *tingkat);
    else
      ++h.tidak_relevan;
  }
  return h;
}

struct Pita {
  std::optional<Rating> rating;
  BenderaHasil bendera = BenderaHasil::tidak_ada;
};

// Condition (a). Tambahan counts in the majority, but only hasil kerja utama below expectations stands in the way: that
// is what the words say.
Pita pita_of(const HitunganHasil& h, HitungSesuai hitung) {
  if (sebagian_besar(h.diatas, h.semua) && h.utama_dibawah == 0) return {Rating::diatas};
  if (sebagian_besar(h.dibawah, h.semua)) return {Rating::dibawah};
  const int sesuai = hitung == HitungSesuai::kumulatif ? h.diatas + h.sesuai : h.sesuai;
  if (!sebagian_besar(sesuai, h.semua)) return {std::nullopt, BenderaHasil::tanpa_mayoritas};
  if (!sebagian_kecil(h.utama_dibawah, h.utama)) return {std::nullopt, BenderaHasil::utama_dibawah_banyak};
  return {Rating::sesuai};
}

// Condition (b), with mixed umpan balik counting half: everything is doubled to stay in whole numbers.
bool umpan_balik_holds(Rating rating, const HitunganUmpanBalik& u) {
  const int positif = 2 * u.positif + u.campuran;
  const int semua = 2 * u.semua;
  switch (rating) {
    case Rating::diatas:
      return sebagian_besar(positif, semua);
    case Rating::sesuai:
      return sebagian(positif, semua);
    case Rating::dibawah:
      break;
  }
  return sebagian_besar(semua - positif, semua);
}

Pita weigh_umpan_balik(Rating pita, const HitunganUmpanBalik& umpan_balik, UmpanBalikDiuji diuji) {
  if (diuji == UmpanBalikDiuji::abaikan) return {pita};
  // The pimpinan owe periodic umpan balik (Pasal 19 ayat (2)); the employee does not pay for its absence.
  if (umpan_balik.semua == 0) return {pita, BenderaHasil::tanpa_umpan_balik};
  if (umpan_balik_holds(pita, umpan_balik)) return {pita};
  if (pita == Rating::diatas && umpan_balik_holds(Rating::sesuai, umpan_balik))
    return {Rating::sesuai, BenderaHasil::turun_umpan_balik};
  return {std::nullopt, BenderaHasil::konflik_umpan_balik};
}

SaranHasil without_suggestion(const BahanHasil& bahan, const HitunganHasil& h, BenderaHasil bendera) {
  return {std::nullopt, std::nullopt, bendera, h, klausul_hasil(bahan.siklus, std::nullopt)};
}

}  // namespace

SaranHasil saran_hasil(const BahanHasil& bahan, AturanSaran aturan) {
  const HitunganHasil h = count(bahan);
  if (bahan.utama.empty()) return without_suggestion(bahan, h, BenderaHasil::tanpa_utama);
  if (h.utama == 0) return without_suggestion(bahan, h, BenderaHasil::tanpa_utama_relevan);
  const Pita pita = pita_of(h, aturan.hitung_sesuai);
  if (!pita.rating) return without_suggestion(bahan, h, pita.bendera);
  const Pita akhir = weigh_umpan_balik(*pita.rating, h.umpan_balik, aturan.umpan_balik);
  return {akhir.rating, pita.rating, akhir.bendera, h, klausul_hasil(bahan.siklus, akhir.rating)};
}

msg::Text describe(const HitunganHasil& h) {
  return msg::penilaian::saran_hasil_hitungan(h.semua, h.diatas, h.sesuai, h.dibawah, h.utama_dibawah, h.utama,
                                              h.umpan_balik.positif, h.umpan_balik.campuran, h.umpan_balik.semua);
}

std::optional<msg::Text> describe(BenderaHasil bendera) {
  using namespace msg::penilaian;
  switch (bendera) {
    case BenderaHasil::tidak_ada:
      break;
    case BenderaHasil::tanpa_umpan_balik:
      return saran_hasil_tanpa_umpan_balik;
    case BenderaHasil::turun_umpan_balik:
      return saran_hasil_turun_umpan_balik;
    case BenderaHasil::konflik_umpan_balik:
      return saran_hasil_konflik_umpan_balik;
    case BenderaHasil::tanpa_mayoritas:
      return saran_hasil_tanpa_mayoritas;
    case BenderaHasil::utama_dibawah_banyak:
      return saran_hasil_utama_dibawah_banyak;
    case BenderaHasil::tanpa_utama:
      return saran_hasil_tanpa_utama;
    case BenderaHasil::tanpa_utama_relevan:
      return saran_hasil_tanpa_utama_relevan;
  }
  return std::nullopt;
}

}  // namespace penilaian
