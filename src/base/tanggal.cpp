#include "base/tanggal.h"

#include <array>
#include <cstdio>
#include <vector>

#include "base/result.h"
#include "base/text.h"

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int year_min = 1900;
constexpr int year_max = 2200;

constexpr std::array<std::string_view, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                  "Mei",       "Juni",     "Juli",     "Agustus",
                                                  "September", "Oktober",  "November", "Desember"};

struct MonthWord {
  std::string_view word;
  int month;
};

// Indonesian names come from `months`; these are the other spellings people use: short forms, the spelling of before
// 1972 that older staff still type, and English.
constexpr std::array other_month_words{
    MonthWord{"jan", 1},  MonthWord{"january", 1},   MonthWord{"feb", 2},    MonthWord{"pebruari", 2},
    MonthWord{"peb", 2},  MonthWord{"february", 2},  MonthWord{"mar", 3},    MonthWord{"march", 3},
    MonthWord{"apr", 4},  MonthWord{"may", 5},       MonthWord{"jun", 6},    MonthWord{"june", 6},
    MonthWord{"jul", 7},  MonthWord{"july", 7},      MonthWord{"agu", 8},    MonthWord{"agt", 8},
    MonthWord{"ags", 8},  MonthWord{"aug", 8},       MonthWord{"august", 8}, MonthWord{"sep", 9},
    MonthWord{"sept", 9}, MonthWord{"okt", 10},      MonthWord{"oct", 10},   MonthWord{"october", 10},
    MonthWord{"nov", 11}, MonthWord{"nopember", 11}, MonthWord{"nop", 11},   MonthWord{"des", 12},
    MonthWord{"dec", 12}, MonthWord{"december", 12},
};

std::optional<int> digits(std::string_view s, std::size_t count_min, std::size_t count_max) {
  if (s.size() < count_min || s.size() > count_max) return std::nullopt;
  int v = 0;
  for (const char c : s) {
    if (c < '0' || c > '9') return std::nullopt;
    v = v * 10 + (c - '0');
  }
  return v;
}

std::optional<int> month_from_word(std::string_view word) {
  const std::string lower = text::to_lower(word);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (text::to_lower(months[i]) == lower) return static_cast<int>(i) + 1;
  for (const MonthWord& m : other_month_words)
    if (m.word == lower) return m.month;
  return std::nullopt;
}

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = s.find(separator);
    parts.push_back(s.substr(0, at));
    if (at == std::string_view::npos) return parts;
    s.remove_prefix(at + 1);
  }
}

std::optional<Tanggal> day_month_year(const std::vector<std::string_view>& parts) {
  if (parts.size() != 3) return std::nullopt;
  const auto day = digits(parts[0], 1, 2);
  auto month = digits(parts[1], 1, 2);
  if (!month) month = month_from_word(parts[1]);
  // Two-digit years are refused: 45 may be a birth year or a target year.
  const auto year = digits(parts[2], 4, 4);
  if (!day || !month || !year) return std::nullopt;
  return Tanggal::make(*year, *month, *day);
}

year_month_day ymd(sys_days d) {
  return year_month_day{d};
}

std::int64_t to_ms(sys_days d) {
  return std::chrono::duration_cast<milliseconds>(d.time_since_epoch()).count();
}

constexpr std::int64_t minute_ms = 60'000;

}  // namespace

std::optional<Tanggal> Tanggal::make(int year, int month, int day) {
  if (year < year_min || year > year_max || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Tanggal(sys_days{date});
}

std::optional<Tanggal> Tanggal::parse_iso(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  const auto year = digits(s.substr(0, 4), 4, 4);
  const auto month = digits(s.substr(5, 2), 2, 2);
  const auto day = digits(s.substr(8, 2), 2, 2);
  if (!year || !month || !day) return std::nullopt;
  return make(*year, *month, *day);
}

std::optional<Tanggal> Tanggal::parse_typed(std::string_view s) {
  const std::string tidy = text::collapse_spaces(s);
  if (const auto iso = parse_iso(tidy)) return iso;
  for (const char separator : {'-', '/', '.', ' '})
    if (const auto date = day_month_year(split(tidy, separator))) return date;
  return std::nullopt;
}

Tanggal Tanggal::from_utc_ms(std::int64_t utc_ms, int offset_minutes) {
  const std::chrono::sys_time<milliseconds> local{milliseconds{utc_ms + offset_minutes * minute_ms}};
  return Tanggal(std::chrono::floor<days>(local));
}

int Tanggal::year() const {
  return static_cast<int>(ymd(days_).year());
}
int Tanggal::month() const {
  return static_cast<int>(static_cast<unsigned>(ymd(days_).month()));
}
int Tanggal::day() const {
  return static_cast<int>(static_cast<unsigned>(ymd(days_).day()));
}
int Tanggal::weekday() const {
  return static_cast<int>(std::chrono::weekday{days_}.iso_encoding());
}

std::string Tanggal::iso() const {
  std::array<char, 32> out{};
  const int n = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year(), month(), day());
  return {out.data(), static_cast<std::size_t>(n)};
}

Tanggal Tanggal::plus_days(int n) const {
  return Tanggal(days_ + days{n});
}

Tanggal Tanggal::last_of_month() const {
  const year_month_day date = ymd(days_);
  return Tanggal(sys_days{date.year() / date.month() / std::chrono::last});
}

std::int64_t Tanggal::start_utc_ms(int offset_minutes) const {
  return to_ms(days_) - offset_minutes * minute_ms;
}

std::int64_t Tanggal::end_utc_ms(int offset_minutes) const {
  return plus_days(1).start_utc_ms(offset_minutes) - 1;
}

int days_between(Tanggal from, Tanggal to) {
  const std::int64_t day_ms = 24 * 60 * minute_ms;
  return static_cast<int>((to.start_utc_ms(0) - from.start_utc_ms(0)) / day_ms);
}

std::string_view indonesian_month(int month) {
  MUST(month >= 1 && month <= 12);
  return months[static_cast<std::size_t>(month) - 1];
}
