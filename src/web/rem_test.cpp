#include "web/rem.h"

#include <doctest/doctest.h>

using namespace web;
using Hasil = TebakanKode::Hasil;

TEST_CASE("so many at once, then one each time its part of the hour is over, and each key for itself") {
  RateLimit limit(5, 3'600'000);
  for (int n = 0; n < 5; ++n) {
    CHECK(limit.left("a", 0));
    CHECK(limit.take("a", 0));
  }
  CHECK_FALSE(limit.left("a", 0));
  CHECK_FALSE(limit.take("a", 719'000));
  CHECK(limit.left("a", 721'000));
  CHECK(limit.take("a", 721'000));
  CHECK_FALSE(limit.take("a", 721'000));
  CHECK(limit.take("b", 721'000));
}

TEST_CASE("codes that do not fit raise an alarm at one in a hundred, once an hour, and never for a few slips") {
  const auto tried = [](int fitting, int missing) {
    TebakanKode t;
    for (int n = 0; n < fitting; ++n) t.note(Hasil::cocok, 1000);
    for (int n = 0; n < missing; ++n) t.note(Hasil::meleset, 1000);
    return t.take_alarm();
  };
  CHECK(tried(0, 50));
  CHECK_FALSE(tried(0, 49));
  CHECK(tried(4950, 50));
  CHECK_FALSE(tried(4951, 50));
  TebakanKode t;
  for (int n = 0; n < 200; ++n) t.note(Hasil::meleset, 1000);
  CHECK(t.take_alarm());
  CHECK_FALSE(t.take_alarm());
  t.note(Hasil::meleset, 3'599'999);
  CHECK_FALSE(t.take_alarm());
  for (int n = 0; n < 50; ++n) t.note(Hasil::meleset, 3'700'000);
  CHECK(t.take_alarm());
}
