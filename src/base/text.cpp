#include "base/text.h"

#include <cstdint>
#include <optional>

namespace text {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

struct CodePoint {
  std::uint32_t value;
  std::size_t bytes;
};

// The code point at the start of `s`, or nothing for overlong forms, surrogates, values past U+10FFFF and cut
// sequences.
std::optional<CodePoint> decode(std::string_view s) {
  const auto lead = static_cast<unsigned char>(s[0]);
  if (lead < 0x80) return CodePoint{lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || s.size() < bytes) return std::nullopt;
  std::uint32_t value = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!is_continuation(s[i])) return std::nullopt;
    value = (value << 6U) | (static_cast<unsigned char>(s[i]) & 0x3FU);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[bytes] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
  return CodePoint{value, bytes};
}

// U+00C0 … U+00FF and U+0100 … U+017F, one base letter each; '.' keeps the character (× and ÷).
constexpr std::string_view latin_1 = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";
constexpr std::string_view latin_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uu"
    "wwyyyzzzzzzs";
static_assert(latin_1.size() == 64 && latin_a.size() == 128);

// The base letter of a marked Latin letter, "" for a combining mark, nothing for any other character.
std::optional<std::string_view> base_letter(std::uint32_t c) {
  if (c >= 0x300 && c <= 0x36F) return "";
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC) return "'";
  std::string_view letter;
  if (c >= 0xC0 && c <= 0xFF) letter = latin_1.substr(c - 0xC0, 1);
  if (c >= 0x100 && c <= 0x17F) letter = latin_a.substr(c - 0x100, 1);
  if (letter.empty() || letter == ".") return std::nullopt;
  return letter;
}

bool starts_with_no_case(std::string_view s, std::string_view lower_prefix) {
  return to_lower(s.substr(0, lower_prefix.size())) == lower_prefix;
}

}  // namespace

bool is_valid_utf8(std::string_view s) {
  while (!s.empty()) {
    const auto c = decode(s);
    if (!c) return false;
    s.remove_prefix(c->bytes);
  }
  return true;
}

std::size_t length(std::string_view s) {
  std::size_t n = 0;
  for (const char c : s)
    if (!is_continuation(c)) ++n;
  return n;
}

std::string_view trim(std::string_view s) {
  while (!s.empty()) {
    if (is_space(s.front()))
      s.remove_prefix(1);
    else if (s.starts_with(no_break_space))
      s.remove_prefix(no_break_space.size());
    else if (is_space(s.back()))
      s.remove_suffix(1);
    else if (s.ends_with(no_break_space))
      s.remove_suffix(no_break_space.size());
    else
      break;
  }
  return s;
}

std::string collapse_spaces(std::string_view s) {
  std::string out;
  s = trim(s);
  while (!s.empty()) {
    const bool wide = s.starts_with(no_break_space);
    if (wide || is_space(s.front())) {
      if (out.back() != ' ') out += ' ';
    } else {
      out += s.front();
    }
    s.remove_prefix(wide ? no_break_space.size() : 1);
  }
  return out;
}

std::string to_lower(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string fold_for_search(std::string_view s) {
  const std::string lower = to_lower(collapse_spaces(s));
  std::string out;
  for (std::string_view rest = lower; !rest.empty();) {
    const auto c = decode(rest);
    const std::size_t bytes = c ? c->bytes : 1;
    const auto letter = c ? base_letter(c->value) : std::nullopt;
    out += letter.value_or(rest.substr(0, bytes));
    rest.remove_prefix(bytes);
  }
  return out;
}

std::vector<std::string> split_words(std::string_view s) {
  std::vector<std::string> words;
  bool in_word = false;
  for (const char c : collapse_spaces(s)) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'' ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (letter && !in_word) words.emplace_back();
    if (letter) words.back() += c;
    in_word = letter;
  }
  return words;
}

std::string strip_nip(std::string_view s) {
  s = trim(s);
  if (s.starts_with('\'')) s.remove_prefix(1);  // how a spreadsheet marks digits that must stay text
  for (const std::string_view label : {"nip pppk", "ni pppk", "nipppk", "nip"})
    if (starts_with_no_case(s, label)) {
      s.remove_prefix(label.size());
      break;
    }
  std::string out;
  for (const char c : collapse_spaces(s))
    if (c != ' ' && c != '.' && c != '-' && c != ':') out += c;
  return out;
}

}  // namespace text
