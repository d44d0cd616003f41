// HASIL KERJA as a table of columns: A.1.2, A.1.7, C.1.2, C.1.3.
#include <algorithm>
#include <string>

#include "dokumen/hasil_kerja.h"

namespace dokumen {
namespace {

constexpr double kNumberShare = 26;

Row heading_row(const KuantitatifSpec& spec) {
  Row row{{{.column = 0, .content = bold(spec.number_heading), .align = Align::center, .fill = kBand}}};
  for (std::size_t i = 0; i < spec.columns.size(); ++i)
    row.cells.push_back(
        {.column = i + 1, .content = bold(spec.columns[i].heading), .align = Align::center, .fill = kBand});
  return row;
}

// (1) (2) (3) … under the headings.
Row number_row(const KuantitatifSpec& spec) {
  Row row;
  for (std::size_t i = 0; i <= spec.columns.size(); ++i)
    row.cells.push_back(
        {.column = i, .content = {{"(" + std::to_string(i + 1) + ")"}}, .align = Align::center, .fill = kBand});
  return row;
}

Cell column_cell(const Column& column, std::size_t index, std::size_t rows, const HasilKerja& hasil,
                 const Indikator& indikator) {
  Cell cell{.column = index, .rows = rows, .content = column.content(hasil, indikator), .align = column.align};
  if (column.scope == Scope::hasil_kerja) cell.continued = continued_note();
  return cell;
}

void add_hasil(Tabel& tabel, const KuantitatifSpec& spec, const HasilKerja& hasil, int number) {
  static const std::vector<Indikator> kNone(1);
  const std::vector<Indikator>& list = hasil.indikator.empty() ? kNone : hasil.indikator;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Row row;
    if (i == 0) {
      const Paragraphs text{{std::to_string(number)}};
      row.cells.push_back(
          {.column = 0, .rows = list.size(), .content = text, .align = Align::center, .continued = text});
    }
    for (std::size_t c = 0; c < spec.columns.size(); ++c) {
      const bool whole = spec.columns[c].scope == Scope::hasil_kerja;
      if (whole && i > 0) continue;
      row.cells.push_back(column_cell(spec.columns[c], c + 1, whole ? list.size() : 1, hasil, list[i]));
    }
    tabel.body.push_back(std::move(row));
  }
}

Row empty_row(const KuantitatifSpec& spec) {
  Row row{{{.column = 0, .content = {{"-"}}, .align = Align::center}}};
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    const std::string text = spec.columns[i].when_empty;
    row.cells.push_back({.column = i + 1, .content = {{text}}, .align = text == "-" ? Align::center : Align::left});
  }
  return row;
}

}  // namespace

Tabel hasil_kerja_kuantitatif(const KuantitatifSpec& spec, const std::vector<HasilKerja>& utama,
                              const std::vector<HasilKerja>& tambahan) {
  Tabel tabel{{kNumberShare}, kTableFont, {}, {}};
  for (const Column& column : spec.columns) tabel.columns.push_back(column.share);
  tabel.head = {band(tabel, bold("HASIL KERJA"), kBand), heading_row(spec), number_row(spec)};
  int number = 0;
  tabel.body.push_back(band(tabel, bold("A. UTAMA"), kTint));
  for (const HasilKerja& hasil : utama) add_hasil(tabel, spec, hasil, ++number);
  tabel.body.push_back(band(tabel, bold("B. TAMBAHAN"), kTint));
  for (const HasilKerja& hasil : tambahan) add_hasil(tabel, spec, hasil, ++number);
  if (tambahan.empty()) tabel.body.push_back(empty_row(spec));
  return tabel;
}

}  // namespace dokumen
