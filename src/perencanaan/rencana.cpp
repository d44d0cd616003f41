#include "perencanaan/rencana.h"

#include <algorithm>
#include <tuple>

namespace perencanaan {

void sort_for_form(Rencana& rencana) {
  const auto by_form = [](const HasilKerja& a, const HasilKerja& b) {
    return std::tie(a.jenis, a.urut) < std::tie(b.jenis, b.urut);
  };
  const auto by_urut = [](const Indikator& a, const Indikator& b) { return a.urut < b.urut; };
  std::stable_sort(rencana.hasil_kerja.begin(), rencana.hasil_kerja.end(), by_form);
  for (HasilKerja& hasil : rencana.hasil_kerja)
    std::stable_sort(hasil.indikator.begin(), hasil.indikator.end(), by_urut);
}

int next_kunci(const std::vector<const Rencana*>& versions) {
  int last = 0;
  for (const Rencana* rencana : versions)
    for (const HasilKerja& hasil : rencana->hasil_kerja) {
      last = std::max(last, hasil.kunci);
      for (const Indikator& indikator : hasil.indikator) last = std::max(last, indikator.kunci);
    }
  return last + 1;
}

const HasilKerja* find_hasil_kerja(const Rencana& rencana, int kunci) {
  const auto found = std::find_if(rencana.hasil_kerja.begin(), rencana.hasil_kerja.end(),
                                  [kunci](const HasilKerja& hasil) { return hasil.kunci == kunci; });
  return found == rencana.hasil_kerja.end() ? nullptr : &*found;
}

const Indikator* find_indikator(const HasilKerja& hasil, int kunci) {
  const auto found = std::find_if(hasil.indikator.begin(), hasil.indikator.end(),
                                  [kunci](const Indikator& indikator) { return indikator.kunci == kunci; });
  return found == hasil.indikator.end() ? nullptr : &*found;
}

}  // namespace perencanaan
