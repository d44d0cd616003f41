#include "dokumen/kurva.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace dokumen;

namespace {

constexpr std::array kAll{PredikatOrganisasi::istimewa, PredikatOrganisasi::baik, PredikatOrganisasi::butuh_perbaikan,
                          PredikatOrganisasi::kurang, PredikatOrganisasi::sangat_kurang};

// The cubic between point i and the next, t from 0 to 1 (Hermite form, independent of the Bézier handles drawn).
double cubic(const Titik& p, const Titik& m, std::size_t i, double t) {
  const double t2 = t * t;
  const double t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * p[i] + (t3 - 2 * t2 + t) * m[i] + (3 * t2 - 2 * t3) * p[i + 1] + (t3 - t2) * m[i + 1];
}

bool monotone(const Titik& points, const Titik& slopes) {
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const double direction = points[i + 1] >= points[i] ? 1 : -1;
    for (int step = 0; step < 50; ++step) {
      const double here = cubic(points, slopes, i, step / 50.0);
      const double next = cubic(points, slopes, i, (step + 1) / 50.0);
      if (direction * (next - here) < -1e-9) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("the top of each curve is the predicate the regulation expects of most employees") {
  const std::array<std::size_t, 5> top{4, 3, 2, 1, 0};
  for (std::size_t i = 0; i < kAll.size(); ++i) {
    const Titik points = pola_distribusi(kAll[i]);
    const auto highest = std::max_element(points.begin(), points.end());
    CHECK(static_cast<std::size_t>(highest - points.begin()) == top[i]);
    CHECK(*highest == doctest::Approx(6));
  }
}

TEST_CASE("between two points no curve turns round, so none dips below the axis or rises above its top") {
  for (const PredikatOrganisasi predikat : kAll) {
    const Titik points = pola_distribusi(predikat);
    CHECK(monotone(points, monotone_slopes(points)));
  }
  const Titik steep{0, 0, 0.1, 7, 7};
  CHECK(monotone(steep, monotone_slopes(steep)));
}

TEST_CASE("plain averaged slopes would overshoot: the check above can fail") {
  const Titik steep{0, 0, 0.1, 7, 7};
  CHECK_FALSE(monotone(steep, {0, 0.05, 3.5, 3.45, 0}));
}

TEST_CASE("a curve is flat at its top") {
  const Titik slopes = monotone_slopes(pola_distribusi(PredikatOrganisasi::butuh_perbaikan));
  CHECK(slopes[2] == 0);
  CHECK(slopes[1] == doctest::Approx(-slopes[3]));
}
