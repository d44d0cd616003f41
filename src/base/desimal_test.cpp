#include "base/desimal.h"

#include <doctest/doctest.h>

namespace {
std::string typed(std::string_view s) {
  const auto d = Desimal::parse_typed(s);
  return d ? d->canonical() : "refused";
}
}  // namespace

TEST_CASE("typed numbers are read the Indonesian way") {
  CHECK(typed("98,4") == "98.4");
  CHECK(typed("1.284") == "1284");
  CHECK(typed("1.284,5") == "1284.5");
  CHECK(typed("3.000.000") == "3000000");
  CHECK(typed("1284") == "1284");
  CHECK(typed(" 0,5 ") == "0.5");
  CHECK(typed("-2,50") == "-2.5");
  CHECK(typed("−2") == "-2");
  CHECK(typed("007") == "7");
}

TEST_CASE("one dot is a decimal point unless it closes a group of thousands") {
  CHECK(typed("98.4") == "98.4");
  CHECK(typed("98.45") == "98.45");
  CHECK(typed("98.450") == "98450");
  CHECK(typed("0.125") == "0.125");
  CHECK(typed("1284.500") == "1284.5");
  CHECK(typed("1.2845") == "1.2845");
}

TEST_CASE("what cannot be read one way only is refused") {
  for (const auto* s :
       {"",        "-",         ",5",     "5,",       "5.",  ".5", "1,284.5", "1,284,500", "1.28.4", "1.284.50",
        "12.34,5", "0.123.456", "98,4 %", "sembilan", "1e5", "9O", "+5",      "--5",       "1 284",  "٣"})
    CHECK_MESSAGE(typed(s) == "refused", s);
}

TEST_CASE("six decimals are kept and a seventh is refused") {
  CHECK(typed("0,123456") == "0.123456");
  CHECK(typed("0,1234567") == "refused");
}

TEST_CASE("the largest number is kept and the next one is refused") {
  CHECK(typed("9223372036854,775807") == "9223372036854.775807");
  CHECK(typed("9223372036854,775808") == "refused");
  CHECK(typed("99999999999999999999") == "refused");
}

TEST_CASE("numbers compare exactly") {
  CHECK(Desimal::parse_typed("0,1").value() < Desimal::parse_typed("0,100001").value());
  CHECK(Desimal::parse_typed("98,40").value() == Desimal::parse_typed("98.4").value());
  CHECK(Desimal(-1) < Desimal(0));
  CHECK(Desimal(80).to_double() == 80.0);
}

TEST_CASE("stored text must be canonical") {
  CHECK(Desimal::parse_canonical("98.4").value().micros() == 98'400'000);
  CHECK(Desimal::parse_canonical("-0.5").value().micros() == -500'000);
  for (const auto* s : {"98.40", "098", "98,4", "98.", ".5", "-0", "1.284.5", "", "-"})
    CHECK_FALSE(Desimal::parse_canonical(s).has_value());
}

TEST_CASE("the forms print comma and grouped thousands") {
  CHECK(Desimal(3600).indonesian() == "3.600");
  CHECK(Desimal(3000000).indonesian() == "3.000.000");
  CHECK(Desimal(360).indonesian() == "360");
  CHECK(Desimal::parse_typed("-1284,5").value().indonesian() == "-1.284,5");
  CHECK(Desimal::from_micros(INT64_MIN).indonesian() == "-9.223.372.036.854,775808");
}
