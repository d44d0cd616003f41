#include "pengaduan/pemegang.h"

namespace pengaduan {

std::optional<Pemegang> pemegang_of(KeadaanPengaduan keadaan, Klasifikasi klasifikasi) {
  using K = KeadaanPengaduan;
  switch (keadaan) {
    case K::baru:
    case K::dikembalikan:
      return klasifikasi == Klasifikasi::wbs ? Pemegang::apip : Pemegang::koordinator;
    case K::terdisposisi:
    case K::diproses:
    case K::dibuka_kembali:
      return is_pengawasan(klasifikasi) ? Pemegang::apip : Pemegang::unit;
    case K::tunda:
    case K::menunggu_pelapor:
    case K::ditindaklanjuti:
      return Pemegang::pelapor;
    case K::bukan_wewenang:
      return Pemegang::luar;
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
