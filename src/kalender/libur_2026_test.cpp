#include "kalender/libur_2026.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kalender;

TEST_CASE("2026 has 17 national holidays and 8 days of cuti bersama, in order and without doubles") {
  const auto libur = libur_2026();
  const auto count = [&](JenisLibur jenis) {
    return std::count_if(libur.begin(), libur.end(), [&](const HariLibur& h) { return h.jenis == jenis; });
  };
  CHECK(count(JenisLibur::nasional) == 17);
  CHECK(count(JenisLibur::cuti_bersama) == 8);
  CHECK(std::adjacent_find(libur.begin(), libur.end(), [](const HariLibur& a, const HariLibur& b) {
          return a.tanggal >= b.tanggal;
        }) == libur.end());
}

TEST_CASE("cuti bersama falls on weekdays only") {
  for (const auto& hari : libur_2026())
    if (hari.jenis == JenisLibur::cuti_bersama) CHECK_MESSAGE(hari.tanggal.weekday() <= 5, hari.tanggal.iso());
}

TEST_CASE("a clock started before Idulfitri 2026 skips the long break") {
  const Kalender k(libur_2026());
  CHECK(k.add_hari_kerja(Tanggal::make(2026, 3, 17).value(), 1).iso() == "2026-03-25");
}
