#include "open311/instant.h"

#include <doctest/doctest.h>

using open311::format_instant;
using open311::parse_instant;

namespace {

constexpr std::int64_t day_28_ms = 1'798'416'000'000;  // 2026-12-28T00:00:00Z: 20815 days of 86,400,000 ms

}  // namespace

TEST_CASE("a moment is written in UTC with whole seconds") {
  CHECK(format_instant(day_28_ms) == "2026-12-28T00:00:00Z");
  CHECK(format_instant(day_28_ms - 1) == "2026-12-27T23:59:59Z");
  CHECK(format_instant(day_28_ms + 3'723'999) == "2026-12-28T01:02:03Z");
  CHECK(format_instant(0) == "1970-01-01T00:00:00Z");
  CHECK(format_instant(-1) == "1969-12-31T23:59:59Z");
}

TEST_CASE("the W3C profile with hours and minutes, seconds and fractions is read in any zone") {
  CHECK(parse_instant("2026-12-28T00:00:00Z") == day_28_ms);
  CHECK(parse_instant("2026-12-28T09:00:00+09:00") == day_28_ms);
  CHECK(parse_instant("2026-12-28T09:00+09:00") == day_28_ms);
  CHECK(parse_instant("2026-12-27T21:30:00-02:30") == day_28_ms);
  CHECK(parse_instant("2026-12-28T00:00:00-00:00") == day_28_ms);
  CHECK(parse_instant("2026-12-28T14:00:00+14:00") == day_28_ms);
  CHECK(parse_instant("2026-12-28T00:00:00.5Z") == day_28_ms + 500);
  CHECK(parse_instant("2026-12-28T00:00:00.123456789Z") == day_28_ms + 123);
  CHECK(parse_instant("2024-02-29T00:00:00Z").has_value());
}

TEST_CASE("a plus that came as a space is a plus") {
  CHECK(parse_instant("2026-12-28T09:00:00 09:00") == day_28_ms);
}

TEST_CASE("the nearest things that are not it are refused") {
  for (const std::string_view wrong : {"",
                                       "2026-12-28",
                                       "2026-12-28T00:00:00",
                                       "2026-12-28T00:00",
                                       "2026-12-28 00:00:00Z",
                                       "2026-12-28t00:00:00Z",
                                       "2026-12-28T00:00:00z",
                                       "2026-12-28T24:00:00Z",
                                       "2026-12-28T23:60:00Z",
                                       "2026-12-28T23:59:60Z",
                                       "2026-12-28T0:00:00Z",
                                       "2026-12-28T00:0:00Z",
                                       "2026-12-28T00:00:00.Z",
                                       "2026-12-28T00:00:00,5Z",
                                       "2026-12-28T00:00:00.1234567890Z",
                                       "2026-12-28T00:00:00Z ",
                                       " 2026-12-28T00:00:00Z",
                                       "2026-12-28T00:00:00ZZ",
                                       "2026-12-28T00:00:00+0900",
                                       "2026-12-28T00:00:00+09",
                                       "2026-12-28T00:00:00+9:00",
                                       "2026-12-28T00:00:00+14:01",
                                       "2026-12-28T00:00:00+15:00",
                                       "2026-12-28T00:00:00+09:60",
                                       "2026-12-28T00:00:00+09:00Z",
                                       "2026-02-29T00:00:00Z",
                                       "2026-13-01T00:00:00Z",
                                       "2026-00-01T00:00:00Z",
                                       "2026-1-01T00:00:00Z",
                                       "26-01-01T00:00:00Z",
                                       "20261228T000000Z",
                                       "2026-12-28T00Z",
                                       "1899-12-31T00:00:00Z",
                                       "2026-12-28T00:00:00UTC",
                                       "1798416000"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_instant(wrong));
  }
}
