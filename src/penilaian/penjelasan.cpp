#include "penilaian/penjelasan.h"

#include "msg/penilaian.h"

namespace penilaian {
namespace {

// Neighbours in the quadrant: the same employee with one rating different. A failed study leaves the quadrant aside.
std::vector<UbahRating> other_ratings(Rating hasil, Rating perilaku, Aturan aturan) {
  std::vector<UbahRating> out;
  if (aturan == Aturan::tugas_belajar_do) return out;
  for (const Rating r : rating_semua)
    if (r != hasil) out.push_back({r, perilaku, predikat_of(r, perilaku)});
  for (const Rating r : rating_semua)
    if (r != perilaku) out.push_back({hasil, r, predikat_of(hasil, r)});
  return out;
}

std::vector<UbahTingkat> other_levels(Masukan masukan, const BahanEvaluasi& bahan, std::optional<Rating> saran) {
  std::vector<UbahTingkat> out;
  for (auto& rhk : masukan.tingkat) {
    if (rhk.relevansi == Relevansi::tidak) continue;
    const auto tingkat = rhk.tingkat;
    for (const Rating lain : rating_semua) {
      rhk.tingkat = lain;
      const auto menjadi = saran_hasil(masukan, bahan).rating;
      if (menjadi != saran) out.push_back({rhk.id, lain, menjadi});
    }
    rhk.tingkat = tingkat;
  }
  return out;
}

std::vector<TidakDipakai> all_unused() {
  std::vector<TidakDipakai> out;
  for (const auto& [hal, code] : EnumText<TidakDipakai>::table) out.push_back(hal);
  return out;
}

}  // namespace

Penjelasan explain(const Masukan& masukan, const BahanEvaluasi& bahan, int umpan_balik_terlambat) {
  MUST(check_nilai(masukan, bahan).empty());
  const SaranHasil hasil = saran_hasil(masukan, bahan);
  const PredikatDitetapkan predikat = *predikat_of(masukan, bahan);
  const Rating rating_hasil = *masukan.rating_hasil;
  const Rating rating_perilaku = *masukan.rating_perilaku;
  return {.versi_aturan = std::string(versi_aturan),
          .siklus = bahan.siklus,
          .organisasi = *bahan.organisasi,
          .tingkat = masukan.tingkat,
          .saran_hasil = hasil,
          .rating_hasil = rating_hasil,
          .alasan_hasil = masukan.alasan_hasil,
          .umpan_balik_perilaku = bahan.umpan_balik_perilaku,
          .penjaga = masukan.penjaga,
          .bukti_penjaga = masukan.bukti_penjaga,
          .saran_perilaku = saran_perilaku(masukan, bahan),
          .rating_perilaku = rating_perilaku,
          .alasan_perilaku = masukan.alasan_perilaku,
          .predikat = predikat,
          .klausul_predikat = klausul_predikat(bahan.siklus, predikat.aturan),
          .alasan_pola = masukan.alasan_pola,
          .tidak_dipakai = all_unused(),
          .umpan_balik_terlambat = umpan_balik_terlambat,
          .ubah_rating = other_ratings(rating_hasil, rating_perilaku, predikat.aturan),
          .ubah_tingkat = other_levels(masukan, bahan, hasil.rating)};
}

const msg::Entry& label(TidakDipakai hal) {
  using namespace msg::penilaian;
  static constexpr std::array labels{&penjelasan_tidak_rata_rata_periode, &penjelasan_tidak_angka_persen,
                                     &penjelasan_tidak_kehadiran, &penjelasan_tidak_pengaduan};
  return *labels.at(static_cast<std::size_t>(hal));
}

}  // namespace penilaian
