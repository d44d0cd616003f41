#include "dokumen/blok.h"

#include <utility>

#include "i18n/locale.h"

namespace dokumen {
namespace {

constexpr Font kTitleFont{11, Emphasis::bold};
constexpr Font kPeriodFont{9, Emphasis::bold};
constexpr Font kHeadFont{8.5, Emphasis::bold};
constexpr double kHeadLine = 12;

Row identitas_row(const char* number, const std::string& label, const std::string& value,
                  const std::string& label_penilai, const std::string& value_penilai) {
  return {{{.column = 0, .content = {{number}}, .align = Align::center},
           {.column = 1, .content = {{label}}},
           {.column = 2, .content = {{value}}},
           {.column = 3, .content = {{number}}, .align = Align::center},
           {.column = 4, .content = {{label_penilai}}},
           {.column = 5, .content = {{value_penilai}}}},
          Keep::with_next};
}

Cell head_cell(std::size_t column, std::size_t columns, const char* text) {
  return {.column = column, .columns = columns, .content = bold(text), .align = Align::center, .fill = kBand};
}

}  // namespace

std::string nip_or_dash(const std::string& nip) {
  return nip.empty() ? "-" : i18n::nip_grouped(nip);
}

std::string place_and_date(const KepalaDokumen& kepala) {
  return kepala.tempat + ", " + i18n::Locale(msg::Lang::id).date(kepala.tanggal);
}

void draw_judul(Naskah& naskah, const std::vector<std::string>& lines) {
  std::string title;
  for (const std::string& line : lines) title += (title.empty() ? "" : "\n") + line;
  const Box box{naskah.left(), naskah.y(), naskah.width(), 0};
  naskah.draw([title, box](Kanvas& kanvas) {
    const Tag tag(kanvas, "H1");
    kanvas.text(title, kTitleFont, box, Align::center);
  });
  constexpr double kLine = 14;
  naskah.advance(kLine * static_cast<double>(lines.size()) + 8);
}

void draw_periode(Naskah& naskah, const std::string& line) {
  const Box box{naskah.left(), naskah.y(), naskah.width(), 0};
  naskah.draw([line, box](Kanvas& kanvas) {
    const Tag tag(kanvas, "P");
    kanvas.text(line, kPeriodFont, box, Align::center);
  });
  naskah.advance(18);
  const double y = naskah.y();
  naskah.draw([box, y](Kanvas& kanvas) { kanvas.rule(box.x, y, box.x + box.width, y); });
  naskah.advance(4);
}

void draw_kepala(Naskah& naskah, const KepalaDokumen& kepala, Orientation orientation) {
  const bool portrait = orientation == Orientation::portrait;
  const double half = naskah.width() / 2;
  const Box left{naskah.left(), naskah.y(), half - 8, 0};
  const Box right{naskah.left() + half, naskah.y(), half, 0};
  const std::string periode = std::string("PERIODE PENILAIAN:") + (portrait ? "\n" : " ") + kepala.periode_penilaian;
  naskah.draw([=, instansi = kepala.instansi](Kanvas& kanvas) {
    const Tag tag(kanvas, "P");
    kanvas.text(instansi, kHeadFont, left, Align::left);
    kanvas.text(periode, kHeadFont, right, portrait ? Align::left : Align::right);
  });
  naskah.advance(portrait ? 2 * kHeadLine + 4 : kHeadLine + 4);
}

void draw_identitas(Naskah& naskah, const Identitas& pegawai, const Identitas& penilai, const LabelIdentitas& label) {
  Tabel tabel{{26, 126, 280, 26, 126, 280}, kTableFont, {}, {}};
  tabel.body.push_back({{head_cell(0, 1, "NO"), head_cell(1, 2, "PEGAWAI YANG DINILAI"), head_cell(3, 1, "NO"),
                         head_cell(4, 2, "PEJABAT PENILAI KINERJA")},
                        Keep::with_next});
  tabel.body.push_back(identitas_row("1", "NAMA", pegawai.nama, "NAMA", penilai.nama));
  tabel.body.push_back(identitas_row("2", "NIP", nip_or_dash(pegawai.nip), "NIP", nip_or_dash(penilai.nip)));
  tabel.body.push_back(identitas_row("3", label.pangkat, pegawai.pangkat_gol, label.pangkat,
                                     penilai.pangkat_gol.empty() ? "-" : penilai.pangkat_gol));
  tabel.body.push_back(identitas_row("4", "JABATAN", pegawai.jabatan, "JABATAN", penilai.jabatan));
  tabel.body.push_back(identitas_row("5", "UNIT KERJA", pegawai.unit_kerja, label.unit_penilai, penilai.unit_kerja));
  tabel.body.back().keep = Keep::free;
  draw_tabel(naskah, tabel);
}

Meta meta_of(const std::string& title, const KepalaDokumen& kepala, const Identitas& pegawai) {
  return {title + " – " + pegawai.nama, kepala.instansi, kepala.tanggal};
}

Footer footer_of(const std::string& title, const KepalaDokumen& kepala, const Identitas& pegawai) {
  return {title, pegawai.nama + "   ·   NIP " + nip_or_dash(pegawai.nip), kepala.nomor_dokumen, kepala.kode_verifikasi,
          kepala.url_verifikasi};
}

}  // namespace dokumen
