// FORMAT C.1.3, lines 4582-4683 of the regulation's text: evaluation kuantitatif of pejabat administrasi and
// fungsional.
#include "dokumen/format.h"

namespace dokumen {

FormatEvaluasi format_c13(const EvaluasiDokumen& evaluasi) {
  static const KuantitatifSpec kSpec{
      "No.",
      {{"RENCANA HASIL KERJA\nPIMPINAN YANG DIINTERVENSI", 136, Scope::hasil_kerja, Align::left, rhk_pimpinan, "-"},
       {"RENCANA HASIL KERJA", 132, Scope::hasil_kerja, Align::left, column_rhk, "-"},
       {"ASPEK", 56, Scope::indikator, Align::left, column_aspek, "-"},
       {"INDIKATOR KINERJA INDIVIDU", 146, Scope::indikator, Align::left, column_indikator, "-"},
       {"TARGET", 84, Scope::indikator, Align::left, column_target, "-"},
       {kRealisasiHeading, 124, Scope::indikator, Align::left, column_realisasi, "-"},
       {kUmpanBalikHeading, 160, Scope::hasil_kerja, Align::left, column_umpan_balik, "-"}}};
  return {{"HASIL EVALUASI KINERJA PEGAWAI", kKuantitatif, kBagiJaJf},
          {"PANGKAT/GOL RUANG", "UNIT KERJA"},
          hasil_kerja_kuantitatif(kSpec, evaluasi.utama, evaluasi.tambahan),
          evaluasi_footnotes()};
}

}  // namespace dokumen
