// FORMAT A.1.7, lines 2330-2416 of the regulation's text: SKP kuantitatif of pejabat administrasi and fungsional.
#include "dokumen/format.h"

namespace dokumen {
namespace {

constexpr const char* kRhkPimpinanNote =
    "Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan "
    "unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat "
    "pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi";

}  // namespace

FormatSkp format_a17(const SkpDokumen& skp) {
  static const KuantitatifSpec kSpec{
      "NO.",
      {{"RENCANA HASIL KERJA\nPIMPINAN YANG DIINTERVENSI*", 190, Scope::hasil_kerja, Align::left, rhk_pimpinan, "-"},
       {"RENCANA HASIL KERJA", 206, Scope::hasil_kerja, Align::left, column_rhk, kTambahanKosong},
       {"ASPEK", 64, Scope::indikator, Align::left, column_aspek, ""},
       {"INDIKATOR KINERJA INDIVIDU", 238, Scope::indikator, Align::left, column_indikator, ""},
       {"TARGET", 140, Scope::indikator, Align::left, column_target, ""}}};
  return {{"SASARAN KINERJA PEGAWAI", kKuantitatif, kBagiJaJf},
          hasil_kerja_kuantitatif(kSpec, skp.utama, skp.tambahan),
          "PERILAKU KERJA**",
          {{kRhkPimpinanNote, "*"}, {kEkspektasiKhususNote, "**"}}};
}

}  // namespace dokumen
