// FORMAT A.1.8, lines 2485-2506 of the regulation's text: the annex of every SKP.
#include "dokumen/format.h"

namespace dokumen {
namespace {

void add_list(Tabel& tabel, const char* heading, const std::vector<std::string>& list) {
  tabel.body.push_back(band(tabel, bold(heading), kBand));
  for (std::size_t i = 0; i < list.size(); ++i)
    tabel.body.push_back({{{.column = 0, .content = {{std::to_string(i + 1) + "."}}, .align = Align::center},
                           {.column = 1, .content = paragraphs(list[i])}}});
  if (list.empty())
    tabel.body.push_back(
        {{{.column = 0, .content = {{"-"}}, .align = Align::center}, {.column = 1, .content = {{"-"}}}}});
}

}  // namespace

void draw_lampiran_skp(Naskah& naskah, const SkpDokumen& skp, const Closing& closing) {
  naskah.new_page(Orientation::portrait);
  draw_judul(naskah, {"LAMPIRAN SASARAN KINERJA PEGAWAI"});
  draw_kepala(naskah, skp.kepala, Orientation::portrait);
  Tabel tabel{{28, 504}, {9}, {}, {}};
  add_list(tabel, "DUKUNGAN SUMBER DAYA", skp.lampiran.dukungan_sumber_daya);
  add_list(tabel, "SKEMA PERTANGGUNGJAWABAN", skp.lampiran.skema_pertanggungjawaban);
  add_list(tabel, "KONSEKUENSI", skp.lampiran.konsekuensi);
  draw_tabel(naskah, tabel, closing_height(naskah, closing));
  draw_closing(naskah, closing);
}

}  // namespace dokumen
