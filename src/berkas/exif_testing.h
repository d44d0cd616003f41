// EXIF as a phone writes it, for the tests of this folder.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace berkas::testing {

inline std::string big_endian(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
  return text;
}

inline std::string tiff_entry(std::uint32_t tag, std::uint32_t type, std::uint32_t count, const std::string& value) {
  return big_endian(tag, 2) + big_endian(type, 2) + big_endian(count, 4) + value;
}

constexpr std::string_view gps_secret = "S 2 32 GPS WAMENA";

// A big-endian TIFF block: maker's name, this orientation, and a GPS directory that holds a place.
inline std::string phone_tiff(std::uint32_t orientation) {
  constexpr std::uint32_t gps_at = 8 + 2 + 3 * 12 + 4;
  constexpr std::uint32_t text_at = gps_at + 2 + 12 + 4;
  return "MM" + big_endian(42, 2) + big_endian(8, 4) +                                  //
         big_endian(3, 2) + tiff_entry(0x010F, 2, 4, "HP1 ") +                          //
         tiff_entry(0x0112, 3, 1, big_endian(orientation, 2) + std::string(2, '\0')) +  //
         tiff_entry(0x8825, 4, 1, big_endian(gps_at, 4)) + big_endian(0, 4) +           //
         big_endian(1, 2) + tiff_entry(0x001C, 7, gps_secret.size(), big_endian(text_at, 4)) + big_endian(0, 4) +
         std::string(gps_secret);
}

// With that block put behind the start mark of a JPEG.
inline std::string with_exif(const std::string& jpeg, const std::string& tiff) {
  const std::string content = std::string("Exif\0\0", 6) + tiff;
  return jpeg.substr(0, 2) + "\xFF\xE1" + big_endian(static_cast<std::uint32_t>(content.size() + 2), 2) + content +
         jpeg.substr(2);
}

}  // namespace berkas::testing
