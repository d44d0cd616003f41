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
web::Status status_of(const i18n::Locale& locale, KeadaanSkp keadaan);
OrangView orang_view(const Orang& orang, std::string label, const i18n::Locale& locale);
// The pages of one plan; realisasi, feedback, evaluation and documents are other features' pages.
enum class Bagian { rencana, realisasi, umpan_balik, evaluasi, dokumen, jejak };
web::Tabs skp_tabs(const i18n::Locale& locale, SkpId skp, Bagian here);

std::string skp_path(SkpId skp, std::string_view rest = {});
inline html::Url skp_url(SkpId skp, std::string_view rest = {}) { return html::Url::path(skp_path(skp, rest)); }

}  // namespace perencanaan
