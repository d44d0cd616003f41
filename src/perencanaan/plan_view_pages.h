// A plan as it is shown: the form's order and numbers, with the changes from another version marked.
#pragma once
#include "i18n/locale.h"
#include "perencanaan/skp_store.h"
#include "perencanaan/tempat.h"
#include "perencanaan/views.h"

namespace perencanaan {

// `before` is the version to compare with, or null.
RencanaView rencana_view(const i18n::Locale& locale, const Rencana& rencana, const Rencana* before);
// "Hasil kerja 3, indikator 2, Target": numbers as the form prints them.
std::string tempat_text(const i18n::Locale& locale, const Rencana& rencana, const Tempat& tempat);
// For a form that clashed: what is stored where it differs from what was typed.
web::Clash clash_of(const i18n::Locale& locale, const Rencana& stored, const Rencana& typed);
web::Status status_of(const i18n::Locale& locale, KeadaanSkp keadaan);
OrangView orang_view(const Orang& orang, std::string label, const i18n::Locale& locale);

}  // namespace perencanaan
