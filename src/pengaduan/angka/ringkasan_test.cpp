#include "pengaduan/angka/ringkasan.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

std::optional<int> told(int terbit, int lain) {
  return jumlah({terbit, lain});
}

}  // namespace

TEST_CASE("fewer than five are not told, and few hidden ones are not told by subtraction") {
  CHECK(told(5, 0) == 5);
  CHECK_FALSE(told(4, 0));
  CHECK(told(5, 4) == 5);
  CHECK(told(5, 5) == 10);
  CHECK(told(0, 5) == 5);
  CHECK_FALSE(told(4, 4));
}

TEST_CASE("each goes into its cell: published, hidden, and WBS into none") {
  Ringkasan r;
  const KunciRingkasan kunci{"2026-11", "jalan", "Dinas PUPR", KeadaanPengaduan::diproses};
  r.add({kunci, true, {}, Klasifikasi::pengaduan_tbp});
  r.add({kunci, false, {.rahasia = true}, Klasifikasi::pengaduan_tbp});
  r.add({kunci, false, {}, Klasifikasi::pengaduan_bp});
  r.add({kunci, false, {true, true}, Klasifikasi::wbs});
  r.add({{"2026-12", "jalan", "", KeadaanPengaduan::baru}, true, {}, Klasifikasi::aspirasi});
  REQUIRE(r.sel().size() == 2);
  CHECK(r.sel().at(kunci).terbit == 1);
  CHECK(r.sel().at(kunci).lain == 2);
}

TEST_CASE("the month is that of the region's clock") {
  CHECK(bulan_of(Tanggal::make(2026, 12, 1)->start_utc_ms(540), 540) == "2026-12");
  CHECK(bulan_of(Tanggal::make(2026, 12, 1)->start_utc_ms(540) - 1, 540) == "2026-11");
}
