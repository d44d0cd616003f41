#include "penilaian/pola_se.h"

#include <doctest/doctest.h>

#include <string>

using namespace penilaian;
using O = PredikatOrganisasi;

namespace {

Sebaran sebaran(int sb, int b, int bp, int k, int sk) {
  return {{sk, k, bp, b, sb}};
}

std::vector<std::string> keys(O organisasi, const Sebaran& s) {
  std::vector<std::string> out;
  for (const auto& p : peringatan_se(organisasi, s)) out.push_back(p.text.entry->key);
  return out;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("Istimewa allows 70 of 100 Sangat Baik and warns at 71") {
  CHECK(keys(O::istimewa, sebaran(70, 30, 0, 0, 0)).empty());
  const auto found = peringatan_se(O::istimewa, sebaran(71, 29, 0, 0, 0));
  REQUIRE(found.size() == 1);
  CHECK(found[0].batas == 70);
  CHECK(found[0].jumlah == 71);
}

TEST_CASE("Baik with everybody Baik warns twice") {
  CHECK(keys(O::baik, sebaran(0, 10, 0, 0, 0)).size() == 2);
  CHECK(keys(O::baik, sebaran(2, 7, 1, 0, 0)).empty());
  CHECK(keys(O::baik, sebaran(2, 7, 0, 1, 0)).empty());
  CHECK(keys(O::baik, sebaran(3, 7, 0, 0, 0)) == Keys{"penilaian.pola_se_bp_kurang_ada"});
}

TEST_CASE("Butuh Perbaikan, Kurang and Sangat Kurang need 60 percent of their own") {
  CHECK(keys(O::butuh_perbaikan, sebaran(1, 3, 6, 0, 0)).empty());
  CHECK(keys(O::butuh_perbaikan, sebaran(2, 3, 5, 0, 0)) ==
        Keys{"penilaian.pola_se_sangat_baik_maks", "penilaian.pola_se_butuh_perbaikan_min"});
  CHECK(keys(O::kurang, sebaran(1, 2, 1, 6, 0)).empty());
  CHECK(keys(O::kurang, sebaran(1, 4, 0, 5, 0)) ==
        Keys{"penilaian.pola_se_butuh_perbaikan_min", "penilaian.pola_se_kurang_min"});
  CHECK(keys(O::sangat_kurang, sebaran(0, 3, 0, 1, 6)).empty());
  CHECK(keys(O::sangat_kurang, sebaran(0, 5, 0, 0, 5)) ==
        Keys{"penilaian.pola_se_bp_kurang_min", "penilaian.pola_se_sangat_kurang_min"});
}

TEST_CASE("a maximum is rounded down and a minimum up") {
  CHECK(peringatan_se(O::istimewa, sebaran(6, 1, 0, 0, 0)).at(0).batas == 4);         // 70 % of 7 is 4,9
  CHECK(peringatan_se(O::butuh_perbaikan, sebaran(0, 7, 0, 0, 0)).at(0).batas == 5);  // 60 % of 7 is 4,2
}

TEST_CASE("Sangat Kurang warns about any Sangat Baik, however few people there are") {
  CHECK(keys(O::sangat_kurang, sebaran(1, 0, 0, 0, 2)) == Keys{"penilaian.pola_se_sangat_baik_maks"});
  CHECK(keys(O::sangat_kurang, sebaran(0, 3, 0, 0, 0)).empty());
}

TEST_CASE("below five people no other percentage is checked") {
  CHECK(keys(O::istimewa, sebaran(4, 0, 0, 0, 0)).empty());
  CHECK(keys(O::istimewa, sebaran(5, 0, 0, 0, 0)).size() == 1);
}
