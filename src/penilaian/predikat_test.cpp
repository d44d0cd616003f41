#include "penilaian/predikat.h"

#include <doctest/doctest.h>

#include "msg/penilaian.h"

using namespace penilaian;

namespace {

PilihanPredikat drop_out(std::optional<Predikat> dipilih, Rating hasil = Rating::sesuai) {
  return {hasil, Rating::sesuai, Studi::tidak_lulus, dipilih};
}

}  // namespace

TEST_CASE("the nine cells are those of the printed quadrant") {
  using enum Predikat;
  struct Sel {
    Rating hasil, perilaku;
    Predikat predikat;
  };
  // The explanation under the figure lists them by predikat, not by row.
  for (const Sel& s :
       {Sel{Rating::diatas, Rating::diatas, sangat_baik}, Sel{Rating::diatas, Rating::sesuai, baik},
        Sel{Rating::sesuai, Rating::sesuai, baik}, Sel{Rating::sesuai, Rating::diatas, baik},
        Sel{Rating::dibawah, Rating::diatas, butuh_perbaikan}, Sel{Rating::dibawah, Rating::sesuai, butuh_perbaikan},
        Sel{Rating::diatas, Rating::dibawah, kurang}, Sel{Rating::sesuai, Rating::dibawah, kurang},
        Sel{Rating::dibawah, Rating::dibawah, sangat_kurang}}) {
    CHECK(predikat_of(s.hasil, s.perilaku) == s.predikat);
    CHECK(*determine_predikat({s.hasil, s.perilaku}) == PredikatDitetapkan{s.predikat, Aturan::kuadran});
  }
}

TEST_CASE(
    "behaviour below expectations never gives better than Kurang, results below never better than Butuh Perbaikan") {
  for (const Rating r : rating_semua) {
    CHECK(predikat_of(r, Rating::dibawah) <= Predikat::kurang);
    CHECK(predikat_of(Rating::dibawah, r) <= Predikat::butuh_perbaikan);
  }
}

TEST_CASE("Q10 a failed study takes Kurang or Sangat Kurang whatever the ratings") {
  for (const Rating hasil : rating_semua)
    for (const Predikat p : {Predikat::kurang, Predikat::sangat_kurang}) {
      const auto result = determine_predikat(drop_out(p, hasil));
      REQUIRE(result);
      CHECK(*result == PredikatDitetapkan{p, Aturan::tugas_belajar_do});
    }
}

TEST_CASE("Q11 a failed study refuses every other predikat, and none at all") {
  for (const std::optional<Predikat> p : {std::optional{Predikat::baik}, std::optional{Predikat::butuh_perbaikan},
                                          std::optional{Predikat::sangat_baik}, std::optional<Predikat>{}}) {
    const auto result = determine_predikat(drop_out(p));
    REQUIRE_FALSE(result);
    CHECK(result.error().field == "predikat");
    CHECK(result.error().text == msg::Text(msg::penilaian::predikat_do_pilih));
  }
}

TEST_CASE("Q12 nobody else chooses a predikat apart from the quadrant's") {
  CHECK_FALSE(determine_predikat({Rating::sesuai, Rating::diatas, Studi::bukan_atau_berjalan, Predikat::sangat_baik}));
  CHECK(determine_predikat({Rating::sesuai, Rating::diatas, Studi::bukan_atau_berjalan, Predikat::baik}));
}

TEST_CASE("forms print the regulation's spelling") {
  CHECK(printed(Rating::diatas) == "DIATAS EKSPEKTASI");
  CHECK(printed(Rating::sesuai) == "SESUAI EKSPEKTASI");
  CHECK(printed(Rating::dibawah) == "DIBAWAH EKSPEKTASI");
  CHECK(printed(Predikat::kurang) == "KURANG (MISCONDUCT)");
  CHECK(printed(Predikat::sangat_baik) == "SANGAT BAIK");
  CHECK(printed(PredikatOrganisasi::kurang) == "KURANG");
  CHECK(printed(PredikatOrganisasi::istimewa) == "ISTIMEWA");
}

TEST_CASE("each value has its own label and its code reads back") {
  for (const auto& [p, code] : EnumText<Predikat>::table) {
    CHECK(from_code<Predikat>(code) == p);
    CHECK(std::string_view(label(p).key) == "penilaian.predikat_" + std::string(code));
  }
  for (const auto& [r, code] : EnumText<Rating>::table) {
    CHECK(std::string_view(label(r).key) == "penilaian.rating_" + std::string(code));
  }
  for (const auto& [o, code] : EnumText<PredikatOrganisasi>::table) {
    CHECK(std::string_view(label(o).key) == "penilaian.organisasi_" + std::string(code));
  }
  for (const auto& [a, code] : EnumText<Aturan>::table)
    CHECK(std::string_view(label(a).key) == "penilaian.aturan_" + std::string(code));
}
