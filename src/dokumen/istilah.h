// The words of PermenPANRB 6/2022 that a form prints for a chosen value, spelled as there (DIATAS and DIBAWAH
// included): capaian kinerja organisasi, rating and predikat of the C formats. The law prints them in Indonesian only.
#pragma once
#include <string_view>

#include "dokumen/model.h"

namespace dokumen {

constexpr std::string_view istilah(PredikatOrganisasi predikat) {
  switch (predikat) {
    case PredikatOrganisasi::istimewa:
      return "ISTIMEWA";
    case PredikatOrganisasi::baik:
      return "BAIK";
    case PredikatOrganisasi::butuh_perbaikan:
      return "BUTUH PERBAIKAN";
    case PredikatOrganisasi::kurang:
      return "KURANG";
    case PredikatOrganisasi::sangat_kurang:
      return "SANGAT KURANG";
  }
  return {};
}

constexpr std::string_view istilah(Rating rating) {
  switch (rating) {
    case Rating::diatas:
      return "DIATAS EKSPEKTASI";
    case Rating::sesuai:
      return "SESUAI EKSPEKTASI";
    case Rating::dibawah:
      return "DIBAWAH EKSPEKTASI";
  }
  return {};
}

constexpr std::string_view istilah(Predikat predikat) {
  switch (predikat) {
    case Predikat::sangat_baik:
      return "SANGAT BAIK";
    case Predikat::baik:
      return "BAIK";
    case Predikat::butuh_perbaikan:
      return "BUTUH PERBAIKAN";
    case Predikat::kurang:
      return "KURANG (MISCONDUCT)";
    case Predikat::sangat_kurang:
      return "SANGAT KURANG";
  }
  return {};
}

constexpr const char* signer_title(Penanda penanda) {
  return penanda == Penanda::atasan ? "Atasan Pejabat Penilai Kinerja" : "Pejabat Penilai Kinerja";
}

}  // namespace dokumen
