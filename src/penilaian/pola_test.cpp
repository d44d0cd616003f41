#include "penilaian/pola.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace penilaian;

namespace {

// As the vectors write it: SB, B, BP, K, SK.
Sebaran sebaran(int sb, int b, int bp, int k, int sk) {
  return {{sk, k, bp, b, sb}};
}

}  // namespace

TEST_CASE("D01 to D08: advice on a spread of predicates") {
  using O = PredikatOrganisasi;
  using N = NasihatPola;
  CHECK(nasihat_pola(O::istimewa, sebaran(12, 6, 1, 1, 0)) == N::sesuai_pola);
  CHECK(nasihat_pola(O::istimewa, sebaran(10, 10, 0, 0, 0)) == N::peringatan);
  CHECK(nasihat_pola(O::istimewa, sebaran(20, 0, 0, 0, 0)) == N::sesuai_pola);
  CHECK(nasihat_pola(O::baik, sebaran(2, 16, 1, 1, 0)) == N::sesuai_pola);
  CHECK(nasihat_pola(O::baik, sebaran(0, 10, 0, 0, 0)) == N::sesuai_pola);
  CHECK(nasihat_pola(O::sangat_kurang, sebaran(1, 1, 1, 1, 6)) == N::sesuai_pola);
  CHECK(nasihat_pola(O::butuh_perbaikan, sebaran(0, 8, 2, 0, 0)) == N::peringatan);
  CHECK(nasihat_pola(O::kurang, sebaran(0, 4, 0, 0, 0)) == N::info);
}

TEST_CASE("one more than half is most, and the fifth employee makes a pattern") {
  using O = PredikatOrganisasi;
  CHECK(nasihat_pola(O::istimewa, sebaran(11, 9, 0, 0, 0)) == NasihatPola::sesuai_pola);
  CHECK(nasihat_pola(O::kurang, sebaran(0, 5, 0, 0, 0)) == NasihatPola::peringatan);
  CHECK(nasihat_pola(O::kurang, sebaran(0, 5, 0, 0, 0), 6) == NasihatPola::info);
}

TEST_CASE("every curve has its top at the expected majority") {
  for (const auto& [organisasi, code] : EnumText<PredikatOrganisasi>::table) {
    const Kurva& kurva = kurva_of(organisasi);
    const auto top = std::max_element(kurva.begin(), kurva.end());
    CHECK(*top == 600);
    CHECK(static_cast<Predikat>(top - kurva.begin()) == predikat_mayoritas(organisasi));
  }
  CHECK(kurva_of(PredikatOrganisasi::baik) == Kurva{50, 100, 200, 600, 200});
}

TEST_CASE("the sentence belongs to the advice and the organisation's predikat") {
  const auto key = [](PredikatOrganisasi o, const Sebaran& s) { return std::string(describe_pola(o, s).entry->key); };
  CHECK(key(PredikatOrganisasi::baik, sebaran(2, 16, 1, 1, 0)) == "penilaian.pola_sesuai_baik");
  CHECK(key(PredikatOrganisasi::kurang, sebaran(0, 5, 0, 0, 0)) == "penilaian.pola_peringatan_kurang");
  CHECK(key(PredikatOrganisasi::kurang, sebaran(0, 4, 0, 0, 0)) == "penilaian.pola_info");
}
