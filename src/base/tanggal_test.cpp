#include "base/tanggal.h"

#include <doctest/doctest.h>

namespace {
std::string typed(std::string_view s) {
  const auto d = Tanggal::parse_typed(s);
  return d ? d->iso() : "refused";
}
constexpr std::int64_t hour_ms = 3'600'000;
}  // namespace

TEST_CASE("a day that does not exist is no date") {
  CHECK(Tanggal::make(2026, 2, 28).has_value());
  CHECK_FALSE(Tanggal::make(2026, 2, 30).has_value());
  CHECK_FALSE(Tanggal::make(2026, 2, 29).has_value());
  CHECK_FALSE(Tanggal::make(2026, 4, 31).has_value());
  CHECK_FALSE(Tanggal::make(2026, 13, 1).has_value());
  CHECK_FALSE(Tanggal::make(2026, 0, 1).has_value());
  CHECK_FALSE(Tanggal::make(2026, 1, 0).has_value());
}

TEST_CASE("29 February exists in leap years only, and 1900 and 2100 are none") {
  CHECK(Tanggal::make(2024, 2, 29).has_value());
  CHECK(Tanggal::make(2000, 2, 29).has_value());
  CHECK_FALSE(Tanggal::make(1900, 2, 29).has_value());
  CHECK_FALSE(Tanggal::make(2100, 2, 29).has_value());
}

TEST_CASE("years outside 1900 to 2200 are refused") {
  CHECK(Tanggal::make(1900, 1, 1).has_value());
  CHECK_FALSE(Tanggal::make(1899, 12, 31).has_value());
  CHECK(Tanggal::make(2200, 12, 31).has_value());
  CHECK_FALSE(Tanggal::make(2201, 1, 1).has_value());
}

TEST_CASE("the ISO form is read exactly") {
  CHECK(Tanggal::parse_iso("2026-12-09").value().iso() == "2026-12-09");
  for (const auto* s : {"2026-12-9", " 2026-12-09", "2026-12-09 ", "2026/12/09", "+026-12-09", "2026-02-30", ""})
    CHECK_FALSE(Tanggal::parse_iso(s).has_value());
}

TEST_CASE("every typed form of the same day gives the same date") {
  for (const auto* s : {"9-12-2026", "09-12-2026", "9/12/2026", "09.12.2026", "9 Desember 2026", "9 Des 2026",
                        "9 desember 2026", "  9   DES  2026 ", "2026-12-09", "9-Des-2026", "9 December 2026"})
    CHECK_MESSAGE(typed(s) == "2026-12-09", s);
}

TEST_CASE("every Indonesian month is known by its name and its three letters") {
  const char* short_form[] = {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};
  for (int m = 1; m <= 12; ++m) {
    const auto date = Tanggal::make(2026, m, 3).value();
    CHECK(typed("3 " + std::string(indonesian_month(m)) + " 2026") == date.iso());
    CHECK(typed("3 " + std::string(short_form[m - 1]) + " 2026") == date.iso());
  }
  CHECK(typed("3 Nopember 2026") == "2026-11-03");
  CHECK(typed("3 Pebruari 2026") == "2026-02-03");
}

TEST_CASE("what is not one unmistakable date is refused") {
  for (const auto* s : {"9-12-26", "9-12", "9 Desembar 2026", "30 Februari 2026", "9/12-2026", "32-1-2026", "12-2026",
                        "9 Desember 2026 pagi", "45123", "", "-", "9--2026"})
    CHECK_MESSAGE(typed(s) == "refused", s);
}

TEST_CASE("the date in WIT changes at 15:00 UTC") {
  const auto utc_noon = Tanggal::make(2026, 12, 9).value().start_utc_ms(0);
  CHECK(Tanggal::from_utc_ms(utc_noon + 15 * hour_ms - 1).iso() == "2026-12-09");
  CHECK(Tanggal::from_utc_ms(utc_noon + 15 * hour_ms).iso() == "2026-12-10");
  CHECK(Tanggal::from_utc_ms(utc_noon + 15 * hour_ms, 0).iso() == "2026-12-09");
  CHECK(Tanggal::from_utc_ms(-1, 0).iso() == "1969-12-31");
  CHECK(Tanggal::from_utc_ms(-1, 540).iso() == "1970-01-01");
}

TEST_CASE("a day starts and ends at midnight of its own zone") {
  const auto d = Tanggal::make(2026, 1, 31).value();
  CHECK(Tanggal::from_utc_ms(d.start_utc_ms()).iso() == "2026-01-31");
  CHECK(Tanggal::from_utc_ms(d.start_utc_ms() - 1).iso() == "2026-01-30");
  CHECK(Tanggal::from_utc_ms(d.end_utc_ms()).iso() == "2026-01-31");
  CHECK(Tanggal::from_utc_ms(d.end_utc_ms() + 1).iso() == "2026-02-01");
  CHECK(d.start_utc_ms(0) - d.start_utc_ms() == 9 * hour_ms);
}

TEST_CASE("date arithmetic crosses months, years and leap days") {
  const auto d = Tanggal::make(2027, 12, 31).value();
  CHECK(d.plus_days(1).iso() == "2028-01-01");
  CHECK(d.plus_days(60).iso() == "2028-02-29");
  CHECK(d.plus_days(-365).iso() == "2026-12-31");
  CHECK(Tanggal::make(2028, 2, 3).value().last_of_month().iso() == "2028-02-29");
  CHECK(Tanggal::make(2027, 2, 3).value().last_of_month().iso() == "2027-02-28");
  CHECK(days_between(d, d.plus_days(60)) == 60);
  CHECK(days_between(d.plus_days(60), d) == -60);
}

TEST_CASE("weekdays count from Monday") {
  CHECK(Tanggal::make(2027, 2, 1).value().weekday() == 1);
  CHECK(Tanggal::make(2027, 1, 31).value().weekday() == 7);
}
