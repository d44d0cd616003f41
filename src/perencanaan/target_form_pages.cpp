#include "perencanaan/target_form_pages.h"

#include "msg/perencanaan.h"
#include "perencanaan/label.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kTargetMax = 200;

UkuranTarget ukuran_of(const Target& stored, std::optional<Aspek> aspek) {
  if (stored.terukur == suggest_target(stored.teks, aspek).terukur) return UkuranTarget::otomatis;
  const auto* angka = std::get_if<TargetAngka>(&stored.terukur);
  if (!angka) return UkuranTarget::teks;
  return angka->arah == Arah::lebih_kecil_lebih_baik ? UkuranTarget::lebih_kecil : UkuranTarget::lebih_besar;
}

}  // namespace

web::Input target_input(const web::FormView& form, const i18n::Locale& l, const std::string& name,
                        const Target& stored) {
  const std::string reading = printed(stored.terukur);
  return form.input({.name = name,
                     .label = l.t(m::bidang_target),
                     .hint = reading.empty() ? l.t(m::isian_target_petunjuk) : l.t(m::target_terbaca(reading))},
                    stored.teks, {.width = web::Width::medium});
}

web::Select ukuran_select(const web::FormView& form, const i18n::Locale& l, const std::string& name,
                          const Target& stored, std::optional<Aspek> aspek) {
  std::vector<web::Option> options{
      {std::string(to_code(UkuranTarget::otomatis)), l.t(m::ukuran_otomatis)},
      {std::string(to_code(UkuranTarget::lebih_besar)), l.t(label(Arah::lebih_besar_lebih_baik))},
      {std::string(to_code(UkuranTarget::lebih_kecil)), l.t(label(Arah::lebih_kecil_lebih_baik))},
      {std::string(to_code(UkuranTarget::teks)), l.t(m::ukuran_teks)}};
  return form.select({.name = name, .label = l.t(m::isian_ukuran)}, std::move(options),
                     to_code(ukuran_of(stored, aspek)));
}

Target read_target_fields(web::FormReader& form, const std::string& target_name, const std::string& ukuran_name,
                          std::optional<Aspek> aspek) {
  Target target{form.text(target_name, {.max = kTargetMax}), {}};
  const auto ukuran = form.choice<UkuranTarget>(ukuran_name, web::Required::no).value_or(UkuranTarget::otomatis);
  if (ukuran == UkuranTarget::teks) return target;
  target.terukur = suggest_target(target.teks, aspek).terukur;
  auto* angka = std::get_if<TargetAngka>(&target.terukur);
  if (angka && angka->arah != Arah::rentang && ukuran != UkuranTarget::otomatis)
    angka->arah = ukuran == UkuranTarget::lebih_kecil ? Arah::lebih_kecil_lebih_baik : Arah::lebih_besar_lebih_baik;
  return target;
}

}  // namespace perencanaan
