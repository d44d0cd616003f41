#include "pengaduan/lindung/lindung.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

constexpr std::int64_t kNow = 1'783'900'800'000;
using T = TahapBuka;

}  // namespace

TEST_CASE("an agreed reading holds for 24 hours, a wish nobody decides on for seven days") {
  const PutusanBuka agreed{KeadaanBuka::disetujui, kNow - 1, kNow};
  CHECK(tahap(agreed, kNow) == T::berlaku);
  CHECK(tahap(agreed, kNow + 24 * jam_ms - 1) == T::berlaku);
  CHECK(tahap(agreed, kNow + 24 * jam_ms) == T::habis);
  const PutusanBuka asked{KeadaanBuka::diminta, kNow, {}};
  CHECK(tahap(asked, kNow + 7 * 24 * jam_ms - 1) == T::menunggu);
  CHECK(tahap(asked, kNow + 7 * 24 * jam_ms) == T::habis);
  CHECK(tahap({KeadaanBuka::ditolak, kNow, kNow}, kNow) == T::ditolak);
}

TEST_CASE("what was agreed to for less privacy does not open what is hidden since") {
  using P = Pembukaan;
  CHECK(masih_cukup(P::alasan, P::alasan));
  CHECK_FALSE(masih_cukup(P::alasan, P::dua_orang_dan_apip));
  CHECK(masih_cukup(P::dua_orang_dan_apip, P::alasan));
  CHECK(masih_cukup(P::dua_orang_dan_apip, P::dua_orang_dan_apip));
  CHECK_FALSE(masih_cukup(P::dua_orang_dan_apip, P::ketua_apip));
  CHECK_FALSE(masih_cukup(P::ketua_apip, P::tidak_pernah));
}

TEST_CASE("the second person is of APIP and not the one who asked") {
  CHECK(may_decide(Relasi::apip, AkunId{2}, AkunId{1}));
  CHECK_FALSE(may_decide(Relasi::apip, AkunId{1}, AkunId{1}));
  CHECK_FALSE(may_decide(Relasi::koordinator, AkunId{2}, AkunId{1}));
  CHECK(perlu_orang_kedua(Pembukaan::dua_orang_dan_apip));
  CHECK_FALSE(perlu_orang_kedua(Pembukaan::ketua_apip));
}

TEST_CASE("the reporter is told at once, or on the day the delay ends") {
  CHECK(told_to_reporter(kNow, 0, kNow));
  CHECK_FALSE(told_to_reporter(kNow, 30, kNow + 30 * 24 * jam_ms - 1));
  CHECK(told_to_reporter(kNow, 30, kNow + 30 * 24 * jam_ms));
}
