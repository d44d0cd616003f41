#include "open311/plain_text.h"

#include "base/text.h"

namespace open311 {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}

// The bytes of the character that `lead` begins, if it begins one.
std::size_t bytes_of(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (first < 0x20) return first != '\t' && first != '\n';
  if (first == 0x7F) return true;
  if (first == 0xC2) return static_cast<unsigned char>(character[1]) < 0xA0;  // U+0080 … U+009F
  return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

// `s` follows a "<".
bool begins_tag(std::string_view s) {
  if (s.starts_with('/')) s.remove_prefix(1);
  if (s.empty() || !is_letter(s[0])) return false;
  while (!s.empty() && is_name_character(s[0])) s.remove_prefix(1);
  if (s.empty() || std::string_view(" \t\n\r/>").find(s[0]) == std::string_view::npos) return false;
  return s.find('>') != std::string_view::npos;
}

}  // namespace

std::string clean(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  while (!s.empty()) {
    const std::string_view character = s.substr(0, bytes_of(s[0]));
    if (s[0] == '\r') {
      if (!s.starts_with("\r\n")) out += '\n';
      s.remove_prefix(1);
    } else if (!text::is_valid_utf8(character)) {
      s.remove_prefix(1);
    } else {
      if (!is_control(character)) out += character;
      s.remove_prefix(character.size());
    }
  }
  return out;
}

bool has_markup(std::string_view s) {
  for (std::size_t at = s.find('<'); at != std::string_view::npos; at = s.find('<', at + 1)) {
    const std::string_view after = s.substr(at + 1);
    if (after.starts_with('!') || after.starts_with('?') || begins_tag(after)) return true;
  }
  return false;
}

}  // namespace open311
