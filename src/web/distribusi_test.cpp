#include <doctest/doctest.h>

#include "web/parts.h"

namespace {

web::DistribusiChart chart(std::array<std::int64_t, 5> counts, std::array<double, 5> pattern,
                           std::string pattern_name) {
  const std::array names{"Sangat Kurang", "Kurang", "Butuh Perbaikan", "Baik", "Sangat Baik"};
  web::DistribusiChart result{
      .id = "d", .message = "", .columns = {}, .counted = "", .pattern_name = std::move(pattern_name)};
  for (std::size_t i = 0; i < names.size(); ++i)
    result.columns.push_back({.label = names[i], .count = counts[i], .pattern = pattern[i]});
  return result;
}

}  // namespace

TEST_CASE("bars start at zero and keep the proportion of their counts") {
  const auto d = chart({0, 0, 1, 7, 1}, {}, "").drawing();
  CHECK(d.items[0].height == 0);
  CHECK(d.items[2].height == 16);
  CHECK(d.items[3].height == 112);
  CHECK(d.items[3].top == 38);
  CHECK(d.curve.empty());
  CHECK(d.area.empty());
}

TEST_CASE("nobody rated yet draws an empty chart, not a division by zero") {
  const auto d = chart({0, 0, 0, 0, 0}, {}, "").drawing();
  for (const auto& item : d.items) CHECK(item.height == 0);
}

TEST_CASE("the pattern passes through its values, and figures stand above whichever is higher") {
  const auto d = chart({0, 0, 1, 7, 1}, {1, 1, 2, 4, 1}, "Pola").drawing();
  CHECK(d.curve.starts_with("M34 134C"));
  CHECK(d.curve.ends_with(" 306 134"));
  CHECK(d.area.ends_with("V150H34Z"));
  CHECK(d.items[0].figure_y == 128);  // over the curve: the bar has no height
  CHECK(d.items[3].figure_y == 32);   // over the bar
}

TEST_CASE("a pattern higher than every bar still fits the drawing") {
  const auto d = chart({0, 0, 0, 1, 0}, {1, 1, 2, 10, 1}, "Pola").drawing();
  for (const auto& item : d.items) {
    CHECK(item.top >= 38);
    CHECK(item.figure_y >= 32);
  }
}

TEST_CASE("a predikat of two words takes two lines") {
  const auto d = chart({1, 1, 1, 1, 1}, {}, "").drawing();
  CHECK(d.items[2].line_1 == "Butuh");
  CHECK(d.items[2].line_2 == "Perbaikan");
  CHECK(d.items[3].line_1 == "Baik");
  CHECK(d.items[3].line_2.empty());
}
