#include "lembar/xlsx_date.h"

#include <doctest/doctest.h>

using namespace lembar;

namespace {
std::string iso(std::string_view serial, Epoch epoch = Epoch::y1900) {
  return iso_of_serial(serial, epoch).value_or("none");
}
}  // namespace

TEST_CASE("date serials: both sides of the day that never was") {
  CHECK(iso("1") == "1900-01-01");
  CHECK(iso("59") == "1900-02-28");
  CHECK(iso("60") == "none");
  CHECK(iso("61") == "1900-03-01");
}

TEST_CASE("date serials: first and last day, and what lies outside") {
  CHECK(iso("2958465") == "9999-12-31");
  CHECK(iso("2958466") == "none");
  CHECK(iso("0") == "none");
  CHECK(iso("-1") == "none");
  CHECK(iso("nan") == "none");
  CHECK(iso("46093x") == "none");
  CHECK(iso("0", Epoch::y1904) == "1904-01-01");
  CHECK(iso("2957004", Epoch::y1904) == "none");
}

TEST_CASE("date serials: times are rounded to the second, and a fraction alone is a time of day") {
  CHECK(iso("46093.354166666664") == "2026-03-12T08:30:00");
  CHECK(iso("46093.999999") == "2026-03-13");
  CHECK(iso("0.354166666666667") == "08:30:00");
}

TEST_CASE("date formats are told from number formats") {
  for (const int id : {14, 22, 45, 47}) CHECK(is_date_format(id));
  for (const int id : {0, 13, 23, 44, 48, 49, 164}) CHECK_FALSE(is_date_format(id));
  for (const char* code : {"dd/mm/yyyy", "[$-421]d mmmm yyyy;@", "hh:mm", "[h]", "\"tgl\" d", "YYYY-MM-DD"})
    CHECK_MESSAGE(is_date_format(code), code);
  for (const char* code : {"General", "0.00", "#,##0", "\"hari\" 0", "[Red]0", "[$Rp-421]#,##0", "0.00E+00", "0\\d",
                           "@", "_d0", "\"tak tutup d", "[tak tutup d"})
    CHECK_FALSE_MESSAGE(is_date_format(code), code);
}
