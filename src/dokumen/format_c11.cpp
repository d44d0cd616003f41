// FORMAT C.1.1, lines 4375-4468 of the regulation's text: evaluation kualitatif, one form for everyone.
#include "dokumen/format.h"

namespace dokumen {

FormatEvaluasi format_c11(const EvaluasiDokumen& evaluasi) {
  const bool jpt = evaluasi.bentuk == Bentuk::jpt_ukm;
  const KualitatifSpec spec{"Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:",
                            jpt ? "penugasan dari" : "Penugasan dari", Evaluated::yes};
  FormatEvaluasi format{{"HASIL EVALUASI KINERJA PEGAWAI", kKualitatif},
                        {},
                        hasil_kerja_kualitatif(spec, evaluasi.utama, evaluasi.tambahan),
                        evaluasi_footnotes()};
  format.footnotes.push_back(
      {"perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri", "****"});
  return format;
}

}  // namespace dokumen
