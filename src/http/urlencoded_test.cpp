#include "http/urlencoded.h"

#include <doctest/doctest.h>

using namespace http;

TEST_CASE("a percent sign is decoded once, and a plus only where it means a space") {
  CHECK(percent_decode("Raja%20Ampat", Plus::is_plus) == "Raja Ampat");
  CHECK(percent_decode("a%2Bb+c", Plus::is_space) == "a+b c");
  CHECK(percent_decode("a+b", Plus::is_plus) == "a+b");
  CHECK(percent_decode("%2541", Plus::is_plus) == "%41");
  CHECK(percent_decode("%c3%A9", Plus::is_plus) == "\xC3\xA9");
}

TEST_CASE("a percent sign without two hex digits makes the text invalid") {
  CHECK_FALSE(percent_decode("100%", Plus::is_plus));
  CHECK_FALSE(percent_decode("%4", Plus::is_plus));
  CHECK_FALSE(percent_decode("%4g", Plus::is_plus));
  CHECK_FALSE(percent_decode("%-1", Plus::is_plus));
  CHECK_FALSE(parse_urlencoded("nama=%zz"));
  CHECK_FALSE(parse_urlencoded("na%=x"));
}

TEST_CASE("fields keep their order, and a name may occur more than once") {
  const auto fields = parse_urlencoded("unit=7&unit=9&kosong=&tanda&&isi=a%3Db%26c");
  REQUIRE(fields);
  CHECK(*fields == Pairs{{"unit", "7"}, {"unit", "9"}, {"kosong", ""}, {"tanda", ""}, {"isi", "a=b&c"}});
  CHECK(parse_urlencoded("")->empty());
}

TEST_CASE("2,000 fields are read and the next one is refused") {
  std::string form;
  for (std::size_t i = 0; i < kFieldsMax; ++i) form += "a=1&";
  CHECK(parse_urlencoded(form)->size() == kFieldsMax);
  CHECK_FALSE(parse_urlencoded(form + "a=1"));
}
