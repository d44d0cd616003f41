#include "pelaksanaan/umpan_balik.h"

#include <doctest/doctest.h>

#include <vector>

using namespace pelaksanaan;

namespace {

constexpr HasilKerjaId rhk_1{1}, rhk_2{2};

Suara suara(std::string pemberi, Sasaran sasaran, ArahUmpanBalik arah, std::int64_t waktu = 1,
            PeranPemberi peran = PeranPemberi::rekan_setingkat) {
  return {std::move(pemberi), peran, sasaran, arah, waktu};
}

}  // namespace

TEST_CASE("the giver's role follows from the tie to the employee") {
  CHECK(peran_pemberi(Kaitan::penilai, Permintaan::tidak_ada) == PeranPemberi::pimpinan);
  CHECK(peran_pemberi(Kaitan::pimpinan_penugasan, Permintaan::tidak_ada) == PeranPemberi::pimpinan);
  CHECK(peran_pemberi(Kaitan::setingkat, Permintaan::tidak_ada) == PeranPemberi::rekan_setingkat);
  CHECK(peran_pemberi(Kaitan::dipimpin_pegawai, Permintaan::tidak_ada) == PeranPemberi::bawahan);
  CHECK(peran_pemberi(Kaitan::diri, Permintaan::tidak_ada) == PeranPemberi::diri);
}

TEST_CASE("a stranger gives umpan balik only when asked") {
  CHECK(peran_pemberi(Kaitan::tidak_ada, Permintaan::ada) == PeranPemberi::pihak_lain);
  CHECK(peran_pemberi(Kaitan::tidak_ada, Permintaan::tidak_ada) == std::nullopt);
}

TEST_CASE("being asked does not turn a superior into an outsider") {
  CHECK(peran_pemberi(Kaitan::penilai, Permintaan::ada) == PeranPemberi::pimpinan);
}

TEST_CASE("a note to oneself is never periodic") {
  CHECK(may_give(PeranPemberi::pimpinan, SifatUmpanBalik::berkala));
  CHECK(may_give(PeranPemberi::pihak_lain, SifatUmpanBalik::berkala));
  CHECK(may_give(PeranPemberi::diri, SifatUmpanBalik::insidentil));
  CHECK_FALSE(may_give(PeranPemberi::diri, SifatUmpanBalik::berkala));
}

TEST_CASE("one vote per giver and result: the latest counts, in any order of rows") {
  const std::vector rows{suara("a", rhk_1, ArahUmpanBalik::positif, 20),
                         suara("a", rhk_1, ArahUmpanBalik::perlu_perbaikan, 10),
                         suara("b", rhk_1, ArahUmpanBalik::campuran, 5)};
  const auto rekap = rekap_umpan_balik(rows);
  CHECK(rekap.hasil_kerja.at(rhk_1) == HitunganUmpanBalik{1, 1, 2});
}

TEST_CASE("on equal times the later row counts") {
  const std::vector rows{suara("a", rhk_1, ArahUmpanBalik::positif, 10),
                         suara("a", rhk_1, ArahUmpanBalik::perlu_perbaikan, 10)};
  CHECK(rekap_umpan_balik(rows).hasil_kerja.at(rhk_1) == HitunganUmpanBalik{0, 0, 1});
}

TEST_CASE("the same giver has one vote for each result and each value") {
  const std::vector rows{suara("a", rhk_1, ArahUmpanBalik::positif), suara("a", rhk_2, ArahUmpanBalik::campuran),
                         suara("a", NilaiPerilaku::kompeten, ArahUmpanBalik::positif),
                         suara("a", NilaiPerilaku::harmonis, ArahUmpanBalik::perlu_perbaikan)};
  const auto rekap = rekap_umpan_balik(rows);
  CHECK(rekap.hasil_kerja_semua() == HitunganUmpanBalik{1, 1, 2});
  CHECK(rekap.perilaku[NilaiPerilaku::kompeten] == HitunganUmpanBalik{1, 0, 1});
  CHECK(rekap.perilaku[NilaiPerilaku::harmonis] == HitunganUmpanBalik{0, 0, 1});
  CHECK(rekap.perilaku[NilaiPerilaku::loyal] == HitunganUmpanBalik{});
}

TEST_CASE("what one says about oneself is not counted") {
  const std::vector rows{suara("a", rhk_1, ArahUmpanBalik::positif, 1, PeranPemberi::diri)};
  CHECK(rekap_umpan_balik(rows).hasil_kerja.empty());
}
