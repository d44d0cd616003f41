#include "i18n/locale.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "base/result.h"

namespace i18n {
namespace {

constexpr std::array<std::string_view, 12> kMonthsId = {"Januari",   "Februari", "Maret",    "April",
                                                        "Mei",       "Juni",     "Juli",     "Agustus",
                                                        "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 12> kMonthsEn = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDaysId = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
constexpr std::array<std::string_view, 7> kDaysEn = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMinutes = 24 * 60;

std::string_view month_name(msg::Lang lang, int month) {
  MUST(month >= 1 && month <= 12);
  const auto& names = lang == msg::Lang::en ? kMonthsEn : kMonthsId;
  return names[static_cast<std::size_t>(month - 1)];
}

std::string_view day_name(msg::Lang lang, int weekday) {
  const auto& names = lang == msg::Lang::en ? kDaysEn : kDaysId;
  return names[static_cast<std::size_t>(weekday - 1)];
}

}  // namespace

std::string_view Locale::code() const {
  return lang_ == msg::Lang::en ? "en" : "id";
}

std::string Locale::number(std::int64_t n) const {
  std::string out;
  msg::append_number(out, n, lang_);
  return out;
}

std::string Locale::decimal(double v, int places_max) const {
  MUST(std::isfinite(v) && std::abs(v) < 1e15);
  std::string plain = fmt::format("{:.{}f}", v, places_max);
  std::string fraction;
  if (const std::size_t point = plain.find('.'); point != plain.npos) {
    fraction = plain.substr(point + 1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    plain.resize(point);
  }
  std::string out = number(std::stoll(plain));
  if (fraction.empty()) return out;
  if (plain == "-0") out = "-0";  // the sign of -0,5 is not in its whole part
  return out + (lang_ == msg::Lang::en ? '.' : ',') + fraction;
}

std::string Locale::percent(double v, int places_max) const {
  return decimal(v, places_max) + (lang_ == msg::Lang::en ? "%" : " %");
}

std::string Locale::date(Tanggal d) const {
  return fmt::format("{} {} {}", d.day(), month_name(lang_, d.month()), d.year());
}

std::string Locale::date_short(Tanggal d) const {
  return fmt::format("{} {} {}", d.day(), month_short(d.month()), d.year());
}

std::string Locale::day_date(Tanggal d) const {
  return fmt::format("{}, {} {}", day_name(lang_, d.weekday()), d.day(), month_name(lang_, d.month()));
}

std::string Locale::day_date_year(Tanggal d) const {
  return fmt::format("{} {}", day_date(d), d.year());
}

std::string Locale::month(int month) const {
  return std::string(month_name(lang_, month));
}

std::string Locale::month_short(int month) const {
  return std::string(month_name(lang_, month).substr(0, 3));
}

std::string Locale::month_year(int month, int year) const {
  return fmt::format("{} {}", month_name(lang_, month), year);
}

std::string Locale::time(std::int64_t utc_ms) const {
  const std::int64_t minutes = (utc_ms - local_date(utc_ms).start_utc_ms(offset_)) / kMinuteMs;
  MUST(minutes >= 0 && minutes < kDayMinutes);
  return fmt::format("{:02}{}{:02}", minutes / 60, lang_ == msg::Lang::en ? ':' : '.', minutes % 60);
}

std::string Locale::date_time(std::int64_t utc_ms) const {
  return date(local_date(utc_ms)) + " " + time(utc_ms);
}

std::string Locale::bytes(std::uint64_t n) const {
  constexpr double kKilo = 1000;  // decimal, as phones and mail programs count
  if (n < 1000) return number(static_cast<std::int64_t>(n)) + " B";
  if (n < 999'500) return decimal(static_cast<double>(n) / kKilo, 0) + " KB";
  return decimal(static_cast<double>(n) / (kKilo * kKilo), 1) + " MB";
}

Tanggal Locale::local_date(std::int64_t utc_ms) const {
  return Tanggal::from_utc_ms(utc_ms, offset_);
}

// NIP: birth date (8), month of appointment (6), sex (1), serial number (3).
std::string nip_grouped(std::string_view nip) {
  if (nip.size() != 18 || nip.find_first_not_of("0123456789") != nip.npos) return std::string(nip);
  return fmt::format("{} {} {} {}", nip.substr(0, 8), nip.substr(8, 6), nip.substr(14, 1), nip.substr(15));
}

}  // namespace i18n
