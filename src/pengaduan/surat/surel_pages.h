// The two fields that prove an e-mail address, as the pages of reporters and followers share them. Private to the
// folder.
#pragma once
#include "pengaduan/surat/langganan_store.h"
#include "web/form_view.h"

namespace pengaduan {

// Adds its fault at "surel" when it is none that a letter could go to.
std::string read_surel(web::FormReader& form);
web::Input surel_field(const i18n::Locale& l, const web::FormView& form, const msg::Entry& label);

// The digits of what was typed.
std::string read_kode(web::FormReader& form);
web::Input kode_field(const i18n::Locale& l, const web::FormView& form);
void add_hasil(web::FormReader& form, HasilKode hasil);

}  // namespace pengaduan
