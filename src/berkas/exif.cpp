// Every read is bounded: a place outside the block reads as nothing.
#include "berkas/exif.h"

#include <cstdint>
#include <optional>

namespace berkas {
namespace {

constexpr int upright_orientation = 1;
constexpr std::string_view exif_mark("Exif\0\0", 6);

enum class ByteOrder { little, big };

std::optional<std::uint32_t> number_at(std::string_view s, std::size_t at, std::size_t bytes, ByteOrder order) {
  if (at > s.size() || s.size() - at < bytes) return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) {
    const std::size_t from = order == ByteOrder::big ? i : bytes - 1 - i;
    value = value << 8 | static_cast<unsigned char>(s[at + from]);
  }
  return value;
}

std::string_view without_mark(std::string_view exif) {
  return exif.starts_with(exif_mark) ? exif.substr(exif_mark.size()) : exif;
}

}  // namespace

int tiff_orientation(std::string_view tiff) {
  constexpr std::uint32_t orientation_tag = 0x0112;
  constexpr std::uint32_t short_type = 3;
  const bool is_little = tiff.starts_with("II");
  if (!is_little && !tiff.starts_with("MM")) return upright_orientation;
  const ByteOrder order = is_little ? ByteOrder::little : ByteOrder::big;
  const auto directory = number_at(tiff, 4, 4, order);
  if (number_at(tiff, 2, 2, order) != 42U || !directory) return upright_orientation;
  const std::uint32_t entries = number_at(tiff, *directory, 2, order).value_or(0);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = std::size_t{*directory} + 2 + std::size_t{i} * 12;
    const auto tag = number_at(tiff, entry, 2, order);
    if (!tag) break;
    if (tag != orientation_tag || number_at(tiff, entry + 2, 2, order) != short_type) continue;
    const std::uint32_t value = number_at(tiff, entry + 8, 2, order).value_or(0);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : upright_orientation;
  }
  return upright_orientation;
}

// A JPEG is a row of segments, FF, type, length; EXIF is an APP1 before the first scan (ITU T.81 annex B, Exif 4.5.4).
int jpeg_orientation(std::string_view jpeg) {
  constexpr std::uint32_t app1 = 0xFFE1;
  constexpr std::uint32_t start_of_scan = 0xFFDA;
  for (std::size_t at = 2;;) {
    const auto marker = number_at(jpeg, at, 2, ByteOrder::big);
    const auto bytes = number_at(jpeg, at + 2, 2, ByteOrder::big);
    if (!marker || !bytes || *marker < 0xFF00 || *marker == start_of_scan || *bytes < 2) return upright_orientation;
    const std::string_view content = jpeg.substr(at + 4, *bytes - 2);
    if (*marker == app1 && content.starts_with(exif_mark)) return tiff_orientation(without_mark(content));
    at += 2 + *bytes;
  }
}

// A WebP is a RIFF file: chunks of name, length, content padded to even.
int webp_orientation(std::string_view webp) {
  for (std::size_t at = 12;;) {
    const auto bytes = number_at(webp, at + 4, 4, ByteOrder::little);
    if (!bytes) return upright_orientation;
    if (webp.substr(at, 4) == "EXIF") return tiff_orientation(without_mark(webp.substr(at + 8, *bytes)));
    at += 8 + std::size_t{*bytes} + *bytes % 2;
  }
}

}  // namespace berkas
