#include "pengaduan/angka/publik_angka.h"

#include <doctest/doctest.h>

using namespace pengaduan;

TEST_CASE("half of the answers came by that day, and of fewer than five nothing is said") {
  CHECK_FALSE(hari_separuh({}));
  CHECK_FALSE(hari_separuh({1, 2, 3, 4}));
  CHECK(hari_separuh({9, 1, 3, 2, 60}) == 3);
  CHECK(hari_separuh({4, 4, 0, 1, 9, 9}) == 4);
  CHECK(hari_separuh({0, 0, 0, 0, 0}) == 0);
}
