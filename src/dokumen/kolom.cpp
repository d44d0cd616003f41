// What the columns of the HASIL KERJA tables say about one hasil kerja and one of its indicators.
#include <string>

#include "dokumen/hasil_kerja.h"

namespace dokumen {
namespace {

Paragraphs or_dash(const std::string& text) {
  Paragraphs result = paragraphs(text);
  if (result.empty()) result.push_back({"-"});
  return result;
}

}  // namespace

Paragraphs continued_note() {
  return {{"(lanjutan)", {}, {}, Emphasis::italic}};
}

// The giver of the task is part of the text, in parentheses (AL2-T5, AL3-T4).
Paragraphs rhk(const HasilKerja& hasil, const char* penugasan_label) {
  if (hasil.penugasan_dari.empty()) return paragraphs(hasil.teks);
  return paragraphs(hasil.teks + " (" + penugasan_label + " " + hasil.penugasan_dari + ")");
}

// Footnote * of A.1.7: under a pimpinan tinggi or of a unit kerja mandiri their indicators stand with their RHK.
Paragraphs rhk_pimpinan(const HasilKerja& hasil, const Indikator&) {
  Paragraphs result = or_dash(hasil.rhk_pimpinan);
  if (hasil.iki_pimpinan.empty()) return result;
  result.push_back({"Indikator Kinerja Individu:"});
  const bool many = hasil.iki_pimpinan.size() > 1;
  for (const std::string& iki : hasil.iki_pimpinan) result.push_back({iki, many ? "-" : ""});
  return result;
}

Paragraphs umpan_balik(const std::vector<UmpanBalik>& list) {
  Paragraphs result;
  for (const UmpanBalik& one : list) {
    Paragraphs said = paragraphs(one.teks);
    const std::string giver = one.pemberi.empty() ? "" : one.pemberi + ":";
    if (said.empty() || !said.front().marker.empty())
      said.insert(said.begin(), {"", "", giver});
    else
      said.front().label = giver;
    append(result, std::move(said));
  }
  if (result.empty()) result.push_back({"-"});
  return result;
}

Paragraphs all_umpan_balik(const HasilKerja& hasil) {
  std::vector<UmpanBalik> all = hasil.umpan_balik;
  for (const Indikator& one : hasil.indikator) all.insert(all.end(), one.umpan_balik.begin(), one.umpan_balik.end());
  return umpan_balik(all);
}

Paragraphs column_rhk_penugasan(const HasilKerja& hasil, const Indikator&) {
  return rhk(hasil, "penugasan dari");
}
Paragraphs column_rhk(const HasilKerja& hasil, const Indikator&) {
  return paragraphs(hasil.teks);
}
Paragraphs column_aspek(const HasilKerja&, const Indikator& indikator) {
  return or_dash(indikator.aspek);
}
Paragraphs column_indikator(const HasilKerja&, const Indikator& indikator) {
  return or_dash(indikator.teks);
}
Paragraphs column_target(const HasilKerja&, const Indikator& indikator) {
  return or_dash(indikator.target);
}
Paragraphs column_perspektif(const HasilKerja&, const Indikator& indikator) {
  return or_dash(indikator.perspektif);
}
Paragraphs column_realisasi(const HasilKerja&, const Indikator& indikator) {
  return or_dash(indikator.realisasi);
}
Paragraphs column_umpan_balik(const HasilKerja& hasil, const Indikator&) {
  return all_umpan_balik(hasil);
}

}  // namespace dokumen
