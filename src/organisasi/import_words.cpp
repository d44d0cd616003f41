#include "organisasi/import_words.h"

#include "organisasi/jenis.h"

namespace organisasi {
namespace {

template <class E>
std::string label_or(const std::string& value, const i18n::Locale& locale) {
  const auto found = from_code<E>(value);
  return found ? locale.t(label(*found)) : value;
}

}  // namespace

std::string shown(JenisImpor jenis, std::string_view kolom, const std::string& value, const i18n::Locale& locale) {
  constexpr std::string_view kByName = "nama:";
  if (value.empty()) return "–";
  if (kolom == "jenis" && jenis == JenisImpor::unit) return label_or<JenisUnit>(value, locale);
  if (kolom == "jenis") return label_or<JenisPegawai>(value, locale);
  if (kolom == "jenis_jabatan") return label_or<JenisJabatan>(value, locale);
  if (kolom == "jenjang") return label_or<Jenjang>(value, locale);
  if (kolom.starts_with("nip"))
    return i18n::nip_grouped(value.starts_with(kByName) ? value.substr(kByName.size()) : value);
  if (kolom == "tmt_jabatan")
    if (const auto date = Tanggal::parse_iso(value)) return locale.date_short(*date);
  return value;
}

}  // namespace organisasi
