#include "pelaksanaan/capaian.h"

#include <doctest/doctest.h>

#include <vector>

using namespace pelaksanaan;

namespace {

RentangTarget satu(int nilai, ArahTarget arah = ArahTarget::makin_besar_makin_baik) {
  return {Desimal(nilai), Desimal(nilai), arah};
}

}  // namespace

TEST_CASE("a larger-is-better target fills in proportion and may overflow") {
  CHECK(capaian_permille(satu(210), Desimal(168)) == 800);
  CHECK(capaian_permille(satu(210), Desimal(210)) == 1000);
  CHECK(capaian_permille(satu(22), Desimal(31)) == 1409);
  CHECK(capaian_permille(satu(10), Desimal(0)) == 0);
  CHECK(capaian_permille(satu(10), Desimal(-1)) == 0);
}

TEST_CASE("almost reached is not shown as reached") {
  CHECK(capaian_permille(satu(100), Desimal::from_micros(99'960'000)) == 999);
  CHECK(capaian_permille(satu(100), Desimal::from_micros(99'999'999)) == 999);
}

TEST_CASE("inside a range is reached, and each side is measured from its own edge") {
  const RentangTarget rentang{Desimal(80), Desimal(90)};
  CHECK(capaian_permille(rentang, Desimal(80)) == 1000);
  CHECK(capaian_permille(rentang, Desimal(90)) == 1000);
  CHECK(capaian_permille(rentang, Desimal(40)) == 500);
  CHECK(capaian_permille(rentang, Desimal(99)) == 1100);
}

TEST_CASE("a smaller-is-better target is over-achieved by less and empty at twice the target") {
  const RentangTarget menit{std::nullopt, Desimal(30), ArahTarget::makin_kecil_makin_baik};
  CHECK(capaian_permille(menit, Desimal(30)) == 1000);
  CHECK(capaian_permille(menit, Desimal(24)) == 1200);
  CHECK(capaian_permille(menit, Desimal(0)) == 2000);
  CHECK(capaian_permille(menit, Desimal(45)) == 500);
  CHECK(capaian_permille(menit, Desimal(60)) == 0);
  CHECK(capaian_permille(menit, Desimal(90)) == 0);
}

TEST_CASE("an open upper edge still shows over-achievement") {
  const RentangTarget terbuka{Desimal(80), std::nullopt};
  CHECK(capaian_permille(terbuka, Desimal(88)) == 1100);
  CHECK(capaian_permille(terbuka, Desimal(60)) == 750);
}

TEST_CASE("without an edge above zero there is no picture, except inside the range") {
  CHECK(capaian_permille(RentangTarget{}, Desimal(5)) == std::nullopt);
  CHECK(capaian_permille(satu(0, ArahTarget::makin_kecil_makin_baik), Desimal(0)) == 1000);
  CHECK(capaian_permille(satu(0, ArahTarget::makin_kecil_makin_baik), Desimal(1)) == std::nullopt);
}

TEST_CASE("a budget of a trillion rupiah does not overflow") {
  const auto rupiah = [](std::int64_t miliar) { return Desimal::from_micros(miliar * 1'000'000'000 * 1'000'000); };
  CHECK(capaian_permille({rupiah(1000), rupiah(1000)}, rupiah(250)) == 250);
}

TEST_CASE("values of several periods are summed, averaged or replaced") {
  const std::vector<Desimal> nilai{Desimal(10), Desimal(20), Desimal(15)};
  CHECK(combine(nilai, CaraHitung::jumlah) == Desimal(45));
  CHECK(combine(nilai, CaraHitung::terakhir) == Desimal(15));
  CHECK(combine(nilai, CaraHitung::rata_rata) == Desimal(15));
  CHECK(combine({}, CaraHitung::jumlah) == std::nullopt);
}
