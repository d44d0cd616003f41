// FORMAT A.1.2, lines 1421-1506 of the regulation's text: SKP kuantitatif of pimpinan tinggi and unit kerja mandiri.
#include "dokumen/format.h"

namespace dokumen {

FormatSkp format_a12(const SkpDokumen& skp) {
  static const KuantitatifSpec kSpec{
      "NO",
      {{"RENCANA HASIL KERJA", 280, Scope::hasil_kerja, Align::left, column_rhk_penugasan, kTambahanKosong},
       {"INDIKATOR KINERJA INDIVIDU", 310, Scope::indikator, Align::left, column_indikator, ""},
       {"TARGET", 128, Scope::indikator, Align::left, column_target, ""},
       {"PERSPEKTIF", 120, Scope::indikator, Align::left, column_perspektif, ""}}};
  return {{"SASARAN KINERJA PEGAWAI", kKuantitatif, kBagiJptUkm},
          hasil_kerja_kuantitatif(kSpec, skp.utama, skp.tambahan),
          "PERILAKU KERJA*",
          {{kEkspektasiKhususNote, "*"}}};
}

}  // namespace dokumen
