// What kind of file is this? Told from its bytes, never from its name or what the browser says; everything that is not
// a JPEG, PNG or WebP photo or a PDF is refused with a sentence that says how to go on.
#pragma once
#include <cstddef>
#include <string_view>

#include "base/enum_text.h"
#include "base/result.h"

namespace berkas {

enum class Jenis { jpeg, png, webp, pdf };

// A phone's photo straight from the camera is 3 to 8 MiB. A PDF is kept as it is and travels over village networks to
// everybody who reads it, so it must be smaller.
constexpr std::size_t foto_bytes_max = 10 * 1024 * 1024;
constexpr std::size_t pdf_bytes_max = 5 * 1024 * 1024;

// The kind, once the size and, for a PDF, the content have been checked. A photo must still pass foto.h.
Result<Jenis> check_jenis(std::string_view bytes);

constexpr bool is_foto(Jenis jenis) {
  return jenis != Jenis::pdf;
}

}  // namespace berkas

template <>
struct EnumText<berkas::Jenis> {
  static constexpr std::array table{
      std::pair{berkas::Jenis::jpeg, std::string_view("jpeg")}, std::pair{berkas::Jenis::png, std::string_view("png")},
      std::pair{berkas::Jenis::webp, std::string_view("webp")}, std::pair{berkas::Jenis::pdf, std::string_view("pdf")}};
};
