#include "pelaksanaan/rentang_target.h"

#include <string>

#include "base/text.h"

namespace pelaksanaan {
namespace {

using perencanaan::Arah;
using perencanaan::Aspek;

ArahTarget arah_of(Arah arah, Aspek aspek) {
  const bool smaller = aspek == Aspek::waktu || aspek == Aspek::biaya;
  if (arah == Arah::lebih_kecil_lebih_baik || (arah == Arah::rentang && smaller))
    return ArahTarget::makin_kecil_makin_baik;
  return ArahTarget::makin_besar_makin_baik;
}

}  // namespace

std::optional<RentangTarget> rentang_of(const perencanaan::Target& target, Aspek aspek) {
  const auto* angka = std::get_if<perencanaan::TargetAngka>(&target.terukur);
  if (!angka) return std::nullopt;
  return RentangTarget{angka->nilai, angka->atas ? angka->atas : angka->nilai, arah_of(angka->arah, aspek),
                       satuan_of(angka->satuan)};
}

Satuan satuan_of(std::string_view satuan) {
  const std::string word = text::to_lower(text::collapse_spaces(satuan));
  const auto unit = from_code<Satuan>(word == "hari kerja" ? "hari_kerja" : word);
  return unit.value_or(Satuan::bukan_waktu);
}

}  // namespace pelaksanaan
