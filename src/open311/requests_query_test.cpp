#include "open311/requests_query.h"

#include <doctest/doctest.h>

#include "open311/instant.h"
#include "open311/testing.h"

using namespace open311;

namespace {

const std::int64_t now_ms = *parse_instant("2026-12-28T09:00:00+09:00");

Checked<RequestsQuery> parse(const Pairs& query) {
  return parse_requests_query(query, now_ms);
}

// "from … before" in UTC.
std::string window_of(const Pairs& query) {
  const auto asked = parse(query);
  if (!asked) return lines(asked);
  return format_instant(asked->from_ms) + " " + format_instant(asked->before_ms);
}

std::optional<Status> status_of(const Pairs& query) {
  const auto asked = parse(query);
  REQUIRE(asked);
  return asked->status;
}

const std::string start_wrong =
    "400 start_date must be an ISO 8601 date and time with a time zone, for example 2026-01-31T08:00:00+09:00.";

}  // namespace

TEST_CASE("without arguments: every request of the last 90 days, the first thousand") {
  const auto asked = parse({});
  REQUIRE(asked);
  CHECK(asked->ids.empty());
  CHECK(asked->service_codes.empty());
  CHECK_FALSE(asked->status);
  CHECK_FALSE(asked->area);
  CHECK(asked->page == 1);
  CHECK(asked->page_size == 1000);
  CHECK(asked->extensions == Extensions::off);
  CHECK(window_of({}) == "2026-09-29T00:00:00Z 2026-12-28T00:00:01Z");
}

TEST_CASE("an empty argument is no argument") {
  const Pairs empty{{"service_request_id", ""},
                    {"service_code", ""},
                    {"status", ""},
                    {"start_date", " "},
                    {"end_date", ""},
                    {"page", ""},
                    {"page_size", ""},
                    {"lat", ""},
                    {"long", ""},
                    {"radius", ""},
                    {"extensions", ""}};
  const auto asked = parse(empty);
  REQUIRE(asked);
  CHECK(asked->ids.empty());
  CHECK(asked->page_size == 1000);
  CHECK_FALSE(asked->area);
  CHECK(window_of(empty) == window_of({}));
}

TEST_CASE("a list of ids overrides everything else, even what is wrong") {
  const auto asked = parse({{"service_request_id", "1,2"},
                            {"service_request_id", "3"},
                            {"status", "mati"},
                            {"start_date", "kemarin"},
                            {"page", "0"},
                            {"lat", "x"}});
  REQUIRE(asked);
  CHECK(asked->ids == std::vector<std::string>{"1", "2", "3"});
  CHECK_FALSE(asked->status);
}

TEST_CASE("extensions say how a request is written, so they hold beside ids") {
  CHECK(parse({{"service_request_id", "1"}, {"extensions", "true"}})->extensions == Extensions::on);
  CHECK(parse({{"extensions", "true"}})->extensions == Extensions::on);
  CHECK(parse({{"extensions", "false"}})->extensions == Extensions::off);
  CHECK(lines(parse({{"extensions", "1"}})) == "400 extensions must be true or false.");
}

TEST_CASE("services and states are lists; both states are the same as none") {
  CHECK(parse({{"service_code", "LAMPU,JALAN"}})->service_codes == std::vector<std::string>{"LAMPU", "JALAN"});
  CHECK(status_of({{"status", "open"}}) == Status::open);
  CHECK(status_of({{"status", "closed"}}) == Status::closed);
  CHECK(status_of({{"status", "open,closed"}}) == std::nullopt);
  CHECK(status_of({{"status", "open"}, {"status", "closed"}}) == std::nullopt);
  CHECK(status_of({{"status", "open,open"}}) == Status::open);
  CHECK(lines(parse({{"status", "Open"}})) == "400 The status Open is unknown. Use open or closed.");
  CHECK(lines(parse({{"status", "open,baru"}})) == "400 The status baru is unknown. Use open or closed.");
}

TEST_CASE("one date is the beginning or the end of 90 days") {
  CHECK(window_of({{"start_date", "2026-01-01T00:00:00Z"}}) == "2026-01-01T00:00:00Z 2026-04-01T00:00:01Z");
  CHECK(window_of({{"end_date", "2026-04-01T00:00:00Z"}}) == "2026-01-01T00:00:00Z 2026-04-01T00:00:01Z");
  CHECK(window_of({{"start_date", "2026-01-01T09:00:00 09:00"}}) == "2026-01-01T00:00:00Z 2026-04-01T00:00:01Z");
}

