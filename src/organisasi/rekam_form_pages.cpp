#include "organisasi/rekam_form_pages.h"

#include <algorithm>

#include "base/text.h"
#include "msg/organisasi.h"
#include "organisasi/jenis.h"
#include "views/organisasi/form.h"

namespace organisasi {
namespace {

constexpr std::size_t kTextMax = 200;

std::vector<web::Option> choices_of(JenisImpor jenis, std::string_view kolom, const i18n::Locale& l) {
  if (kolom == "jenis" && jenis == JenisImpor::unit) return options_of<JenisUnit>(l);
  if (kolom == "jenis") return options_of<JenisPegawai>(l);
  if (kolom == "jenis_jabatan") return options_of<JenisJabatan>(l);
  if (kolom == "jenjang") return options_of<Jenjang>(l);
  return {};
}

// Codes as they are stored, or the words a spreadsheet used for them.
std::string code_of(std::string_view kolom, JenisImpor jenis, const std::string& value) {
  const auto code = [&](auto parsed) { return parsed ? std::string(to_code(*parsed)) : value; };
  if (kolom == "jenis" && jenis == JenisImpor::unit) return code(parse_jenis_unit(value));
  if (kolom == "jenis") return code(parse_jenis_pegawai(value));
  if (kolom == "jenis_jabatan") return code(parse_jenis_jabatan(value));
  return code(parse_jenjang(value));
}

// An empty box is no cell to mend.
bool left_empty(const Penolakan& p) {
  return p.kolom != "nip" && text::trim(p.isi).empty();
}

}  // namespace

std::vector<Isian> rekam_fields(JenisImpor jenis, const std::vector<std::size_t>& columns, const Rekam& stored,
                                const std::vector<Penolakan>& hints, const web::FormView& form, const i18n::Locale& l) {
  std::vector<Isian> out;
  for (const auto i : columns) {
    const auto& column = columns_of(jenis)[i];
    web::Field field{.name = std::string(column.name),
                     .label = l.t(label_of_column(column.name)),
                     .optional = column.need == lembar::Need::optional};
    const auto hint = std::find_if(hints.begin(), hints.end(), [&](const auto& p) { return p.kolom == column.name; });
    if (hint != hints.end() && !left_empty(*hint)) field.hint = l.t(hint->cara);
    auto choices = choices_of(jenis, column.name, l);
    if (choices.empty())
      out.push_back(
          {.input = form.input(field, box_value(jenis, column.name, stored[i]), {.width = web::Width::medium})});
    else
      out.push_back({.select = form.select(field, std::move(choices), box_value(jenis, column.name, stored[i]),
                                           l.t(msg::organisasi::pilih_satu))});
  }
  return out;
}

Rekam typed_rekam(JenisImpor jenis, const std::vector<std::size_t>& columns, Rekam stored, web::FormReader& form) {
  for (const auto i : columns) stored[i] = form.text(columns_of(jenis)[i].name, {.max = kTextMax});
  return stored;
}

web::Clash clash_of(JenisImpor jenis, const std::vector<std::size_t>& columns, const Rekam& stored, const Rekam& typed,
                    const i18n::Locale& l) {
  web::Clash clash{.there = true, .now = {}};
  for (const auto i : columns) {
    const std::string_view kolom = columns_of(jenis)[i].name;
    std::string now = box_value(jenis, kolom, stored[i]);
    if (now == typed[i]) continue;
    for (const auto& option : choices_of(jenis, kolom, l))
      if (option.value == now) now = option.label;
    clash.now.push_back(l.t(label_of_column(kolom)) + ": " + now);
  }
  return clash;
}

std::vector<std::size_t> all_columns(JenisImpor jenis) {
  std::vector<std::size_t> out(columns_of(jenis).size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  return out;
}

std::string box_value(JenisImpor jenis, std::string_view kolom, const std::string& value) {
  if (kolom == "jenis" || kolom == "jenis_jabatan" || kolom == "jenjang") return code_of(kolom, jenis, value);
  // The import keeps a rater without NIP as "nama:…".
  return value.starts_with("nama:") ? value.substr(5) : value;
}

void add_reasons(web::FormReader& form, JenisImpor jenis, std::vector<Penolakan> penolakan,
                 const i18n::Locale& locale) {
  const auto columns = columns_of(jenis);
  const auto place = [&](const Penolakan& p) {
    return std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == p.kolom; });
  };
  std::stable_sort(penolakan.begin(), penolakan.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  for (const auto& p : penolakan)
    form.add({Fault::invalid,
              left_empty(p) ? msg::organisasi::isian_kosong(locale.t(label_of_column(p.kolom))) : p.sebab, p.kolom});
}

http::Response form_page(web::Context& ctx, const FormPage& page, int status) {
  return web::page(
      ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) { views::organisasi::form(out, c, page); },
      status);
}

}  // namespace organisasi
