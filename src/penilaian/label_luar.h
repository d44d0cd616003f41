// Reads the labels that other systems write for ratings and predicates: exports of the national e-Kinerja, older forms,
// and local applications. Labels match as a whole, never in part: BAIK is inside SANGAT BAIK, and KURANG inside SANGAT
// KURANG.
#pragma once
#include <optional>
#include <string_view>

#include "penilaian/predikat.h"

namespace penilaian {

std::optional<Rating> rating_from_label(std::string_view text);
std::optional<Predikat> predikat_from_label(std::string_view text);
std::optional<PredikatOrganisasi> organisasi_from_label(std::string_view text);

}  // namespace penilaian