TEST_CASE("two dates may be 90 days apart and not a millisecond more") {
  const auto window = [](std::string start, std::string end) {
    return window_of({{"start_date", std::move(start)}, {"end_date", std::move(end)}});
  };
  const std::string too_long = "400 start_date and end_date may be at most 90 days apart.";
  CHECK(window("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z") == "2026-01-01T00:00:00Z 2026-04-01T00:00:01Z");
  CHECK(window("2026-01-01T00:00:00Z", "2026-04-01T00:00:00.001Z") == too_long);
  CHECK(window("2026-01-01T00:00:00+09:00", "2026-04-01T00:00:00Z") == too_long);
  CHECK(window("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z") == "2026-01-01T00:00:00Z 2026-01-01T00:00:01Z");
  CHECK(window("2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z") == "400 end_date is earlier than start_date.");
  CHECK(window("2026-01-01T00:00:00Z", "2026-01-02T00:00:00.250Z") == "2026-01-01T00:00:00Z 2026-01-02T00:00:01Z");
}

TEST_CASE("a date without a zone is refused") {
  CHECK(window_of({{"start_date", "2026-01-01"}}) == start_wrong);
  CHECK(window_of({{"start_date", "2026-01-01T00:00:00"}}) == start_wrong);
}

TEST_CASE("pages are counted from one and hold a thousand at most") {
  const std::string wrong = "400 page_size must be a whole number from 1 to 1,000.";
  CHECK(parse({{"page", "3"}, {"page_size", "50"}})->page == 3);
  CHECK(parse({{"page", "3"}, {"page_size", "50"}})->page_size == 50);
  CHECK(parse({{"page", "1000000"}})->page == 1'000'000);
  CHECK(parse({{"page_size", "1000"}})->page_size == 1000);
  CHECK(lines(parse({{"page_size", "1001"}})) == wrong);
  CHECK(lines(parse({{"page_size", "0"}})) == wrong);
  CHECK(lines(parse({{"page", "0"}})) == "400 page must be a whole number from 1 to 1,000,000.");
  CHECK(lines(parse({{"page", "1000001"}})) == "400 page must be a whole number from 1 to 1,000,000.");
  CHECK(lines(parse({{"page", "-1"}})) == "400 page must be a whole number from 1 to 1,000,000.");
}

TEST_CASE("an area is a point and metres around it, a thousand where nothing is said") {
  const auto asked = parse({{"lat", "-3.3"}, {"long", "135.5"}, {"radius", "250.5"}});
  REQUIRE(asked);
  REQUIRE(asked->area);
  CHECK(asked->area->center.lat.canonical() == "-3.3");
  CHECK(asked->area->center.lon.canonical() == "135.5");
  CHECK(asked->area->radius_m.canonical() == "250.5");
  CHECK(parse({{"lat", "-3.3"}, {"long", "135.5"}})->area->radius_m == Desimal(1000));
  CHECK(parse({{"lat", "-3.3"}, {"long", "135.5"}, {"radius", "50000"}})->area->radius_m == Desimal(50'000));
}

TEST_CASE("half a point, a radius around nothing or around the world are refused") {
  const std::string radius_wrong = "400 radius must be in metres, more than 0 and at most 50,000.";
  const auto around = [](std::string radius) {
    return lines(parse({{"lat", "-3.3"}, {"long", "135.5"}, {"radius", std::move(radius)}}));
  };
  CHECK(lines(parse({{"lat", "-3.3"}})) == "400 lat and long must be given together.");
  CHECK(lines(parse({{"radius", "10"}})) == "400 radius needs lat and long.");
  CHECK(around("0") == radius_wrong);
  CHECK(around("-5") == radius_wrong);
  CHECK(around("50000.1") == radius_wrong);
  CHECK(around("jauh") == radius_wrong);
}

TEST_CASE("everything that is wrong is said at once") {
  CHECK(lines(parse({{"status", "mati"}, {"start_date", "x"}, {"page", "x"}, {"extensions", "x"}})) ==
        "400 extensions must be true or false. | 400 The status mati is unknown. Use open or closed. | " + start_wrong +
            " | 400 page must be a whole number from 1 to 1,000,000.");
}

TEST_CASE("an argument of another interface is left alone") {
  CHECK(parse({{"has_photo", "1"}, {"jurisdiction_id", "x"}, {"api_key", "x"}}));
}
