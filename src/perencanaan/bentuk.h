// Which SKP a post writes and which form is printed for it. Bentuk is decided by the post, pendekatan by the Pimpinan.
#pragma once
#include <string_view>

#include "base/enum_text.h"
#include "organisasi/jenis.h"
#include "perencanaan/pendekatan.h"

namespace perencanaan {

// jpt_ukm: pejabat pimpinan tinggi dan pimpinan unit kerja mandiri; ja_jf: pejabat administrasi dan pejabat fungsional.
enum class Bentuk { jpt_ukm, ja_jf };

// The text never defines unit kerja mandiri; HR marks the posts (its example treats a kepala puskesmas as one).
enum class UnitMandiri { ya, tidak };

constexpr Bentuk bentuk_of(organisasi::JenisJabatan jabatan, UnitMandiri unit_mandiri) {
  return organisasi::is_jpt(jabatan) || unit_mandiri == UnitMandiri::ya ? Bentuk::jpt_ukm : Bentuk::ja_jf;
}

constexpr std::string_view skp_form(Bentuk bentuk, Pendekatan pendekatan) {
  const bool kualitatif = pendekatan == Pendekatan::kualitatif;
  if (bentuk == Bentuk::jpt_ukm) return kualitatif ? "A.1.1" : "A.1.2";
  return kualitatif ? "A.1.6" : "A.1.7";
}

// C.1.1 serves both groups in the kualitatif approach.
constexpr std::string_view evaluasi_form(Bentuk bentuk, Pendekatan pendekatan) {
  if (pendekatan == Pendekatan::kualitatif) return "C.1.1";
  return bentuk == Bentuk::jpt_ukm ? "C.1.2" : "C.1.3";
}

}  // namespace perencanaan

template <>
struct EnumText<perencanaan::Bentuk> {
  using E = perencanaan::Bentuk;
  static constexpr std::array table{
      std::pair{E::jpt_ukm, std::string_view("jpt_ukm")},
      std::pair{E::ja_jf, std::string_view("ja_jf")},
  };
};
