// FORMAT A.1.1, lines 1351-1415 of the regulation's text: SKP kualitatif of pimpinan tinggi and unit kerja mandiri.
#include "dokumen/format.h"

namespace dokumen {

FormatSkp format_a11(const SkpDokumen& skp) {
  const KualitatifSpec spec{
      "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:", "penugasan dari", Evaluated::no};
  return {{"SASARAN KINERJA PEGAWAI", kKualitatif, kBagiJptUkm},
          hasil_kerja_kualitatif(spec, skp.utama, skp.tambahan),
          "PERILAKU KERJA*",
          {{kEkspektasiKhususNote, "*"}}};
}

}  // namespace dokumen
