#include "http/urlencoded.h"

namespace http {

namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view s, Plus plus) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '%') {
      const int high = i + 2 < s.size() ? hex_value(s[i + 1]) : -1;
      const int low = i + 2 < s.size() ? hex_value(s[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      out.push_back(s[i] == '+' && plus == Plus::is_space ? ' ' : s[i]);
    }
  }
  return out;
}

std::optional<Pairs> parse_urlencoded(std::string_view s) {
  Pairs fields;
  while (!s.empty()) {
    const auto end = s.find('&');
    const std::string_view field = s.substr(0, end);
    s = end == std::string_view::npos ? std::string_view{} : s.substr(end + 1);
    if (field.empty()) continue;
    const auto equals = field.find('=');
    auto name = percent_decode(field.substr(0, equals), Plus::is_space);
    auto value = percent_decode(equals == std::string_view::npos ? std::string_view{} : field.substr(equals + 1),
                                Plus::is_space);
    if (!name || !value || fields.size() == kFieldsMax) return std::nullopt;
    fields.emplace_back(*std::move(name), *std::move(value));
  }
  return fields;
}

}  // namespace http
