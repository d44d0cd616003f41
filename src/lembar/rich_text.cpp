#include "lembar/rich_text.h"

#include <charconv>
#include <optional>

namespace lembar {
namespace {

constexpr std::size_t escape_bytes = 7;  // _xHHHH_

// Only ASCII is taken: Excel escapes control characters and the underscore of a text that looks like an escape.
std::optional<char> escaped_char(std::string_view s) {
  if (s.size() < escape_bytes || !s.starts_with("_x") || s[6] != '_') return std::nullopt;
  unsigned value = 0;
  const auto [end, ec] = std::from_chars(s.data() + 2, s.data() + 6, value, 16);
  if (ec != std::errc{} || end != s.data() + 6 || value == 0 || value > 0x7F) return std::nullopt;
  return static_cast<char>(value);
}

}  // namespace

void RichText::clear() {
  *this = RichText{};
}

void RichText::start(std::string_view element) {
  if (element == "rPh") ++reading_aid_depth_;
  in_t_ = element == "t" && reading_aid_depth_ == 0;
}

void RichText::end(std::string_view element) {
  if (element == "rPh") --reading_aid_depth_;
  in_t_ = false;
}

void RichText::text(std::string_view piece) {
  if (in_t_) text_ += piece;
}

std::string RichText::value() const {
  std::string plain;
  for (std::size_t i = 0; i < text_.size();) {
    const auto escaped = escaped_char(std::string_view(text_).substr(i));
    plain += escaped.value_or(text_[i]);
    i += escaped ? escape_bytes : 1;
  }
  return plain;
}

}  // namespace lembar
