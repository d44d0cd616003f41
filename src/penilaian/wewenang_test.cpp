#include "penilaian/wewenang.h"

#include <doctest/doctest.h>

using namespace penilaian;
using K = KeadaanEvaluasi;
using J = KeadaanJendela;
using A = AtasanPenilai;

TEST_CASE("an unsigned evaluation passes to the atasan the day after the window, a signed one never") {
  for (const K k : {K::menunggu_org, K::siap, K::dinilai}) {
    CHECK(keadaan_kini(k, J::terbuka, A::ada) == k);
    CHECK(keadaan_kini(k, J::tutup, A::ada) == K::alih_atasan);
    CHECK(giliran_menilai(keadaan_kini(k, J::terbuka, A::ada), J::terbuka) == Relasi::penilai);
    CHECK(giliran_menilai(keadaan_kini(k, J::tutup, A::ada), J::tutup) == Relasi::atasan);
  }
  CHECK(keadaan_kini(K::dinilai_atasan, J::tutup, A::ada) == K::dinilai_atasan);
  CHECK(giliran_menilai(K::dinilai_atasan, J::tutup) == Relasi::atasan);
  for (const K k : {K::ditetapkan, K::disampaikan, K::diterima}) {
    CHECK(keadaan_kini(k, J::tutup, A::ada) == k);
    CHECK_FALSE(giliran_menilai(k, J::tutup));
  }
}

TEST_CASE("what a kepala daerah has not signed in time stays his: nobody stands above him") {
  for (const K k : {K::menunggu_org, K::siap, K::dinilai}) {
    CHECK(keadaan_kini(k, J::tutup, A::tidak_ada) == k);
    CHECK(giliran_menilai(keadaan_kini(k, J::tutup, A::tidak_ada), J::tutup) == Relasi::penilai);
  }
}

TEST_CASE("nobody rates before the window opens") {
  CHECK_FALSE(giliran_menilai(K::siap, J::belum_buka));
  CHECK(giliran_menilai(K::siap, J::terbuka));
}
