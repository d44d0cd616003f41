#include "lembar/xlsx_date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace lembar {
namespace {

constexpr long long day_seconds = 86'400;
constexpr long long days_end = 2'958'466;  // the day after 31 December 9999
constexpr long long days_to_1904 = 1'462;
constexpr long long day_that_never_was = 60;

std::string iso_date(long long days) {
  using namespace std::chrono;
  // Excel counts 29 February 1900, so before it the count starts one day later.
  const sys_days base = sys_days(year{1899} / December / (days < day_that_never_was ? 31 : 30));
  const year_month_day date(base + std::chrono::days(days));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso_time(long long seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

bool is_date_format(int id) {
  const auto between = [id](int first, int last) { return first <= id && id <= last; };
  // ECMA-376 part 1, 18.8.30: 14-22 and 45-47 everywhere, 27-36 and 50-58 in East Asian locales.
  return between(14, 22) || between(27, 36) || between(45, 47) || between(50, 58);
}

bool is_date_format(std::string_view code) {
  for (std::size_t i = 0; i < code.size(); ++i) {
    switch (code[i]) {
      case '"':  // literal text
        i = code.find('"', i + 1);
        break;
      case '[': {  // colour, condition, currency; but [h], [mm] and [s] count time
        const std::size_t close = code.find(']', i);
        if (close != std::string_view::npos &&
            code.substr(i + 1, close - i - 1).find_first_not_of("hmsHMS") == std::string_view::npos)
          return true;
        i = close;
        break;
      }
      case '\\':  // the next character is literal, as wide as it, or repeated
      case '_':
      case '*':
        ++i;
        break;
      case 'y':
      case 'm':
      case 'd':
      case 'h':
      case 's':
      case 'Y':
      case 'M':
      case 'D':
      case 'H':
      case 'S':
        return true;
      default:
        break;
    }
    if (i == std::string_view::npos) return false;
  }
  return false;
}

std::optional<std::string> iso_of_serial(std::string_view serial, Epoch epoch) {
  double value = 0;
  const auto [end, ec] = std::from_chars(serial.data(), serial.data() + serial.size(), value);
  if (ec != std::errc{} || end != serial.data() + serial.size()) return std::nullopt;
  if (!(value >= 0 && value < static_cast<double>(days_end))) return std::nullopt;
  const long long seconds = std::llround(value * static_cast<double>(day_seconds));
  const long long time = seconds % day_seconds;
  const long long days = seconds / day_seconds + (epoch == Epoch::y1904 ? days_to_1904 : 0);
  if (value < 1 && time != 0) return iso_time(time);
  if (days == day_that_never_was || days == 0 || days >= days_end) return std::nullopt;
  return time == 0 ? iso_date(days) : fmt::format("{}T{}", iso_date(days), iso_time(time));
}

}  // namespace lembar
