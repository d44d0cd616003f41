#include "penilaian/realisasi_teks.h"

#include "msg/penilaian.h"

namespace penilaian {

std::string with_unit(const i18n::Locale& locale, Desimal nilai, const perencanaan::Target& target) {
  std::string text = locale.decimal(nilai.to_double(), 2);
  if (const auto* angka = std::get_if<perencanaan::TargetAngka>(&target.terukur); angka && !angka->satuan.empty())
    text += " " + angka->satuan;
  return text;
}

std::string text_of(const i18n::Locale& locale, const NilaiRealisasi& realisasi, const perencanaan::Target& target) {
  if (realisasi.nilai) return with_unit(locale, *realisasi.nilai, target);
  if (realisasi.tanggal) return locale.date(*realisasi.tanggal);
  if (realisasi.ya) return locale.t(*realisasi.ya ? msg::penilaian::ya : msg::penilaian::tidak);
  return realisasi.teks;
}

std::string text_of_periode(const i18n::Locale& locale, const IndikatorBahan& indikator, Siklus siklus) {
  const auto& target = indikator.indikator.target;
  for (const auto& r : indikator.realisasi)
    if (r.periode_ini) return text_of(locale, r, target);
  if (siklus != Siklus::tahunan) return {};
  if (const auto year = setahun(indikator)) return with_unit(locale, *year, target);
  // Without numbers the last word of the year stands for it.
  return indikator.realisasi.empty() ? std::string() : text_of(locale, indikator.realisasi.back(), target);
}

}  // namespace penilaian
