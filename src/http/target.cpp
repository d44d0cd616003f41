#include "http/target.h"

#include <algorithm>

#include "base/text.h"
#include "http/urlencoded.h"

namespace http {

namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool acceptable_path(const std::string& path) {
  return text::is_valid_utf8(path) && path.find("..") == std::string::npos &&
         std::none_of(path.begin(), path.end(), is_control);
}

// The database takes neither NUL nor broken UTF-8; a query goes there more often than not.
bool acceptable_value(const std::string& value) {
  return text::is_valid_utf8(value) && value.find('\0') == std::string::npos;
}

}  // namespace

bool parse_target(Request& request) {
  const std::string_view target = request.target;
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return false;
  const auto mark = target.find('?');
  auto path = percent_decode(target.substr(0, mark), Plus::is_plus);
  if (!path || !acceptable_path(*path)) return false;
  request.path = *std::move(path);
  if (mark == std::string_view::npos) return true;
  auto query = parse_urlencoded(target.substr(mark + 1));
  if (!query) return false;
  request.query = *std::move(query);
  return std::all_of(request.query.begin(), request.query.end(),
                     [](const auto& field) { return acceptable_value(field.first) && acceptable_value(field.second); });
}

}  // namespace http
