#include "pengaduan/perkara/linimasa.h"

#include "base/label.h"
#include "msg/cerita.h"

namespace pengaduan {

using P = PeristiwaPengaduan;

Cerita bagi_pelapor(P peristiwa) {
  switch (peristiwa) {
    case P::ubah:
    case P::minta_kode:
    case P::konfirmasi_kode:
    case P::kedaluwarsa:
    case P::sub_disposisi:
    case P::lapor_kerja:
    case P::usul_klasifikasi:
    case P::setujui_jawaban:
    case P::tolak_jawaban:
      return Cerita::tidak;
    case P::kirim:
    case P::disposisi:
    case P::kembalikan:  // why is between unit and koordinator
    case P::tarik:
    case P::pecah:
    case P::pisah:
    case P::setujui_klasifikasi:
    case P::akhiri_jeda:
    case P::lewat_tenggat:
    case P::konfirmasi:
    case P::tutup_otomatis:
    case P::minta_cabut:
    case P::cabut:
    case P::cabut_otomatis:
      return Cerita::kejadian;
    case P::minta_kelengkapan:
    case P::lengkapi:
    case P::alihkan:
    case P::arsipkan:
    case P::banding:
    case P::gabung:
    case P::mulai:
    case P::tanya:
    case P::balas:
    case P::pesan:
    case P::tanggapi:
    case P::minta_buka:
    case P::buka_kembali:
    case P::tolak_buka:
    case P::tutup_asal:
      return Cerita::dengan_kata;
  }
  return Cerita::tidak;
}

Cerita bagi_umum(P peristiwa) {
  switch (peristiwa) {
    case P::pesan:
    case P::balas:
    case P::lengkapi:
    case P::banding:
    case P::minta_buka:
    case P::minta_cabut:
      return Cerita::tidak;
    default:
      return bagi_pelapor(peristiwa);
  }
}

const msg::Entry& judul_cerita(P peristiwa) {
  namespace m = msg::cerita;
  static constexpr LabelRow<P> rows[] = {
      {P::kirim, &m::kirim},
      {P::minta_kelengkapan, &m::minta_kelengkapan},
      {P::lengkapi, &m::lengkapi},
      {P::alihkan, &m::alihkan},
      {P::arsipkan, &m::arsipkan},
      {P::banding, &m::banding},
      {P::gabung, &m::gabung},
      {P::pisah, &m::pisah},
      {P::pecah, &m::pecah},
      {P::disposisi, &m::disposisi},
      {P::kembalikan, &m::kembalikan},
      {P::tarik, &m::tarik},
      {P::mulai, &m::mulai},
      {P::sub_disposisi, &m::sub_disposisi},
      {P::usul_klasifikasi, &m::usul_klasifikasi},
      {P::setujui_klasifikasi, &m::setujui_klasifikasi},
      {P::lapor_kerja, &m::lapor_kerja},
      {P::pesan, &m::pesan},
      {P::tanya, &m::tanya},
      {P::balas, &m::balas},
      {P::lewat_tenggat, &m::lewat_tenggat},
      {P::akhiri_jeda, &m::akhiri_jeda},
      {P::setujui_jawaban, &m::setujui_jawaban},
      {P::tolak_jawaban, &m::tolak_jawaban},
      {P::tanggapi, &m::tanggapi},
      {P::konfirmasi, &m::konfirmasi},
      {P::tutup_otomatis, &m::tutup_otomatis},
      {P::minta_buka, &m::minta_buka},
      {P::buka_kembali, &m::buka_kembali},
      {P::tolak_buka, &m::tolak_buka},
      {P::minta_cabut, &m::minta_cabut},
      {P::cabut, &m::cabut},
      {P::cabut_otomatis, &m::cabut_otomatis},
      {P::tutup_asal, &m::tutup_asal},
      {P::ubah, &m::draf},
      {P::minta_kode, &m::draf},
      {P::konfirmasi_kode, &m::kirim},
      {P::kedaluwarsa, &m::kedaluwarsa},
  };
  return label_in(rows, peristiwa);
}

}  // namespace pengaduan
