#include "open311/instant.h"

#include <fmt/format.h>

#include "base/tanggal.h"

namespace open311 {
namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::size_t date_length = 10;
constexpr int offset_hours_max = 14;
constexpr std::size_t fraction_digits_max = 9;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool take(std::string_view& s, char c) {
  if (!s.starts_with(c)) return false;
  s.remove_prefix(1);
  return true;
}

// Two digits up to `max`, taken from `s`.
std::optional<int> take_number(std::string_view& s, int max) {
  if (s.size() < 2 || !is_digit(s[0]) || !is_digit(s[1])) return std::nullopt;
  const int number = (s[0] - '0') * 10 + (s[1] - '0');
  if (number > max) return std::nullopt;
  s.remove_prefix(2);
  return number;
}

// The digits after the point in milliseconds; what is finer is dropped.
std::optional<std::int64_t> take_fraction(std::string_view& s) {
  std::int64_t ms = 0;
  std::int64_t worth = second_ms;
  std::size_t digits = 0;
  for (; !s.empty() && is_digit(s[0]); ++digits, s.remove_prefix(1)) {
    worth /= 10;
    ms += (s[0] - '0') * worth;
  }
  if (digits == 0 || digits > fraction_digits_max) return std::nullopt;
  return ms;
}

// "09:00", "09:00:30" or "09:00:30.25" in milliseconds since midnight.
std::optional<std::int64_t> take_time(std::string_view& s) {
  const auto hour = take_number(s, 23);
  if (!hour || !take(s, ':')) return std::nullopt;
  const auto minute = take_number(s, 59);
  if (!minute) return std::nullopt;
  std::int64_t ms = *hour * hour_ms + *minute * minute_ms;
  if (!take(s, ':')) return ms;
  const auto second = take_number(s, 59);
  if (!second) return std::nullopt;
  ms += *second * second_ms;
  if (!take(s, '.')) return ms;
  const auto fraction = take_fraction(s);
  if (!fraction) return std::nullopt;
  return ms + *fraction;
}

// "Z", "+09:00" or "-02:30" in milliseconds, and nothing after it.
std::optional<std::int64_t> take_zone(std::string_view s) {
  if (s == "Z") return 0;
  const bool is_west = s.starts_with('-');
  if (!take(s, '-') && !take(s, '+') && !take(s, ' ')) return std::nullopt;
  const auto hours = take_number(s, offset_hours_max);
  if (!hours || !take(s, ':')) return std::nullopt;
  const auto minutes = take_number(s, *hours == offset_hours_max ? 0 : 59);
  if (!minutes || !s.empty()) return std::nullopt;
  const std::int64_t ms = *hours * hour_ms + *minutes * minute_ms;
  return is_west ? -ms : ms;
}

}  // namespace

std::string format_instant(std::int64_t utc_ms) {
  const Tanggal day = Tanggal::from_utc_ms(utc_ms, 0);
  const std::int64_t in_day = utc_ms - day.start_utc_ms(0);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", day.iso(), in_day / hour_ms, in_day / minute_ms % 60,
                     in_day / second_ms % 60);
}

std::optional<std::int64_t> parse_instant(std::string_view s) {
  const auto day = Tanggal::parse_iso(s.substr(0, date_length));
  if (!day) return std::nullopt;
  s.remove_prefix(date_length);
  if (!take(s, 'T')) return std::nullopt;
  const auto time = take_time(s);
  if (!time) return std::nullopt;
  const auto zone = take_zone(s);
  if (!zone) return std::nullopt;
  return day->start_utc_ms(0) + *time - *zone;
}

}  // namespace open311
