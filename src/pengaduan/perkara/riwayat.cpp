#include "pengaduan/perkara/riwayat.h"

namespace pengaduan {
namespace {

void add(Hitungan& n, const Kejadian& k) {
  using P = PeristiwaPengaduan;
  switch (k.peristiwa) {
    case P::kembalikan:
      ++n.pengembalian;
      break;
    case P::tanya:
      ++n.jeda;
      break;
    case P::banding:
      ++n.banding;
      break;
    case P::minta_buka:
      n.buka_diminta = true;
      break;
    case P::buka_kembali:
      ++n.pembukaan;
      n.buka_diminta = false;
      break;
    case P::tolak_buka:
    case P::konfirmasi:  // the reporter is content after all
      n.buka_diminta = false;
      break;
    case P::lewat_tenggat:
      n.lewat_tenggat = true;
      break;
    case P::minta_cabut:
      n.cabut_diminta = true;
      break;
    case P::setujui_jawaban:
      n.jawaban_disetujui = true;
      break;
    case P::tolak_jawaban:
      n.jawaban_disetujui = false;
      break;
    case P::tanggapi:  // the approval was for this answer, and the wish to withdraw was about the time before it
      n.jawaban_disetujui = false;
      n.cabut_diminta = false;
      break;
    case P::usul_klasifikasi:
      n.pengusul_klasifikasi = k.pelaku;
      break;
    case P::setujui_klasifikasi:
      n.pengusul_klasifikasi.reset();
      break;
    default:
      break;
  }
}

}  // namespace

Hitungan count(std::span<const Kejadian> riwayat) {
  Hitungan n;
  for (const Kejadian& k : riwayat) add(n, k);
  return n;
}

}  // namespace pengaduan
