#include "pengaduan/petugas/prioritas.h"

#include <doctest/doctest.h>

#include "base/result.h"

using pengaduan::prioritas;

TEST_CASE("a slight one in time without supporters is 1, and its severity scales it") {
  for (const int k : {1, 2, 3, 4}) CHECK(prioritas({.keparahan = k}).nilai() == doctest::Approx(k));
}

// ln 2 = 0.693147, ln 11 = 2.397895.
TEST_CASE("support counts by its logarithm") {
  CHECK(prioritas({.dukungan = 1}).nilai() == doctest::Approx(1.693147));
  CHECK(prioritas({.dukungan = 10}).nilai() == doctest::Approx(3.397895));
  CHECK(prioritas({.dukungan = 10}).dukungan == doctest::Approx(3.397895));
}

TEST_CASE("twice the time allowed is half as much again, vulnerability up to half") {
  CHECK(prioritas({.terlambat = 1}).nilai() == doctest::Approx(1.5));
  CHECK(prioritas({.terlambat = 0.2}).nilai() == doctest::Approx(1.1));
  CHECK(prioritas({.kerentanan = 1.5}).nilai() == doctest::Approx(1.5));
}

TEST_CASE("the number is the product of the parts that are shown") {
  const auto p = prioritas({.keparahan = 3, .dukungan = 1, .terlambat = 0.5, .kerentanan = 1.2});
  CHECK(p.keparahan == 3);
  CHECK(p.terlambat == doctest::Approx(1.25));
  CHECK(p.kerentanan == doctest::Approx(1.2));
  CHECK(p.nilai() == doctest::Approx(3 * 1.693147 * 1.25 * 1.2));
}

TEST_CASE("what lies outside its scale is a bug of ours") {
  CHECK_THROWS_AS(prioritas({.keparahan = 0}), Bug);
  CHECK_THROWS_AS(prioritas({.keparahan = 5}), Bug);
  CHECK_THROWS_AS(prioritas({.dukungan = -1}), Bug);
  CHECK_THROWS_AS(prioritas({.terlambat = -0.1}), Bug);
  CHECK_THROWS_AS(prioritas({.kerentanan = 0.9}), Bug);
  CHECK_THROWS_AS(prioritas({.kerentanan = 1.6}), Bug);
}
