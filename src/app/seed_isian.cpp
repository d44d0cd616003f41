#include "app/seed_isian.h"

#include <algorithm>

#include "app/seed_kalimat.h"

namespace app {
namespace {

using penilaian::Rating;

// What the target says where it says something, seldom above what was agreed; else by how the year goes.
Rating level_of(std::optional<Rating> bantuan, Mutu mutu, SeedRandom& random) {
  const auto dice = random.below(100);
  if (mutu == Mutu::unggul) return bantuan.value_or(dice < 90 ? Rating::diatas : Rating::sesuai);
  if (bantuan) return dice < 85 ? std::min(*bantuan, Rating::sesuai) : *bantuan;
  return mutu == Mutu::lemah && dice < 75 ? Rating::dibawah : Rating::sesuai;
}

// The sentences go with the rating: one at either end of the scale is like one about somebody who is there.
Mutu like(Rating rating) {
  if (rating == Rating::sesuai) return Mutu::baik;
  return rating == Rating::diatas ? Mutu::unggul : Mutu::lemah;
}

Rating hasil_otherwise(Mutu mutu) {
  if (mutu == Mutu::baik) return Rating::sesuai;
  return mutu == Mutu::unggul ? Rating::diatas : Rating::dibawah;
}

void enter_perilaku(penilaian::Isian& isian, Mutu mutu, SeedRandom& random) {
  auto& m = isian.masukan;
  m.rating_perilaku = Rating::sesuai;
  const auto dice = random.below(100);
  if (mutu == Mutu::unggul && dice < 70) {
    m.rating_perilaku = Rating::diatas;
    m.penjaga = penilaian::Penjaga::ya;
    m.bukti_penjaga = 1;
    isian.bukti_penjaga = pick(kalimat_penjaga(), random);
  }
  if (mutu == Mutu::lemah && dice < 15) m.rating_perilaku = Rating::dibawah;
}

}  // namespace

penilaian::Isian isian_demo(const penilaian::Evaluasi& e, const penilaian::Bahan& bahan, Mutu mutu,
                            SeedRandom& random) {
  penilaian::Isian isian = e.isian;
  auto& m = isian.masukan;
  m = masukan_of(e, bahan);
  for (auto& t : m.tingkat) t.tingkat = level_of(t.bantuan, mutu, random);
  enter_perilaku(isian, mutu, random);
  const penilaian::BahanEvaluasi dilihat = bahan_of(e, bahan, {});
  const auto saran = saran_hasil(m, dilihat).rating;
  m.rating_hasil = saran.value_or(hasil_otherwise(mutu));
  if (*m.rating_hasil != Rating::sesuai || saran != m.rating_hasil)
    m.alasan_hasil = pick(kalimat_alasan_hasil(like(*m.rating_hasil)), random);
  if (*m.rating_perilaku != Rating::sesuai || saran_perilaku(m, dilihat).rating != m.rating_perilaku)
    m.alasan_perilaku = pick(kalimat_alasan_perilaku(like(*m.rating_perilaku)), random);
  m.catatan = pick(kalimat_catatan(like(*m.rating_hasil)), random);
  return isian;
}

}  // namespace app
