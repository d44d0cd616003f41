// A realisasi in words: on pages in the reader's language, on documents in Indonesian.
#pragma once
#include <string>

#include "i18n/locale.h"
#include "penilaian/bahan.h"

namespace penilaian {

// "86 ibu".
std::string with_unit(const i18n::Locale& locale, Desimal nilai, const perencanaan::Target& target);
// The typed value when there is one, else what was written.
std::string text_of(const i18n::Locale& locale, const NilaiRealisasi& realisasi, const perencanaan::Target& target);
// What stands for the period: its own realisasi; for the annual evaluation the year in one number when the periods give
// one. Empty when nothing was recorded.
std::string text_of_periode(const i18n::Locale& locale, const IndikatorBahan& indikator, Siklus siklus);

}  // namespace penilaian
