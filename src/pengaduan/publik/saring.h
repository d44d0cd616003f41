// Personal data in a citizen's words, for whoever prepares them for the public page: what looks like a NIK, a telephone
// number or an e-mail address is blanked. Names and what a text gives away otherwise stay for a person to see.
#pragma once
#include <string>
#include <string_view>

namespace pengaduan {

inline constexpr std::string_view sensor = "[…]";

// The text with each of them replaced by `sensor`. Digits with spaces, dots or hyphens between count as one number from
// nine digits on.
std::string tersaring(std::string_view teks);

}  // namespace pengaduan
