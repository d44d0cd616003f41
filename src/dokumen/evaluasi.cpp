// The frame of the three evaluation forms. Only the rater signs (l.4460-4463). Where the format lists all words and
// says "pilih salah satu", the chosen one is printed.
#include <string>

#include "dokumen/format.h"
#include "dokumen/istilah.h"
#include "dokumen/kurva.h"
#include "dokumen/perilaku.h"
#include "dokumen/render.h"

namespace dokumen {
namespace {

constexpr const char* kTitle = "Hasil Evaluasi Kinerja Pegawai";
constexpr double kChartWidth = 420;
constexpr double kChartHeight = 132;
constexpr double kChartPadding = 7;

FormatEvaluasi format_of(const EvaluasiDokumen& evaluasi) {
  if (evaluasi.pendekatan == Pendekatan::kualitatif) return format_c11(evaluasi);
  return evaluasi.bentuk == Bentuk::jpt_ukm ? format_c12(evaluasi) : format_c13(evaluasi);
}

// A heading and, under it, the chosen word.
void add_choice(Tabel& tabel, const char* heading, std::string chosen) {
  tabel.body.push_back(band(tabel, bold(heading), kBand));
  tabel.body.push_back(
      {{{.column = 0, .columns = tabel.columns.size(), .content = bold(std::move(chosen))}}, Keep::with_next});
}

void draw_chart(Naskah& naskah, PredikatOrganisasi predikat) {
  const double height = kChartHeight + 2 * kChartPadding;
  const Box frame{naskah.left(), naskah.y(), naskah.width(), height};
  const Box chart{frame.x + (frame.width - kChartWidth) / 2, frame.y + kChartPadding, kChartWidth, kChartHeight};
  naskah.draw([=](Kanvas& kanvas) {
    const double right = frame.x + frame.width;
    const double bottom = frame.y + frame.height;
    kanvas.rule(frame.x, frame.y, frame.x, bottom);
    kanvas.rule(right, frame.y, right, bottom);
    kanvas.rule(frame.x, bottom, right, bottom);
    const Tag tag(kanvas, "Figure");
    draw_kurva(kanvas, chart, predikat);
  });
  naskah.advance(height);
}

void draw_organisasi(Naskah& naskah, PredikatOrganisasi predikat) {
  Tabel tabel{{1}, kTableFont, {}, {}};
  add_choice(tabel, "CAPAIAN KINERJA ORGANISASI*", std::string(istilah(predikat)));
  tabel.body.push_back(band(tabel, bold("POLA DISTRIBUSI"), kBand));
  draw_tabel(naskah, tabel, kChartHeight + 2 * kChartPadding);
  draw_chart(naskah, predikat);
}

// Row 5 of the rater is the instansi on C.1.2.
Identitas penilai_of(const EvaluasiDokumen& evaluasi, const LabelIdentitas& label) {
  Identitas penilai = evaluasi.penilai;
  if (std::string(label.unit_penilai) == "INSTANSI") penilai.unit_kerja = evaluasi.kepala.instansi;
  return penilai;
}

void draw_head(Naskah& naskah, const EvaluasiDokumen& evaluasi, const FormatEvaluasi& format) {
  draw_judul(naskah, format.judul);
  draw_periode(naskah, "PERIODE***: " + evaluasi.periode + "*");
  draw_kepala(naskah, evaluasi.kepala, Orientation::landscape);
  draw_identitas(naskah, evaluasi.pegawai, penilai_of(evaluasi, format.label), format.label);
  draw_organisasi(naskah, evaluasi.capaian_organisasi);
}

}  // namespace

Paragraphs evaluasi_footnotes() {
  return {
      {"pilih salah satu", "*"},
      {"rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat "
       "Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi",
       "**"},
      {"periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah", "***"}};
}

std::string render_evaluasi(const EvaluasiDokumen& evaluasi, const Halaman& halaman) {
  FormatEvaluasi format = format_of(evaluasi);
  const Footer footer = footer_of(kTitle, evaluasi.kepala, evaluasi.pegawai);
  Naskah naskah(meta_of(kTitle, evaluasi.kepala, evaluasi.pegawai), halaman.kertas, footer);
  naskah.new_page(Orientation::landscape);
  draw_head(naskah, evaluasi, format);
  add_choice(format.hasil_kerja, "RATING HASIL KERJA*", std::string(istilah(evaluasi.rating_hasil_kerja)) + "**");
  draw_tabel(naskah, format.hasil_kerja);
  Tabel perilaku = perilaku_evaluasi(evaluasi.perilaku);
  add_choice(perilaku, "RATING PERILAKU KERJA*", std::string(istilah(evaluasi.rating_perilaku_kerja)) + "**");
  add_choice(perilaku, "PREDIKAT KINERJA PEGAWAI*", std::string(istilah(evaluasi.predikat)));
  const Identitas& signer = evaluasi.penanda == Penanda::atasan ? evaluasi.atasan_penilai : evaluasi.penilai;
  const Closing closing{std::nullopt,
                        {place_and_date(evaluasi.kepala), signer_title(evaluasi.penanda), signer.nama, signer.nip},
                        format.footnotes};
  draw_tabel(naskah, perilaku, closing_height(naskah, closing));
  draw_closing(naskah, closing);
  return naskah.finish();
}

}  // namespace dokumen
