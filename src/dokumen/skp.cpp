// The frame of the four SKP forms. PermenPANRB 6/2022 Lampiran II: the annex A.1.8 belongs to every SKP.
#include "dokumen/format.h"
#include "dokumen/perilaku.h"
#include "dokumen/render.h"

namespace dokumen {
namespace {

constexpr const char* kTitle = "Sasaran Kinerja Pegawai";

FormatSkp format_of(const SkpDokumen& skp) {
  const bool jpt = skp.bentuk == Bentuk::jpt_ukm;
  if (skp.pendekatan == Pendekatan::kualitatif) return jpt ? format_a11(skp) : format_a16(skp);
  return jpt ? format_a12(skp) : format_a17(skp);
}

Closing closing_of(const SkpDokumen& skp, Paragraphs footnotes) {
  return {Signature{"", "Pegawai yang Dinilai", skp.pegawai.nama, skp.pegawai.nip},
          {place_and_date(skp.kepala), "Pejabat Penilai Kinerja", skp.penilai.nama, skp.penilai.nip},
          std::move(footnotes)};
}

}  // namespace

std::string render_skp(const SkpDokumen& skp, const Halaman& halaman) {
  const FormatSkp format = format_of(skp);
  Naskah naskah(meta_of(kTitle, skp.kepala, skp.pegawai), halaman.kertas, footer_of(kTitle, skp.kepala, skp.pegawai));
  naskah.new_page(Orientation::landscape);
  draw_judul(naskah, format.judul);
  draw_kepala(naskah, skp.kepala, Orientation::landscape);
  draw_identitas(naskah, skp.pegawai, skp.penilai, {});
  draw_tabel(naskah, format.hasil_kerja);
  const Closing closing = closing_of(skp, format.footnotes);
  draw_tabel(naskah, perilaku_skp(format.perilaku_heading, skp.perilaku), closing_height(naskah, closing));
  draw_closing(naskah, closing);
  draw_lampiran_skp(naskah, skp, closing_of(skp, {}));
  return naskah.finish();
}

}  // namespace dokumen
