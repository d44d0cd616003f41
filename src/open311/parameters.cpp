#include "open311/parameters.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "msg/open311.h"

namespace open311 {
namespace {

constexpr std::size_t whole_digits_max = 9;
constexpr std::size_t decimals_max = 20;
constexpr std::size_t micro_digits = 6;
constexpr std::int64_t one = 1'000'000;
constexpr int lat_max = 90;
constexpr int long_max = 180;

bool is_digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t to_integer(std::string_view digits) {
  std::int64_t n = 0;
  for (const char c : digits) n = n * 10 + (c - '0');
  return n;
}

// The digits after the point in millionths, the seventh rounding up.
std::int64_t micros_of(std::string_view decimals) {
  std::string six(decimals.substr(0, micro_digits));
  six.resize(micro_digits, '0');
  const bool is_up = decimals.size() > micro_digits && decimals[micro_digits] >= '5';
  return to_integer(six) + (is_up ? 1 : 0);
}

std::optional<Desimal> read_degrees(const Pairs& pairs, std::string_view name, int max, Errors& errors) {
  const std::string_view given = value(pairs, name);
  if (given.empty()) return std::nullopt;
  const auto degrees = parse_number(given);
  if (degrees && *degrees >= Desimal(-max) && *degrees <= Desimal(max)) return degrees;
  errors.push_back(bad_request(msg::open311::derajat_salah(name, max)));
  return std::nullopt;
}

}  // namespace

std::string_view value(const Pairs& pairs, std::string_view name) {
  for (const auto& [key, given] : pairs)
    if (const std::string_view trimmed = text::trim(given); key == name && !trimmed.empty()) return trimmed;
  return {};
}

std::vector<std::string> items(const Pairs& pairs, std::string_view name) {
  std::vector<std::string> found;
  for (const auto& [key, given] : pairs) {
    if (key != name) continue;
    for (std::string_view rest = given; !rest.empty();) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string item(text::trim(rest.substr(0, comma)));
      if (!item.empty() && std::find(found.begin(), found.end(), item) == found.end()) found.push_back(item);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  return found;
}

std::optional<Desimal> parse_number(std::string_view s) {
  const bool is_negative = s.starts_with('-');
  if (is_negative) s.remove_prefix(1);
  const std::size_t point = std::min(s.find('.'), s.size());
  const std::string_view whole = s.substr(0, point);
  if (!is_digits(whole) || whole.size() > whole_digits_max) return std::nullopt;
  std::int64_t micros = to_integer(whole) * one;
  if (point < s.size()) {
    const std::string_view decimals = s.substr(point + 1);
    if (!is_digits(decimals) || decimals.size() > decimals_max) return std::nullopt;
    micros += micros_of(decimals);
  }
  return Desimal::from_micros(is_negative ? -micros : micros);
}

std::optional<int> parse_count(std::string_view s, int max) {
  if (!is_digits(s) || s.size() > whole_digits_max) return std::nullopt;
  const std::int64_t n = to_integer(s);
  if (n < 1 || n > max) return std::nullopt;
  return static_cast<int>(n);
}

std::optional<Position> read_position(const Pairs& pairs, Errors& errors) {
  const auto lat = read_degrees(pairs, "lat", lat_max, errors);
  const auto lon = read_degrees(pairs, "long", long_max, errors);
  if (value(pairs, "lat").empty() != value(pairs, "long").empty())
    errors.push_back(bad_request(msg::open311::lokasi_sepasang));
  if (!lat || !lon) return std::nullopt;
  return Position{*lat, *lon};
}

}  // namespace open311
