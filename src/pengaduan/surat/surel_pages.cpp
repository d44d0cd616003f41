#include "pengaduan/surat/surel_pages.h"

#include "msg/langganan.h"
#include "pemberitahuan/surel.h"
#include "pengaduan/pelapor/kontak.h"

namespace pengaduan {

namespace m = msg::langganan;

std::string read_surel(web::FormReader& form) {
  std::string surel =
      form.text("surel", {.max = 200, .required = web::Required::yes, .missing = m::galat_surel_kosong});
  if (!surel.empty() && !(is_surel(surel) && pemberitahuan::is_alamat_surel(surel)))
    form.add({Fault::invalid, m::galat_surel, "surel"});
  return surel;
}

web::Input surel_field(const i18n::Locale& l, const web::FormView& form, const msg::Entry& label) {
  return form.input({.name = "surel", .label = l.t(label)}, "",
                    {.type = "email", .autocomplete = "email", .width = web::Width::medium});
}

std::string read_kode(web::FormReader& form) {
  const std::string typed = form.text("kode", {.max = 30, .required = web::Required::yes, .missing = m::kode_kosong});
  std::string digits;
  for (const char c : typed)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

web::Input kode_field(const i18n::Locale& l, const web::FormView& form) {
  return form.input({.name = "kode", .label = l.t(m::kode), .hint = l.t(m::kode_petunjuk(kode_surel_ms / 60'000))}, "",
                    {.inputmode = "numeric", .autocomplete = "one-time-code", .width = web::Width::short_text});
}

void add_hasil(web::FormReader& form, HasilKode hasil) {
  if (hasil == HasilKode::salah) form.add({Fault::invalid, m::galat_kode, "kode"});
  if (hasil == HasilKode::kedaluwarsa) form.add({Fault::invalid, m::galat_kode_lewat, "kode"});
}

}  // namespace pengaduan
