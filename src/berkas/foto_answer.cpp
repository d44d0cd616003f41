#include "berkas/foto_answer.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace berkas {
namespace {

// The next number of a line of numbers, and the space behind it.
std::optional<std::size_t> take_number(std::string_view& line) {
  std::size_t value = 0;
  const auto [end, ec] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (ec != std::errc{}) return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  if (line.starts_with(' ')) line.remove_prefix(1);
  return value;
}

}  // namespace

std::string to_text(const FotoAnswer& answer) {
  if (!answer) return fmt::format("tolak {}\n", to_code(answer.error()));
  return fmt::format("foto {} {} {} {}\n", answer->width, answer->height, answer->jpeg.size(),
                     answer->thumbnail_webp.size()) +
         answer->jpeg + answer->thumbnail_webp;
}

FotoAnswer parse_answer(std::string_view text) {
  const auto broken = tl::unexpected(Penolakan::rusak);
  const std::size_t line_end = text.find('\n');
  if (line_end == std::string_view::npos) return broken;
  std::string_view line = text.substr(0, line_end);
  const std::string_view body = text.substr(line_end + 1);
  if (line.starts_with("tolak "))
    return tl::unexpected(from_code<Penolakan>(line.substr(6)).value_or(Penolakan::rusak));
  if (!line.starts_with("foto ")) return broken;
  line.remove_prefix(5);

  const auto width = take_number(line);
  const auto height = take_number(line);
  const auto jpeg_bytes = take_number(line);
  const auto webp_bytes = take_number(line);
  if (!width || !height || !jpeg_bytes || !webp_bytes || !line.empty()) return broken;
  const auto is_side = [](std::size_t side) { return side >= 1 && side <= std::size_t{foto_side_max}; };
  if (!is_side(*width) || !is_side(*height)) return broken;
  if (*jpeg_bytes > body.size() || *webp_bytes != body.size() - *jpeg_bytes) return broken;
  const std::string_view jpeg = body.substr(0, *jpeg_bytes);
  const std::string_view webp = body.substr(*jpeg_bytes);
  if (!jpeg.starts_with("\xFF\xD8\xFF") || !webp.starts_with("RIFF")) return broken;
  return Foto{std::string(jpeg), std::string(webp), static_cast<int>(*width), static_cast<int>(*height)};
}

}  // namespace berkas
