// How a reader's language writes messages, dates, numbers and durations. Views never format by themselves.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/msg.h"
#include "base/tanggal.h"

namespace i18n {

class Locale {
 public:
  explicit Locale(msg::Lang lang, int utc_offset_minutes = 9 * 60) : lang_(lang), offset_(utc_offset_minutes) {}
  msg::Lang lang() const { return lang_; }
  std::string_view code() const;  // "id", "en" for <html lang>

  std::string t(const msg::Text& text) const { return msg::format(text, lang_); }

  std::string number(std::int64_t n) const;                 // 1.284 · 1,284
  std::string decimal(double v, int places_max) const;      // 98,4 · 98.4; trailing zeros dropped
  std::string percent(double v, int places_max = 0) const;  // "98,4 %"
  std::string date(Tanggal d) const;                        // 9 Desember 2026
  std::string date_short(Tanggal d) const;                  // 9 Des 2026
  std::string day_date(Tanggal d) const;                    // Rabu, 9 Desember
  std::string day_date_year(Tanggal d) const;               // Rabu, 9 Desember 2026
  std::string month(int month) const;                       // November
  std::string month_short(int month) const;                 // Nov
  std::string month_year(int month, int year) const;        // November 2026
  std::string time(std::int64_t utc_ms) const;              // 08.41 (WIT) · 08:41
  std::string date_time(std::int64_t utc_ms) const;         // 9 Desember 2026 08.41
  std::string bytes(std::uint64_t n) const;                 // 182 KB · 2,1 MB
  Tanggal local_date(std::int64_t utc_ms) const;

 private:
  msg::Lang lang_;
  int offset_;
};

std::string nip_grouped(
    std::string_view nip);  // 19920314 201903 2 008; anything that is not 18 digits comes back as is

}  // namespace i18n
