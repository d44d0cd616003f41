// FORMAT A.1.6, lines 2259-2323 of the regulation's text: SKP kualitatif of pejabat administrasi and fungsional.
#include "dokumen/format.h"

namespace dokumen {

FormatSkp format_a16(const SkpDokumen& skp) {
  const KualitatifSpec spec{"Ukuran keberhasilan/ indikator kinerja individu dan Target:", "Penugasan dari",
                            Evaluated::no};
  return {{"SASARAN KINERJA PEGAWAI", kKualitatif, kBagiJaJf},
          hasil_kerja_kualitatif(spec, skp.utama, skp.tambahan),
          "PERILAKU KERJA*",
          {{kEkspektasiKhususNote, "*"}}};
}

}  // namespace dokumen
