// FORMAT C.1.2, lines 4478-4572 of the regulation's text: evaluation kuantitatif of pimpinan tinggi and unit kerja
// mandiri. Row 5 of the rater is INSTANSI here.
#include "dokumen/format.h"

namespace dokumen {

FormatEvaluasi format_c12(const EvaluasiDokumen& evaluasi) {
  static const KuantitatifSpec kSpec{
      "NO.",
      {{"RENCANA HASIL KERJA", 164, Scope::hasil_kerja, Align::left, column_rhk_penugasan, "-"},
       {"INDIKATOR KINERJA INDIVIDU", 176, Scope::indikator, Align::left, column_indikator, "-"},
       {"TARGET", 80, Scope::indikator, Align::left, column_target, "-"},
       {"PERSPEKTIF", 84, Scope::indikator, Align::left, column_perspektif, "-"},
       {kRealisasiHeading, 148, Scope::indikator, Align::left, column_realisasi, "-"},
       {kUmpanBalikHeading, 186, Scope::hasil_kerja, Align::left, column_umpan_balik, "-"}}};
  return {{"HASIL EVALUASI KINERJA PEGAWAI", kKuantitatif, kBagiJptUkm},
          {"PANGKAT/GOL RUANG", "INSTANSI"},
          hasil_kerja_kuantitatif(kSpec, evaluasi.utama, evaluasi.tambahan),
          evaluasi_footnotes()};
}

}  // namespace dokumen
