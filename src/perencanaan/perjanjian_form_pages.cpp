#include "perencanaan/perjanjian_form_pages.h"

#include <algorithm>
#include <charconv>

#include "msg/perencanaan.h"
#include "perencanaan/label.h"
#include "perencanaan/target_form_pages.h"
#include "perencanaan/tempat.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kTeksMax = 600;
constexpr std::size_t kSasaranMax = 30;
constexpr std::size_t kIndikatorMax = 15;

std::string name_of(std::size_t sasaran, std::string_view field) {
  return "sasaran." + std::to_string(sasaran) + "." + std::string(field);
}
std::string name_of(std::size_t sasaran, std::size_t indikator, std::string_view field) {
  return name_of(sasaran, "indikator." + std::to_string(indikator) + "." + std::string(field));
}

IndikatorPk read_indikator(web::FormReader& form, std::size_t s, std::size_t i) {
  IndikatorPk out{.teks = form.text(name_of(s, i, "teks"), {.max = kTeksMax})};
  out.perspektif = form.choice<Perspektif>(name_of(s, i, "perspektif"), web::Required::no).value_or(out.perspektif);
  out.formula = form.text(name_of(s, i, "formula"), {.max = kTeksMax});
  out.target = read_target_fields(form, name_of(s, i, "target"), name_of(s, i, "ukuran"), std::nullopt);
  return out;
}

std::vector<web::Option> perspektif_options(const i18n::Locale& l) {
  std::vector<web::Option> out;
  for (const auto& [value, code] : EnumText<Perspektif>::table) out.push_back({std::string(code), l.t(label(value))});
  return out;
}

IndikatorPkForm indikator_form(const i18n::Locale& l, const web::FormView& form, const IndikatorPk& i, std::size_t s,
                               std::size_t n) {
  return {static_cast<int>(n),
          form.textarea({.name = name_of(s, n, "teks"), .label = l.t(m::isian_indikator)}, i.teks,
                        static_cast<int>(kTeksMax)),
          form.select({.name = name_of(s, n, "perspektif"), .label = l.t(label(Bidang::perspektif))},
                      perspektif_options(l), to_code(i.perspektif)),
          target_input(form, l, name_of(s, n, "target"), i.target),
          ukuran_select(form, l, name_of(s, n, "ukuran"), i.target, std::nullopt),
          form.input({.name = name_of(s, n, "formula"), .label = l.t(m::isian_formula), .optional = true}, i.formula)};
}

std::size_t number_at(std::string_view& rest) {
  std::size_t n = 0;
  const std::size_t dot = rest.find('.');
  const std::string_view digits = rest.substr(0, dot);
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
  return n;
}

}  // namespace

std::vector<Sasaran> read_sasaran(web::FormReader& form, const http::Request& req) {
  const auto sent = [&](const std::string& name) {
    return std::any_of(req.form.begin(), req.form.end(), [&](const auto& field) { return field.first == name; });
  };
  std::vector<Sasaran> out;
  for (std::size_t s = 1; s <= kSasaranMax && sent(name_of(s, "teks")); ++s) {
    out.push_back({form.text(name_of(s, "teks"), {.max = kTeksMax}), {}});
    for (std::size_t i = 1; i <= kIndikatorMax && sent(name_of(s, i, "teks")); ++i)
      out.back().indikator.push_back(read_indikator(form, s, i));
  }
  return out;
}

std::vector<SasaranForm> sasaran_forms(const i18n::Locale& l, const web::FormView& form,
                                       const std::vector<Sasaran>& sasaran) {
  std::vector<SasaranForm> out;
  for (std::size_t s = 1; s <= sasaran.size(); ++s) {
    const Sasaran& row = sasaran[s - 1];
    SasaranForm f{static_cast<int>(s),
                  l.t(m::sasaran_ke(s)),
                  form.textarea({.name = name_of(s, "teks"), .label = l.t(m::isian_sasaran)}, row.teks,
                                static_cast<int>(kTeksMax)),
                  {}};
    for (std::size_t i = 1; i <= row.indikator.size(); ++i)
      f.indikator.push_back(indikator_form(l, form, row.indikator[i - 1], s, i));
    out.push_back(std::move(f));
  }
  return out;
}

std::string apply_pk_button(std::string_view aksi, std::vector<Sasaran>& sasaran) {
  const std::size_t dot = aksi.find('.');
  const std::string_view verb = aksi.substr(0, dot);
  std::string_view rest = dot == std::string_view::npos ? std::string_view() : aksi.substr(dot + 1);
  const std::size_t s = number_at(rest);
  const std::size_t i = number_at(rest);
  if (verb == "tambah_sasaran") {
    sasaran.push_back({"", {IndikatorPk{}}});
    return "sasaran." + std::to_string(sasaran.size());
  }
  if (s == 0 || s > sasaran.size()) return "";
  auto& row = sasaran[s - 1];
  if (verb == "hapus_sasaran") sasaran.erase(sasaran.begin() + static_cast<std::ptrdiff_t>(s - 1));
  if (verb == "tambah_indikator") row.indikator.push_back({});
  if (verb == "hapus_indikator" && i > 0 && i <= row.indikator.size())
    row.indikator.erase(row.indikator.begin() + static_cast<std::ptrdiff_t>(i - 1));
  return "sasaran." + std::to_string(s);
}

Result<void> check_perjanjian(const std::vector<Sasaran>& sasaran) {
  if (sasaran.empty()) return invalid("", m::sasaran_tidak_ada);
  for (std::size_t s = 1; s <= sasaran.size(); ++s) {
    const Sasaran& row = sasaran[s - 1];
    if (row.teks.empty()) return invalid(name_of(s, "teks"), m::sasaran_kosong(s));
    if (row.indikator.empty()) return invalid(name_of(s, "teks"), m::sasaran_tanpa_indikator(s));
    for (std::size_t i = 1; i <= row.indikator.size(); ++i) {
      const IndikatorPk& pk = row.indikator[i - 1];
      if (pk.teks.empty() || pk.target.teks.empty())
        return invalid(name_of(s, i, pk.teks.empty() ? "teks" : "target"), m::indikator_pk_kosong(i, s));
    }
  }
  return {};
}

}  // namespace perencanaan
