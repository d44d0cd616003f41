#include "i18n/locale.h"

#include <doctest/doctest.h>

#include <limits>

#include "base/result.h"

using i18n::Locale;

namespace {

const Locale kId(msg::Lang::id);
const Locale kEn(msg::Lang::en);
const Tanggal kWednesday = *Tanggal::make(2026, 12, 9);
constexpr std::int64_t kMorningMs = 1796773260'000;  // 2026-12-08 23:41:00 UTC, 08.41 the next day in Papua

}  // namespace

TEST_CASE("the page's language code is a real one even for the fake language") {
  CHECK(kId.code() == "id");
  CHECK(kEn.code() == "en");
  CHECK(Locale(msg::Lang::xx).code() == "id");
}

TEST_CASE("numbers use the reader's separators") {
  CHECK(kId.number(1284) == "1.284");
  CHECK(kEn.number(1284) == "1,284");
  CHECK(kId.decimal(98.4, 2) == "98,4");
  CHECK(kEn.decimal(98.4, 2) == "98.4");
  CHECK(kId.decimal(1284.125, 2) == "1.284,12");
  CHECK(kId.decimal(100.0, 2) == "100");
  CHECK(kId.decimal(99.96, 1) == "100");
  CHECK(kId.decimal(7, 0) == "7");
  CHECK(kId.percent(98.4, 1) == "98,4 %");
  CHECK(kEn.percent(98.4, 1) == "98.4%");
  CHECK(kId.percent(98.4) == "98 %");
}

TEST_CASE("a negative fraction keeps its sign, and zero has none") {
  CHECK(kId.decimal(-0.5, 1) == "-0,5");
  CHECK(kId.decimal(-1284.5, 1) == "-1.284,5");
  CHECK(kId.decimal(-0.04, 1) == "0");
  CHECK_THROWS_AS(kId.decimal(std::numeric_limits<double>::quiet_NaN(), 1), Bug);
}

TEST_CASE("dates are written out in both languages") {
  CHECK(kId.date(kWednesday) == "9 Desember 2026");
  CHECK(kEn.date(kWednesday) == "9 December 2026");
  CHECK(kId.date_short(kWednesday) == "9 Des 2026");
  CHECK(kEn.date_short(kWednesday) == "9 Dec 2026");
  CHECK(kId.day_date(kWednesday) == "Rabu, 9 Desember");
  CHECK(kEn.day_date(kWednesday) == "Wednesday, 9 December");
  CHECK(kId.day_date_year(kWednesday) == "Rabu, 9 Desember 2026");
  CHECK(kId.day_date(kWednesday.plus_days(4)) == "Minggu, 13 Desember");
  CHECK(kId.month(5) == "Mei");
  CHECK(kId.month_short(8) == "Agu");
  CHECK(kId.month_year(11, 2026) == "November 2026");
  CHECK_THROWS_AS(kId.month(0), Bug);
  CHECK_THROWS_AS(kId.month(13), Bug);
}

TEST_CASE("times are those of the reader's zone, and the date follows") {
  CHECK(kId.time(kMorningMs) == "08.41");
  CHECK(kEn.time(kMorningMs) == "08:41");
  CHECK(kId.date_time(kMorningMs) == "9 Desember 2026 08.41");
  CHECK(kId.local_date(kMorningMs) == kWednesday);
  const Locale jakarta(msg::Lang::id, 7 * 60);
  CHECK(jakarta.date_time(kMorningMs) == "9 Desember 2026 06.41");
  const Locale utc(msg::Lang::id, 0);
  CHECK(utc.date_time(kMorningMs) == "8 Desember 2026 23.41");
}

TEST_CASE("midnight belongs to the day that begins") {
  const std::int64_t midnight_ms = kWednesday.start_utc_ms();
  CHECK(kId.date_time(midnight_ms) == "9 Desember 2026 00.00");
  CHECK(kId.date_time(midnight_ms - 1) == "8 Desember 2026 23.59");
}

TEST_CASE("file sizes are short") {
  CHECK(kId.bytes(0) == "0 B");
  CHECK(kId.bytes(999) == "999 B");
  CHECK(kId.bytes(1000) == "1 KB");
  CHECK(kId.bytes(181'600) == "182 KB");
  CHECK(kId.bytes(999'499) == "999 KB");
  CHECK(kId.bytes(999'500) == "1 MB");
  CHECK(kId.bytes(2'100'000) == "2,1 MB");
  CHECK(kEn.bytes(2'100'000) == "2.1 MB");
}

TEST_CASE("a NIP is grouped by its four parts and anything else stays as it is") {
  CHECK(i18n::nip_grouped("199203142019032008") == "19920314 201903 2 008");
  CHECK(i18n::nip_grouped("19920314201903200") == "19920314201903200");
  CHECK(i18n::nip_grouped("1992031420190320081") == "1992031420190320081");
  CHECK(i18n::nip_grouped("19920314201903200x") == "19920314201903200x");
  CHECK(i18n::nip_grouped("") == "");
}
