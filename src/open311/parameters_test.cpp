#include "open311/parameters.h"

#include <doctest/doctest.h>

#include "open311/testing.h"

using namespace open311;

namespace {

std::string number_of(std::string_view s) {
  const auto n = parse_number(s);
  return n ? n->canonical() : "refused";
}

std::string place_of(const Pairs& pairs) {
  Errors errors;
  const auto place = read_position(pairs, errors);
  if (!errors.empty()) return lines(errors);
  return place ? place->lat.canonical() + " " + place->lon.canonical() : "none";
}

}  // namespace

TEST_CASE("the first value that says something counts") {
  CHECK(value({{"a", ""}, {"b", "x"}, {"a", " y "}, {"a", "z"}}, "a") == "y");
  CHECK(value({{"a", " \t"}}, "a") == "");
  CHECK(value({}, "a") == "");
}

TEST_CASE("lists are commas, repetition or both; an item counts once and an empty one not") {
  using List = std::vector<std::string>;
  CHECK(items({{"s", "1,2"}, {"s", "2, 3 ,,"}, {"t", "4"}}, "s") == List{"1", "2", "3"});
  CHECK(items({{"s", ","}}, "s").empty());
  CHECK(items({{"s", ""}}, "s").empty());
  CHECK(items({{"s", "satu"}}, "s") == List{"satu"});
}

TEST_CASE("a number is digits with a point, rounded to six decimals") {
  CHECK(number_of("0") == "0");
  CHECK(number_of("-3.36705") == "-3.36705");
  CHECK(number_of("37.762221815") == "37.762222");
  CHECK(number_of("-122.4651145") == "-122.465115");
  CHECK(number_of("0.9999995") == "1");
  CHECK(number_of("0.9999994") == "0.999999");
  CHECK(number_of("007.50") == "7.5");
  CHECK(number_of("999999999") == "999999999");
  for (const std::string_view wrong : {"", "-", ".", ".5", "5.", "+5", "1e3", "0x10", "1,5", "1.2.3", "--1", " 1", "1 ",
                                       "nan", "inf", "1000000000", "0.123456789012345678901", "١"}) {
    CAPTURE(wrong);
    CHECK(number_of(wrong) == "refused");
  }
}

TEST_CASE("a count is digits from one to its limit") {
  CHECK(parse_count("1", 1000) == 1);
  CHECK(parse_count("1000", 1000) == 1000);
  CHECK(parse_count("007", 1000) == 7);
  for (const std::string_view wrong : {"", "0", "-1", "+1", "1001", "1.0", "a", "99999999999999999999"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_count(wrong, 1000));
  }
}

TEST_CASE("a place is both degrees, inside the globe") {
  const std::string lat_wrong = "400 lat must be decimal degrees from -90 to 90, for example -3.367.";
  const std::string long_wrong = "400 long must be decimal degrees from -180 to 180, for example -3.367.";
  const std::string alone = "400 lat and long must be given together.";
  CHECK(place_of({}) == "none");
  CHECK(place_of({{"lat", ""}, {"long", ""}}) == "none");
  CHECK(place_of({{"lat", "-3.36705"}, {"long", "135.49612"}}) == "-3.36705 135.49612");
  CHECK(place_of({{"lat", "90"}, {"long", "-180"}}) == "90 -180");
  CHECK(place_of({{"lat", "-3"}}) == alone);
  CHECK(place_of({{"lat", "-3"}, {"long", " "}}) == alone);
  CHECK(place_of({{"long", "135"}}) == alone);
  CHECK(place_of({{"lat", "90.000001"}, {"long", "135"}}) == lat_wrong);
  CHECK(place_of({{"lat", "-90.000001"}, {"long", "135"}}) == lat_wrong);
  CHECK(place_of({{"lat", "-3"}, {"long", "180.000001"}}) == long_wrong);
  CHECK(place_of({{"lat", "-3,3"}, {"long", "x"}}) == lat_wrong + " | " + long_wrong);
}
