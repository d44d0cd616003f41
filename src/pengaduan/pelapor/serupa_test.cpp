#include "pengaduan/pelapor/serupa.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

constexpr double lubang = 40, lampu = 30, banjir = 250;

}  // namespace

// e^-1 = 0.36788, e^-0.5 = 0.60653, e^-2 = 0.13534, e^-10 = 0.0000454.
TEST_CASE("the score is 0.40 place, 0.35 text, 0.15 category and 0.10 time") {
  CHECK(skor_serupa({0, 1, true, 0}, lubang) == doctest::Approx(1));
  CHECK(skor_serupa({0, 0, false, 3000}, lubang) == doctest::Approx(0.40));
  CHECK(skor_serupa({40000, 1, false, 3000}, lubang) == doctest::Approx(0.35));
  CHECK(skor_serupa({40000, 0, true, 3000}, lubang) == doctest::Approx(0.15));
  CHECK(skor_serupa({40000, 0, false, 0}, lubang) == doctest::Approx(0.10));
  CHECK(skor_serupa({40, 0.5, true, 30}, lubang) == doctest::Approx(0.50894).epsilon(0.0001));
}

TEST_CASE("the same distance weighs by the category: 60 m is far for a lamp and near for a flood") {
  CHECK(skor_serupa({60, 0, false, 3000}, lampu) == doctest::Approx(0.054134).epsilon(0.0001));
  CHECK(skor_serupa({125, 0, false, 3000}, banjir) == doctest::Approx(0.242612).epsilon(0.0001));
}

TEST_CASE("without a place the other three make up the whole") {
  CHECK(skor_serupa({{}, 1, true, 0}, lubang) == doctest::Approx(1));
  CHECK(skor_serupa({{}, 0, true, 3000}, lubang) == doctest::Approx(0.25));
  CHECK(skor_serupa({{}, 0.6, true, 0}, lubang) == doctest::Approx(0.766667).epsilon(0.0001));
}

TEST_CASE("it does not matter which of the two came first") {
  CHECK(skor_serupa({10, 0.3, true, -12}, lubang) == skor_serupa({10, 0.3, true, 12}, lubang));
}

TEST_CASE("from 0.75 the reporter is asked, from 0.55 it is listed") {
  CHECK(usul_serupa(1) == UsulSerupa::tanya);
  CHECK(usul_serupa(0.75) == UsulSerupa::tanya);
  CHECK(usul_serupa(0.7499) == UsulSerupa::daftar);
  CHECK(usul_serupa(0.55) == UsulSerupa::daftar);
  CHECK(usul_serupa(0.5499) == UsulSerupa::tidak);
  CHECK(usul_serupa(0) == UsulSerupa::tidak);
}

TEST_CASE("what is rahasia, berkadar pengawasan or WBS is never shown to somebody else") {
  CHECK(is_candidate({}, Klasifikasi::aspirasi));
  CHECK(is_candidate({.anonim = true}, Klasifikasi::pengaduan_tbp));
  CHECK_FALSE(is_candidate({.rahasia = true}, Klasifikasi::pengaduan_tbp));
  CHECK_FALSE(is_candidate({.anonim = true, .rahasia = true}, Klasifikasi::aspirasi));
  CHECK_FALSE(is_candidate({}, Klasifikasi::pengaduan_bp));
  CHECK_FALSE(is_candidate({}, Klasifikasi::wbs));
}
