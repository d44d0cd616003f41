#include "pengaduan/perkara/pages.h"

#include "msg/warga.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/perkara/pemegang.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {

namespace m = msg::warga;

web::Status status_of(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today) {
  using K = KeadaanPengaduan;
  using W = web::Keadaan;
  const msg::Entry* words = label_publik(p.keadaan);
  const std::string label = words ? l.t(*words) : "";
  switch (p.keadaan) {
    case K::selesai_dikonfirmasi:
    case K::selesai_otomatis:
    case K::bukan_wewenang:
      return {W::selesai, label};
    case K::arsip:
    case K::duplikat:
    case K::dicabut:
    case K::dicabut_otomatis:
    case K::kedaluwarsa:
      return {W::tutup, label};
    case K::tunda:
    case K::menunggu_pelapor:
    case K::dibuka_kembali:
      return {W::kembali, label};
    case K::draf:
    case K::menunggu_konfirmasi:
      return {W::draf, label};
    default:
      return {p.tenggat && *p.tenggat < today && is_berjalan(p.keadaan) ? W::lambat : W::tunggu, label};
  }
}

std::string holder_of(const i18n::Locale& l, const BarisPengaduan& p) {
  const auto pemegang = pemegang_of(p.keadaan, p.klasifikasi);
  if (!pemegang) return {};
  switch (*pemegang) {
    case JenisPemegang::koordinator:
      return l.t(m::pemegang_koordinator);
    case JenisPemegang::unit:
      return p.nama_unit;
    case JenisPemegang::pelapor:
      return l.t(m::pemegang_pelapor);
    case JenisPemegang::apip:
      return l.t(m::pemegang_apip);
    case JenisPemegang::luar:
      return p.instansi_tujuan;
  }
  return {};
}

web::Fact due_fact(const i18n::Locale& l, const BarisPengaduan& p, Tanggal today) {
  const std::string date = p.tenggat ? l.date(*p.tenggat) : "";
  if (!p.tenggat || *p.tenggat >= today || !is_berjalan(p.keadaan))
    return {.label = l.t(m::fakta_tenggat), .value = date};
  const std::string late = date + ", " + l.t(m::lewat_hari(days_between(*p.tenggat, today)));
  return {.label = l.t(m::fakta_tenggat), .status = web::Status{web::Keadaan::lambat, late}};
}

}  // namespace pengaduan
