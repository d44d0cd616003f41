#include "penilaian/saran_perilaku.h"

#include <algorithm>

#include "msg/penilaian.h"

namespace penilaian {
namespace {

using pelaksanaan::HitunganUmpanBalik;

// Our choice: a value counts as consistent unless more than half of its umpan balik asks for improvement; mixed umpan
// balik counts half, and a tie favours the employee.
bool konsisten(const HitunganUmpanBalik& u) {
  return 2 * (2 * u.positif + u.campuran) >= 2 * u.semua;
}

bool tanpa_umpan_balik(const BahanPerilaku& bahan) {
  return std::ranges::all_of(bahan.umpan_balik.nilai, [](const HitunganUmpanBalik& u) { return u.semua == 0; });
}

}  // namespace

SaranPerilaku saran_perilaku(const BahanPerilaku& bahan) {
  SaranPerilaku saran;
  for (const auto& [nilai, kode] : EnumText<perencanaan::NilaiPerilaku>::table)
    if (!konsisten(bahan.umpan_balik[nilai])) saran.belum_konsisten.push_back(nilai);

  if (tanpa_umpan_balik(bahan)) saran.bendera.push_back(BenderaPerilaku::tanpa_umpan_balik);
  const bool tanpa_bukti = bahan.penjaga == Penjaga::ya && bahan.bukti_penjaga < 1;
  if (tanpa_bukti) saran.bendera.push_back(BenderaPerilaku::bukti_penjaga_belum_ada);
  if (saran.belum_konsisten.empty())
    saran.rating = bahan.penjaga == Penjaga::ya && !tanpa_bukti ? Rating::diatas : Rating::sesuai;
  else
    saran.bendera.push_back(BenderaPerilaku::perlu_pertimbangan);
  saran.klausul = klausul_perilaku(bahan.siklus, saran.rating);
  return saran;
}

msg::Text describe(BenderaPerilaku bendera, const SaranPerilaku& saran) {
  using namespace msg::penilaian;
  if (bendera == BenderaPerilaku::tanpa_umpan_balik) return saran_perilaku_tanpa_umpan_balik;
  if (bendera == BenderaPerilaku::bukti_penjaga_belum_ada) return saran_perilaku_bukti_penjaga_belum_ada;
  return saran_perilaku_perlu_pertimbangan(saran.belum_konsisten.size());
}

}  // namespace penilaian
