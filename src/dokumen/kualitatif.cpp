// HASIL KERJA as narration: A.1.1, A.1.6, C.1.1.
#include <fmt/format.h>

#include <string>

#include "dokumen/hasil_kerja.h"

namespace dokumen {
namespace {

Cell heading(std::size_t column, std::size_t rows, const char* text) {
  return {.column = column, .rows = rows, .content = bold(text), .align = Align::center, .fill = kBand};
}

// C.1.1 prints both headings anew beside B. TAMBAHAN; the SKP has none.
Row part_row(const Tabel& tabel, const KualitatifSpec& spec, const char* part) {
  if (spec.evaluated == Evaluated::no) return band(tabel, bold(part), kTint);
  return {{{.column = 0, .columns = 2, .content = bold(part), .fill = kTint},
           heading(2, 1, kRealisasiHeading),
           heading(3, 1, kUmpanBalikHeading)},
          Keep::with_next};
}

// One narration a line: a dash only when there are several (l.6734), the perspective behind it.
Paragraphs ukuran(const std::vector<Indikator>& list) {
  Paragraphs result;
  for (const Indikator& one : list) {
    std::string text = one.target.empty() ? one.teks : fmt::format("{}: {}", one.teks, one.target);
    if (!one.perspektif.empty()) text = fmt::format("{} (Perspektif {})", text, one.perspektif);
    result.push_back({std::move(text), list.size() > 1 ? "-" : ""});
  }
  return result;
}

Paragraphs realisasi(const HasilKerja& hasil) {
  Paragraphs result = paragraphs(hasil.realisasi);
  for (const Indikator& one : hasil.indikator) {
    Paragraphs own = paragraphs(one.realisasi);
    if (!own.empty() && hasil.indikator.size() > 1) own.front().marker = std::string("-");
    append(result, std::move(own));
  }
  if (result.empty()) result.push_back({"-"});
  return result;
}

void add_hasil(Tabel& tabel, const KualitatifSpec& spec, const HasilKerja& hasil, int number) {
  const Paragraphs no{{std::to_string(number)}};
  Paragraphs name = rhk(hasil, spec.penugasan_label);
  for (Paragraph& p : name) p.emphasis = Emphasis::bold;
  Row first{{{.column = 0, .rows = 2, .content = no, .align = Align::center, .continued = no},
             {.column = 1, .content = std::move(name)}},
            Keep::with_next};
  if (spec.evaluated == Evaluated::yes) {
    first.cells.push_back({.column = 2, .rows = 2, .content = realisasi(hasil)});
    first.cells.push_back({.column = 3, .rows = 2, .content = all_umpan_balik(hasil)});
  }
  Paragraphs measures{{spec.ukuran_label, {}, {}, Emphasis::italic}};
  append(measures, ukuran(hasil.indikator));
  tabel.body.push_back(std::move(first));
  tabel.body.push_back({{{.column = 1, .content = std::move(measures), .continued = continued_note()}}});
}

Row empty_row(const KualitatifSpec& spec) {
  if (spec.evaluated == Evaluated::no)
    return {{{.column = 0, .content = {{"-"}}, .align = Align::center}, {.column = 1, .content = {{kTambahanKosong}}}}};
  Row row;
  for (std::size_t c = 0; c < 4; ++c) row.cells.push_back({.column = c, .content = {{"-"}}, .align = Align::center});
  return row;
}

}  // namespace

Tabel hasil_kerja_kualitatif(const KualitatifSpec& spec, const std::vector<HasilKerja>& utama,
                             const std::vector<HasilKerja>& tambahan) {
  Tabel tabel{{26, 838}, kTableFont, {}, {}};
  if (spec.evaluated == Evaluated::yes) tabel.columns = {26, 370, 224, 244};
  tabel.head = {band(tabel, bold("HASIL KERJA"), kBand)};
  int number = 0;
  tabel.body.push_back(part_row(tabel, spec, "A. UTAMA"));
  for (const HasilKerja& hasil : utama) add_hasil(tabel, spec, hasil, ++number);
  tabel.body.push_back(part_row(tabel, spec, "B. TAMBAHAN"));
  for (const HasilKerja& hasil : tambahan) add_hasil(tabel, spec, hasil, ++number);
  if (tambahan.empty()) tabel.body.push_back(empty_row(spec));
  return tabel;
}

}  // namespace dokumen
