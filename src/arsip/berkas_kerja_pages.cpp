#include "arsip/berkas_kerja_pages.h"

#include "msg/arsip.h"

namespace arsip {

namespace m = msg::arsip;

web::Status status_of(KeadaanPaket keadaan, const i18n::Locale& l) {
  switch (keadaan) {
    case KeadaanPaket::dibuat:
      return {web::Keadaan::tunggu, l.t(m::paket_dibuat)};
    case KeadaanPaket::siap:
      return {web::Keadaan::selesai, l.t(m::paket_siap)};
    case KeadaanPaket::gagal:
      return {web::Keadaan::kembali, l.t(m::paket_gagal)};
    case KeadaanPaket::dibatalkan:
      return {web::Keadaan::tutup, l.t(m::paket_dibatalkan)};
    case KeadaanPaket::dihapus:
      break;
  }
  return {web::Keadaan::tutup, l.t(m::paket_dihapus)};
}

web::Bar bar_of(std::int64_t done, std::int64_t total) {
  return {static_cast<int>(done * 1000 / std::max<std::int64_t>(total, 1))};
}

Result<http::Response> unduhan(const std::filesystem::path& path, std::string type, const std::string& nama) {
  std::error_code ignored;  // a file that cannot be looked at is not there either
  if (!std::filesystem::is_regular_file(path, ignored)) return fail(Fault::not_found, m::paket_judul_dihapus);
  http::Response r{.type = std::move(type), .file = path.string(), .compress = false};
  r.headers = {{"Content-Disposition", "attachment; filename=\"" + nama + "\""},
               {"Content-Security-Policy", "default-src 'none'; sandbox"}};
  return r;
}

}  // namespace arsip
