// FORMAT D.1.1, lines 4729-4769 of the regulation's text, and D.1.2, lines 4797-4836. The block numbers are the signing
// order: the pejabat penilai is 6, the employee 7. Each signature has its own date.
#include <string>

#include "dokumen/blok.h"
#include "dokumen/istilah.h"
#include "dokumen/render.h"
#include "i18n/locale.h"

namespace dokumen {
namespace {

constexpr const char* kTitle = "Dokumen Evaluasi Kinerja Pegawai";
constexpr double kEmblemSide = 68;
constexpr Font kFont{9.5};

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Number and heading, then one row for each label and value. The number's cell is shaded and spans the block.
void add_block(Tabel& tabel, const char* number, const char* heading, const Pairs& pairs) {
  tabel.body.push_back({{{.column = 0,
                          .rows = pairs.size() + 1,
                          .content = bold(number),
                          .align = Align::center,
                          .fill = kBand,
                          .continued = bold(number)},
                         {.column = 1, .columns = 2, .content = bold(heading), .fill = kTint}},
                        Keep::with_next});
  for (const auto& [label, value] : pairs)
    tabel.body.push_back({{{.column = 1, .content = {{label}}}, {.column = 2, .content = {{value, ":"}}}}});
}

Pairs rows_of(const Identitas& who) {
  return {{"NAMA", who.nama},
          {"NIP", nip_or_dash(who.nip)},
          {"PANGKAT/GOL RUANG", who.pangkat_gol.empty() ? "-" : who.pangkat_gol},
          {"JABATAN", who.jabatan},
          {"UNIT KERJA", who.unit_kerja}};
}

void add_catatan(Tabel& tabel, const std::string& catatan) {
  Paragraphs text = paragraphs(catatan);
  if (text.empty()) text.push_back({"-"});
  const Paragraphs number = bold("5.");
  tabel.body.push_back(
      {{{.column = 0, .rows = 2, .content = number, .align = Align::center, .fill = kBand, .continued = number},
        {.column = 1, .columns = 2, .content = bold("CATATAN/REKOMENDASI"), .fill = kTint}},
       Keep::with_next});
  tabel.body.push_back({{{.column = 1, .columns = 2, .content = std::move(text)}}});
}

void draw_emblem(Naskah& naskah, const std::string& png) {
  const Box box{naskah.left() + (naskah.width() - kEmblemSide) / 2, naskah.y(), kEmblemSide, kEmblemSide};
  if (!png.empty()) naskah.draw([=](Kanvas& kanvas) { kanvas.image_png(png, box); });
  naskah.advance(kEmblemSide + 10);
}

// Until the employee has signed, dots for a pen.
std::string employee_place_and_date(const DokumenEvaluasi& dokumen) {
  if (!dokumen.tanggal_pegawai) return "........................., .........................";
  return dokumen.kepala.tempat + ", " + i18n::Locale(msg::Lang::id).date(*dokumen.tanggal_pegawai);
}

Closing closing_of(const DokumenEvaluasi& dokumen) {
  const Identitas& signer = dokumen.penanda == Penanda::atasan ? dokumen.atasan_penilai : dokumen.penilai;
  return {
      Signature{employee_place_and_date(dokumen), "7. Pegawai yang Dinilai", dokumen.pegawai.nama, dokumen.pegawai.nip},
      {place_and_date(dokumen.kepala), std::string("6. ") + signer_title(dokumen.penanda), signer.nama, signer.nip},
      {{"periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah", "*"},
       {"pilih salah satu", "**"}}};
}

}  // namespace

std::string render_dokumen_evaluasi(const DokumenEvaluasi& dokumen, const Halaman& halaman) {
  const Footer footer = footer_of(kTitle, dokumen.kepala, dokumen.pegawai);
  Naskah naskah(meta_of(kTitle, dokumen.kepala, dokumen.pegawai), halaman.kertas, footer);
  naskah.new_page(Orientation::portrait);
  draw_emblem(naskah, halaman.lambang_png);
  draw_judul(naskah, {"DOKUMEN EVALUASI KINERJA PEGAWAI"});
  draw_periode(naskah, "PERIODE*: " + dokumen.periode + "**");
  draw_kepala(naskah, dokumen.kepala, Orientation::portrait);
  Tabel tabel{{28, 168, 336}, kFont, {}, {}};
  add_block(tabel, "1.", "PEGAWAI YANG DINILAI", rows_of(dokumen.pegawai));
  add_block(tabel, "2.", "PEJABAT PENILAI KINERJA", rows_of(dokumen.penilai));
  add_block(tabel, "3.", "ATASAN PEJABAT PENILAI KINERJA", rows_of(dokumen.atasan_penilai));
  add_block(tabel, "4.", "EVALUASI KINERJA",
            {{"CAPAIAN KINERJA ORGANISASI", std::string(istilah(dokumen.capaian_organisasi))},
             {"PREDIKAT KINERJA PEGAWAI", std::string(istilah(dokumen.predikat))}});
  add_catatan(tabel, dokumen.catatan);
  const Closing closing = closing_of(dokumen);
  draw_tabel(naskah, tabel, closing_height(naskah, closing));
  draw_closing(naskah, closing);
  return naskah.finish();
}

}  // namespace dokumen
