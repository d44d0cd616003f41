#include "pengaduan/perkara/pemegang.h"

namespace pengaduan {

std::optional<JenisPemegang> pemegang_of(KeadaanPengaduan keadaan, Klasifikasi klasifikasi) {
  using K = KeadaanPengaduan;
  switch (keadaan) {
    case K::baru:
    case K::dikembalikan:
      return klasifikasi == Klasifikasi::wbs ? JenisPemegang::apip : JenisPemegang::koordinator;
    case K::terdisposisi:
    case K::diproses:
    case K::dibuka_kembali:
      return is_pengawasan(klasifikasi) ? JenisPemegang::apip : JenisPemegang::unit;
    case K::tunda:
    case K::menunggu_pelapor:
    case K::ditindaklanjuti:
      return JenisPemegang::pelapor;
    case K::bukan_wewenang:
      return JenisPemegang::luar;
    case K::draf:
    case K::menunggu_konfirmasi:
    case K::arsip:
    case K::duplikat:
    case K::selesai_dikonfirmasi:
    case K::selesai_otomatis:
    case K::dicabut:
    case K::dicabut_otomatis:
    case K::kedaluwarsa:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace pengaduan
