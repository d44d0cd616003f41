// The two fields of a target on every form of this folder: the text as it will be printed, and how it is measured. The
// reading of the text is a suggestion; the person keeps it, turns its direction, or says that it is only text.
#pragma once
#include "perencanaan/target.h"
#include "web/form_view.h"

namespace perencanaan {

enum class UkuranTarget { otomatis, lebih_besar, lebih_kecil, teks };

web::Input target_input(const web::FormView& form, const i18n::Locale& locale, const std::string& name,
                        const Target& stored);
web::Select ukuran_select(const web::FormView& form, const i18n::Locale& locale, const std::string& name,
                          const Target& stored, std::optional<Aspek> aspek);
Target read_target_fields(web::FormReader& form, const std::string& target_name, const std::string& ukuran_name,
                          std::optional<Aspek> aspek);

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::UkuranTarget> {
  using E = perencanaan::UkuranTarget;
  static constexpr std::array table{
      std::pair{E::otomatis, std::string_view("otomatis")},
      std::pair{E::lebih_besar, std::string_view("lebih_besar")},
      std::pair{E::lebih_kecil, std::string_view("lebih_kecil")},
      std::pair{E::teks, std::string_view("teks")},
  };
};
