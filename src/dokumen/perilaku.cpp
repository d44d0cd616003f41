#include "dokumen/perilaku.h"

#include <string>

namespace dokumen {
namespace {

Paragraphs panduan(const PerilakuKerja& one) {
  Paragraphs result;
  for (const std::string& line : one.panduan) result.push_back({line, "-"});
  return result;
}

Paragraphs ekspektasi(const PerilakuKerja& one) {
  Paragraphs result{{"Ekspektasi Khusus Pimpinan:"}};
  append(result, paragraphs(one.ekspektasi));
  return result;
}

void add_values(Tabel& tabel, const std::array<PerilakuKerja, 7>& perilaku, Evaluated evaluated) {
  for (std::size_t i = 0; i < perilaku.size(); ++i) {
    const Paragraphs no{{std::to_string(i + 1)}};
    tabel.body.push_back({{{.column = 0, .rows = 2, .content = no, .align = Align::center, .continued = no},
                           {.column = 1, .columns = tabel.columns.size() - 1, .content = bold(perilaku[i].nilai)}},
                          Keep::with_next});
    Row row{{{.column = 1, .content = panduan(perilaku[i])}, {.column = 2, .content = ekspektasi(perilaku[i])}}};
    if (evaluated == Evaluated::yes)
      row.cells.push_back({.column = 3, .content = umpan_balik(perilaku[i].umpan_balik)});
    tabel.body.push_back(std::move(row));
  }
}

}  // namespace

Tabel perilaku_skp(const char* heading, const std::array<PerilakuKerja, 7>& perilaku) {
  Tabel tabel{{26, 430, 408}, kTableFont, {}, {}};
  tabel.head = {band(tabel, bold(heading), kBand)};
  add_values(tabel, perilaku, Evaluated::no);
  return tabel;
}

Tabel perilaku_evaluasi(const std::array<PerilakuKerja, 7>& perilaku) {
  Tabel tabel{{26, 330, 238, 270}, kTableFont, {}, {}};
  tabel.head = {{{{.column = 0, .columns = 3, .content = bold("PERILAKU KERJA"), .fill = kBand},
                  {.column = 3, .content = bold(kUmpanBalikHeading), .align = Align::center, .fill = kBand}}}};
  add_values(tabel, perilaku, Evaluated::yes);
  return tabel;
}

}  // namespace dokumen
