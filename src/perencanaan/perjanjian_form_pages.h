// The form of a perjanjian kinerja. Rows have no keys: they are numbered as they stand in the form.
#pragma once
#include "perencanaan/perjanjian_store.h"
#include "perencanaan/views.h"
#include "web/form_view.h"

namespace perencanaan {

std::vector<Sasaran> read_sasaran(web::FormReader& form, const http::Request& req);
std::vector<SasaranForm> sasaran_forms(const i18n::Locale& locale, const web::FormView& form,
                                       const std::vector<Sasaran>& sasaran);
// Adds or removes the row a button names; answers the place to return to.
std::string apply_pk_button(std::string_view aksi, std::vector<Sasaran>& sasaran);
// What is missing before it can be set, first fault first.
Result<void> check_perjanjian(const std::vector<Sasaran>& sasaran);

}  // namespace perencanaan
