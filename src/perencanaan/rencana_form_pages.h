// The form of a whole plan: what the browser sends becomes a Rencana, and a Rencana becomes fields. Field names are the
// places of tempat.h. A draft may be incomplete; only what cannot be stored is a fault.
#pragma once
#include "perencanaan/skp_store.h"
#include "perencanaan/views.h"
#include "web/form_view.h"

namespace perencanaan {

// `before` gives bentuk and what the rater decides.
Rencana read_rencana(web::FormReader& form, const Rencana& before);

struct FormParts {
  const i18n::Locale& locale;
  const web::FormView& form;
  const std::vector<PilihanInduk>& pilihan;
};
std::vector<HasilForm> hasil_forms(const FormParts& parts, const Rencana& rencana);
std::vector<web::Textarea> lampiran_fields(const FormParts& parts, const LampiranSkp& lampiran);

// What a button of the form asks for, done to the plan before it is saved. Answers the place to return to, "" for the
// top. Buttons that change nothing here are left to the page.
std::string apply_button(std::string_view aksi, Rencana& rencana, int next_kunci);

}  // namespace perencanaan
