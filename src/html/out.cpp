#include "html/out.h"

#include <array>
#include <charconv>

#include "base/result.h"

namespace html {
namespace {

// What each byte becomes; empty for the bytes that stay. One table for text and attributes: escaping quotes in text
// costs a few bytes and makes a mistake about the place harmless.
constexpr std::array<std::string_view, 256> kEscapes = [] {
  std::array<std::string_view, 256> table{};
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  table['"'] = "&quot;";
  table['\''] = "&#39;";
  return table;
}();

// Copies the stretches between escapes whole, because almost every value has none.
void append_escaped(std::string& out, std::string_view v) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < v.size(); ++i) {
    const std::string_view escape = kEscapes[static_cast<unsigned char>(v[i])];
    if (escape.empty()) [[likely]]
      continue;
    out.append(v, copied, i - copied).append(escape);
    copied = i + 1;
  }
  out.append(v, copied);
}

char lower(char ch) {
  return ch >= 'A' && ch <= 'Z' ? static_cast<char>(ch - 'A' + 'a') : ch;
}

bool starts_with_scheme(std::string_view link, std::string_view scheme) {
  if (link.size() <= scheme.size()) return false;
  for (std::size_t i = 0; i < scheme.size(); ++i)
    if (lower(link[i]) != scheme[i]) return false;
  return true;
}

// Browsers skip control characters and read "\" as "/", so an address with either is not what it looks like.
bool has_trick(std::string_view s) {
  for (const char ch : s)
    if (static_cast<unsigned char>(ch) < 0x20 || ch == 0x7f || ch == '\\') return true;
  return false;
}

}  // namespace

Url Url::path(std::string p) {
  MUST(p.starts_with('/') && !p.starts_with("//") && !has_trick(p));
  return Url(std::move(p));
}

Url Url::outside(std::string_view link) {
  const bool is_web = starts_with_scheme(link, "https://") || starts_with_scheme(link, "http://");
  return Url(is_web && !has_trick(link) ? std::string(link) : "#");
}

Url Url::fragment(std::string_view id) {
  return Url("#" + std::string(id));
}

void Out::text(std::string_view v) {
  append_escaped(s_, v);
}

void Out::text(std::int64_t v) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), v).ptr;
  s_.append(digits.data(), end);
}

void Out::attr(std::string_view v) {
  append_escaped(s_, v);
}

void Out::url(const Url& v) {
  append_escaped(s_, v.str());
}

}  // namespace html
