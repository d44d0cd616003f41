#include "penilaian/saran_perilaku.h"

#include <doctest/doctest.h>

using namespace penilaian;
using pelaksanaan::HitunganUmpanBalik;
using perencanaan::NilaiPerilaku;
using F = BenderaPerilaku;
using Flags = std::vector<BenderaPerilaku>;

namespace {

constexpr HitunganUmpanBalik baik{.positif = 2, .campuran = 0, .semua = 2};
constexpr HitunganUmpanBalik buruk{.positif = 0, .campuran = 0, .semua = 1};

BahanPerilaku semua(HitunganUmpanBalik u, Penjaga penjaga = Penjaga::tidak, int bukti = 0) {
  BahanPerilaku bahan{.penjaga = penjaga, .bukti_penjaga = bukti};
  bahan.umpan_balik.nilai.fill(u);
  return bahan;
}

BahanPerilaku kecuali(std::initializer_list<NilaiPerilaku> nilai, Penjaga penjaga = Penjaga::tidak, int bukti = 0) {
  BahanPerilaku bahan = semua(baik, penjaga, bukti);
  for (const NilaiPerilaku n : nilai) bahan.umpan_balik[n] = buruk;
  return bahan;
}

}  // namespace

TEST_CASE("P01 consistent and a guardian with evidence: diatas") {
  const auto saran = saran_perilaku(semua(baik, Penjaga::ya, 1));
  CHECK(saran.rating == Rating::diatas);
  CHECK(saran.bendera.empty());
  CHECK(saran.klausul == "IV.B.3.a.2.c (1)");
}

TEST_CASE("P02 a guardian without evidence: sesuai, and the evidence is asked for") {
  const auto saran = saran_perilaku(semua(baik, Penjaga::ya, 0));
  CHECK(saran.rating == Rating::sesuai);
  CHECK(saran.bendera == Flags{F::bukti_penjaga_belum_ada});
}

TEST_CASE("P03 consistent, not a guardian: sesuai, whatever evidence is cited") {
  CHECK(saran_perilaku(semua(baik)).rating == Rating::sesuai);
  CHECK(saran_perilaku(semua(baik, Penjaga::tidak, 3)).rating == Rating::sesuai);
  CHECK(saran_perilaku(semua(baik)).klausul == "IV.B.3.a.2.c (2)");
}

TEST_CASE("P04 no umpan balik at all: sesuai with a flag") {
  const auto saran = saran_perilaku(semua({}));
  CHECK(saran.rating == Rating::sesuai);
  CHECK(saran.bendera == Flags{F::tanpa_umpan_balik});
}

TEST_CASE("P05 one value not consistent: no suggestion even for a guardian") {
  const auto saran = saran_perilaku(kecuali({NilaiPerilaku::loyal}, Penjaga::ya, 1));
  CHECK(saran.rating == std::nullopt);
  CHECK(saran.bendera == Flags{F::perlu_pertimbangan});
  CHECK(saran.belum_konsisten == std::vector{NilaiPerilaku::loyal});
}

TEST_CASE("P06 the regulation's example: two values negative, two split evenly") {
  BahanPerilaku bahan = kecuali({NilaiPerilaku::harmonis, NilaiPerilaku::kolaboratif});
  bahan.umpan_balik[NilaiPerilaku::berorientasi_pelayanan] = {1, 0, 2};
  bahan.umpan_balik[NilaiPerilaku::kompeten] = {1, 0, 2};
  const auto saran = saran_perilaku(bahan);
  CHECK(saran.rating == std::nullopt);
  CHECK(saran.belum_konsisten == std::vector{NilaiPerilaku::harmonis, NilaiPerilaku::kolaboratif});
}

TEST_CASE("P07 even with all seven values negative dibawah is never suggested") {
  const auto saran = saran_perilaku(semua(buruk));
  CHECK(saran.rating == std::nullopt);
  CHECK(saran.belum_konsisten.size() == 7);
  CHECK(saran.klausul == "IV.B.3.a.2.c");
}

TEST_CASE("P08 a tie favours the employee, one more against him does not, and mixed counts half") {
  const auto with = [](HitunganUmpanBalik u) { return saran_perilaku(semua(u)).rating; };
  CHECK(with({1, 0, 2}) == Rating::sesuai);
  CHECK(with({1, 0, 3}) == std::nullopt);
  CHECK(with({1, 1, 3}) == Rating::sesuai);
  CHECK(with({0, 2, 2}) == Rating::sesuai);
}
