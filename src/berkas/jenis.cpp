#include "berkas/jenis.h"

#include <algorithm>

#include "berkas/pdf.h"
#include "msg/berkas.h"

namespace berkas {
namespace {

constexpr std::size_t mib = 1024 * 1024;

// ISO base media file: the brand stands behind "ftyp". These are the brands of HEIC photos (ISO/IEC 23008-12).
bool is_heic(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  constexpr std::string_view brands[] = {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
  return std::ranges::find(brands, bytes.substr(8, 4)) != std::end(brands);
}

Result<Jenis> jenis_of(std::string_view bytes) {
  if (bytes.empty()) return invalid("", msg::berkas::kosong);
  if (bytes.starts_with("\xFF\xD8\xFF")) return Jenis::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return Jenis::png;
  if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return Jenis::webp;
  if (bytes.starts_with("%PDF-")) return Jenis::pdf;
  if (is_heic(bytes)) return invalid("", msg::berkas::heic);
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return invalid("", msg::berkas::gif);
  return invalid("", msg::berkas::jenis_tak_dikenal);
}

}  // namespace

Result<Jenis> check_jenis(std::string_view bytes) {
  const Jenis jenis = TRY(jenis_of(bytes));
  if (is_foto(jenis)) {
    if (bytes.size() > foto_bytes_max) return invalid("", msg::berkas::foto_besar(foto_bytes_max / mib));
    return jenis;
  }
  if (bytes.size() > pdf_bytes_max) return invalid("", msg::berkas::pdf_besar(pdf_bytes_max / mib));
  TRY_VOID(check_pdf(bytes));
  return jenis;
}

}  // namespace berkas
