#include "http/cookies.h"

#include <algorithm>

#include "base/result.h"
#include "http/ascii.h"

namespace http {

namespace {

std::string name_for(const Request& request, std::string_view name) {
  return (request.https ? "__Host-" : "") + std::string(name);
}

// RFC 6265 cookie-octet: what survives every browser unquoted.
bool is_cookie_octet(char c) {
  return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
}

}  // namespace

Pairs parse_cookies(std::string_view header) {
  Pairs cookies;
  while (!header.empty()) {
    std::string_view value = take_until(header, ';');
    if (value.find('=') == std::string_view::npos) continue;
    const std::string_view name = take_until(value, '=');
    value = trimmed(value);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    if (!name.empty()) cookies.emplace_back(name, value);
  }
  return cookies;
}

std::string_view read_cookie(const Request& request, std::string_view name) {
  return request.cookie(name_for(request, name));
}

std::string set_cookie(const Request& request, std::string_view name, std::string_view value,
                       std::optional<std::chrono::seconds> max_age) {
  MUST(std::all_of(value.begin(), value.end(), is_cookie_octet));
  std::string cookie = name_for(request, name);
  cookie.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax");
  if (request.https) cookie += "; Secure";
  if (max_age) cookie += "; Max-Age=" + std::to_string(max_age->count());
  return cookie;
}

std::string clear_cookie(const Request& request, std::string_view name) {
  return set_cookie(request, name, "", std::chrono::seconds{0});
}

}  // namespace http
