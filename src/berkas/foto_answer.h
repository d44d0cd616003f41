// What the worker process says back: one line of text, then the two pictures. The parent trusts none of it.
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/enum_text.h"
#include "berkas/foto.h"

namespace berkas {

enum class Penolakan {
  rusak,
  piksel,       // more pixels than foto_megapixels_max
  bergerak,     // an animation
  warna_cetak,  // CMYK
};

using FotoAnswer = tl::expected<Foto, Penolakan>;

std::string to_text(const FotoAnswer& answer);
// Anything that is not exactly an answer is Penolakan::rusak.
FotoAnswer parse_answer(std::string_view text);

}  // namespace berkas

template <>
struct EnumText<berkas::Penolakan> {
  static constexpr std::array table{std::pair{berkas::Penolakan::rusak, std::string_view("rusak")},
                                    std::pair{berkas::Penolakan::piksel, std::string_view("piksel")},
                                    std::pair{berkas::Penolakan::bergerak, std::string_view("bergerak")},
                                    std::pair{berkas::Penolakan::warna_cetak, std::string_view("warna_cetak")}};
};
