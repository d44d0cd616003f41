#include "http/header_params.h"

#include "http/ascii.h"

namespace http {

namespace {

// Takes a quoted string off the front. Only \" is an escape: old browsers send backslashes of Windows paths as they
// are.
std::string take_quoted(std::string_view& rest) {
  std::string text;
  rest.remove_prefix(1);
  while (!rest.empty() && rest.front() != '"') {
    if (rest.starts_with("\\\"")) rest.remove_prefix(1);
    text.push_back(rest.front());
    rest.remove_prefix(1);
  }
  take_until(rest, ';');
  return text;
}

}  // namespace

std::optional<std::string> header_parameter(std::string_view value, std::string_view name) {
  std::string_view rest = value;
  take_until(rest, ';');
  while (!rest.empty()) {
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view key = trimmed(rest.substr(0, equals));
    rest = rest.substr(equals + 1);
    std::string text = rest.starts_with('"') ? take_quoted(rest) : std::string(take_until(rest, ';'));
    if (same_letters(key, name)) return text;
  }
  return std::nullopt;
}

}  // namespace http
