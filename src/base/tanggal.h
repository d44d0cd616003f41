// Calendar dates without a clock or a time zone. Always valid once made; today comes in from outside.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

class Tanggal {
 public:
  // Nothing when the day does not exist (30 February) or the year is outside 1900…2200.
  static std::optional<Tanggal> make(int year, int month, int day);
  // "2026-12-09", exactly.
  static std::optional<Tanggal> parse_iso(std::string_view s);
  // What people type: 9-12-2026, 9/12/2026, 09.12.2026, 9 Desember 2026, 9 Des 2026, 2026-12-09.
  static std::optional<Tanggal> parse_typed(std::string_view s);
  // The date at `utc_ms` (milliseconds since 1970) for an offset from UTC in minutes (WIT: 540).
  static Tanggal from_utc_ms(std::int64_t utc_ms, int offset_minutes = 540);

  int year() const;
  int month() const;  // 1…12
  int day() const;
  int weekday() const;  // 1 Monday … 7 Sunday
  std::string iso() const;
  Tanggal plus_days(int n) const;
  Tanggal last_of_month() const;
  std::int64_t start_utc_ms(int offset_minutes = 540) const;  // 00:00 of that day
  // 23:59:59.999 of that day: a deadline on a date ends with the date.
  std::int64_t end_utc_ms(int offset_minutes = 540) const;
  auto operator<=>(const Tanggal&) const = default;

 private:
  explicit Tanggal(std::chrono::sys_days d) : days_(d) {}
  std::chrono::sys_days days_;
};

int days_between(Tanggal from, Tanggal to);  // to - from

// "Januari" … "Desember": the official forms are Indonesian whatever the reader's language is.
std::string_view indonesian_month(int month);
