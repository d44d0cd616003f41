#include "pengaduan/petugas/templat.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

const std::string kTemplat =
    "Terima kasih atas laporan Anda. Petugas kami sudah memeriksa tempatnya dan memperbaikinya pada hari yang sama.";

}  // namespace

TEST_CASE("a template over again is noticed, also with other letters and short forms") {
  CHECK(is_ulangan(paling_mirip(kTemplat, {"Hal lain sama sekali.", kTemplat})));
  CHECK(is_ulangan(paling_mirip(
      "TERIMA KASIH atas laporan anda. Petugas kami sdh memeriksa tempatnya, dan memperbaikinya pada hari yg sama!",
      {kTemplat})));
}

TEST_CASE("a template with words for this reporter is an answer of its own") {
  const std::string own = dengan_templat(
      "Sembilan papan jembatan Wanggar Makmur diganti kayu besi pada 12 November, dan pagarnya dipasang lagi.",
      kTemplat);
  CHECK_FALSE(is_ulangan(paling_mirip(own, {kTemplat})));
  CHECK_FALSE(is_ulangan(paling_mirip("Papan diganti.", {kTemplat})));
  CHECK(paling_mirip("Papan diganti.", {}) == 0);
}

TEST_CASE("what was typed stays above the template") {
  CHECK(dengan_templat("  ", "Terima kasih.") == "Terima kasih.");
  CHECK(dengan_templat("Papan diganti. \n", "Terima kasih.") == "Papan diganti.\n\nTerima kasih.");
}
