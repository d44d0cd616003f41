// A record as a form: one field per column of the import, used for a new employee, a correction and the quarantine.
#pragma once
#include "organisasi/import_rules.h"
#include "organisasi/views.h"
#include "web/context.h"
#include "web/form_view.h"

namespace organisasi {

// The fields of these columns, filled from `stored` or as typed; `hints` says per column how to mend it.
std::vector<Isian> rekam_fields(JenisImpor jenis, const std::vector<std::size_t>& columns, const Rekam& stored,
                                const std::vector<Penolakan>& hints, const web::FormView& form, const i18n::Locale& l);
// What was typed into them; the others come from `stored`.
Rekam typed_rekam(JenisImpor jenis, const std::vector<std::size_t>& columns, Rekam stored, web::FormReader& form);
// For a form that clashed: what is stored in these columns where it differs from what was typed.
web::Clash clash_of(JenisImpor jenis, const std::vector<std::size_t>& columns, const Rekam& stored, const Rekam& typed,
                    const i18n::Locale& l);
std::vector<std::size_t> all_columns(JenisImpor jenis);
// How the field of this column holds a stored or imported value: a code for a choice, the text for a box.
std::string box_value(JenisImpor jenis, std::string_view kolom, const std::string& value);
// The reasons beside their fields, in the order of the fields. An empty field is called missing: the words of a
// spreadsheet ("this cell, upload again") would mislead here.
void add_reasons(web::FormReader& form, JenisImpor jenis, std::vector<Penolakan> penolakan, const i18n::Locale& locale);

template <class E>
std::vector<web::Option> options_of(const i18n::Locale& locale) {
  std::vector<web::Option> out;
  for (const auto& [value, code] : EnumText<E>::table) out.push_back({std::string(code), locale.t(label(value))});
  return out;
}

http::Response form_page(web::Context& ctx, const FormPage& page, int status);

}  // namespace organisasi
