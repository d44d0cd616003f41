#include "penilaian/label_luar.h"

#include <doctest/doctest.h>

#include <string>

using namespace penilaian;

TEST_CASE("rating labels are read in every spelling seen, in any case and spacing") {
  CHECK(rating_from_label("Diatas Ekspektasi") == Rating::diatas);
  CHECK(rating_from_label("DI ATAS EKSPEKTASI") == Rating::diatas);
  CHECK(rating_from_label("  sesuai   ekspektasi ") == Rating::sesuai);
  CHECK(rating_from_label("Dibawah Ekspektasi") == Rating::dibawah);
  CHECK(rating_from_label("Di Bawah Ekspektasi") == Rating::dibawah);
  CHECK(rating_from_label("Sesuai") == std::nullopt);
  CHECK(rating_from_label("Tidak Sesuai Ekspektasi") == std::nullopt);
}

TEST_CASE("predikat labels are read in every spelling seen") {
  CHECK(predikat_from_label("Sangat Baik") == Predikat::sangat_baik);
  CHECK(predikat_from_label("BAIK") == Predikat::baik);
  CHECK(predikat_from_label("Butuh Perbaikan") == Predikat::butuh_perbaikan);
  CHECK(predikat_from_label("PERLU PERBAIKAN") == Predikat::butuh_perbaikan);
  CHECK(predikat_from_label("Cukup") == Predikat::butuh_perbaikan);
  for (const char* kurang : {"Kurang", "Misconduct", "Kurang/Misconduct", "Kurang/ Misconduct", "Kurang / Misconduct",
                             "KURANG (MISCONDUCT)", "KURANG(MISCONDUCT)"})
    CHECK(predikat_from_label(kurang) == Predikat::kurang);
  CHECK(predikat_from_label("Sangat Kurang") == Predikat::sangat_kurang);
}

TEST_CASE("a label is never matched in part") {
  for (const char* text : {"", "Bai", "Sangat", "Perbaikan", "Sangat Baik Sekali", "Tidak Baik", "Baik.", "Istimewa"})
    CHECK(predikat_from_label(text) == std::nullopt);
}

TEST_CASE("organisation labels have Istimewa and no Sangat Baik") {
  CHECK(organisasi_from_label("ISTIMEWA") == PredikatOrganisasi::istimewa);
  CHECK(organisasi_from_label("Sangat Kurang") == PredikatOrganisasi::sangat_kurang);
  CHECK(organisasi_from_label("Sangat Baik") == std::nullopt);
}

TEST_CASE("what the forms print and the screens show reads back") {
  for (const auto& [r, code] : EnumText<Rating>::table) {
    CHECK(rating_from_label(printed(r)) == r);
    CHECK(rating_from_label(label(r).id) == r);
  }
  for (const auto& [p, code] : EnumText<Predikat>::table) {
    CHECK(predikat_from_label(printed(p)) == p);
    CHECK(predikat_from_label(label(p).id) == p);
  }
  for (const auto& [o, code] : EnumText<PredikatOrganisasi>::table) {
    CHECK(organisasi_from_label(printed(o)) == o);
    CHECK(organisasi_from_label(label(o).id) == o);
  }
}
