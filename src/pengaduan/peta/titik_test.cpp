#include "pengaduan/peta/titik.h"

#include <doctest/doctest.h>

namespace pengaduan {
namespace {

TEST_CASE("a place is read from what a browser or a person writes") {
  CHECK(parse_titik("-3.312345", "135.412345") == Titik{-3'312'345, 135'412'345});
  CHECK(parse_titik("-3,5", "135") == Titik{-3'500'000, 135'000'000});
  CHECK(parse_titik("90", "-180") == Titik{90'000'000, -180'000'000});
}

TEST_CASE("no place on Earth, or no number, is refused") {
  CHECK_FALSE(parse_titik("90.000001", "0"));
  CHECK_FALSE(parse_titik("0", "180.1"));
  CHECK_FALSE(parse_titik("", "135"));
  CHECK_FALSE(parse_titik("-3.3 ", "135"));
  CHECK_FALSE(parse_titik("nan", "135"));
  CHECK_FALSE(parse_titik("1e1", "135"));
}

TEST_CASE("a point far from the region is told from one inside") {
  CHECK_FALSE(is_luar_wilayah({-3'367'000, 135'483'000}));  // Nabire
  CHECK_FALSE(is_luar_wilayah({-4'500'000, 134'200'000}));
  CHECK(is_luar_wilayah({-4'500'001, 135'000'000}));
  CHECK(is_luar_wilayah({-6'200'000, 106'800'000}));  // Jakarta
  CHECK(is_luar_wilayah({0, 0}));
}

TEST_CASE("a hundredth of a degree of latitude is 1112 m") {
  CHECK(jarak_m({-3'310'000, 135'400'000}, {-3'320'000, 135'400'000}) == doctest::Approx(1111.9).epsilon(0.001));
  CHECK(jarak_m({1, 2}, {1, 2}) == 0);
}

TEST_CASE("a square holds what lies in it and its neighbours have their own number") {
  CHECK(petak_of({-3'319'999, 135'400'000}) == petak_of({-3'310'001, 135'409'999}));
  CHECK(petak_of({-3'320'001, 135'400'000}) != petak_of({-3'319'999, 135'400'000}));
  CHECK(petak_of({-1, -1}) != petak_of({0, 0}));
}

TEST_CASE("the coarse place is one for everybody in 500 m, and never more than that away") {
  const Titik t{-3'312'345, 135'412'345};
  CHECK(kasar(t) == kasar({t.lintang + 100, t.bujur - 100}));
  CHECK(kasar(t) != t);
  CHECK(jarak_m(t, kasar(t)) < 360);
}

}  // namespace
}  // namespace pengaduan
