#include "web/accent.h"

#include <doctest/doctest.h>

#include <cstdlib>

using web::Colour;

namespace {

Colour colour(std::string_view text) {
  return web::parse_colour(text).value();
}

int furthest_channel(Colour a, Colour b) {
  return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

}  // namespace

TEST_CASE("a colour is # and six hexadecimal digits, nothing else") {
  CHECK(web::parse_colour("#0a5549") == Colour{0x0a, 0x55, 0x49});
  CHECK(web::to_text(colour("#0A5549")) == "#0a5549");
  for (const char* wrong :
       {"", "#", "0a5549", "#0a554", "#0a55499", "#0a554g", "#-a5549", "# a5549", "#0x5549", "green"})
    CHECK_MESSAGE(!web::parse_colour(wrong), wrong);
}

TEST_CASE("contrast is WCAG's: its own examples") {
  CHECK(web::contrast(colour("#000000"), colour("#ffffff")) == doctest::Approx(21));
  CHECK(web::contrast(colour("#ffffff"), colour("#ffffff")) == doctest::Approx(1));
  CHECK(web::contrast(colour("#767676"), colour("#ffffff")) == doctest::Approx(4.54).epsilon(0.002));
  CHECK(web::contrast(colour("#ffffff"), colour("#777777")) == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("the design's own green gives the design's own shades, to the eye") {
  const auto own = web::accent_of(colour("#0a5549"));
  CHECK(furthest_channel(own.deep, colour("#063a32")) <= 5);
  CHECK(furthest_channel(own.soft, colour("#e2eee9")) <= 5);
  CHECK(furthest_channel(own.on_deep, colour("#c9dcd4")) <= 5);
  CHECK_FALSE(web::check_accent(colour("#0a5549")));
}

// Greys, because one step of a grey is the smallest step there is: the palest accepted and its next neighbour.
TEST_CASE("the palest grey that can be read on every ground is taken, the next one refused with a darker one") {
  int palest = 0;
  for (int grey = 0; grey < 256; ++grey)
    if (const auto g = static_cast<std::uint8_t>(grey); !web::check_accent({g, g, g})) palest = grey;
  const auto taken = static_cast<std::uint8_t>(palest), refused = static_cast<std::uint8_t>(palest + 1);
  const Colour tint = colour("#f2f0e8");
  CHECK(web::contrast({taken, taken, taken}, tint) >= 4.5);
  CHECK_FALSE(web::check_accent({taken, taken, taken}));
  const auto no = web::check_accent({refused, refused, refused});
  REQUIRE(no);
  CHECK(no->contrast < 4.5);
  CHECK(no->contrast > 4.4);
  CHECK_FALSE(web::check_accent(no->darker));
  CHECK(furthest_channel(no->darker, {refused, refused, refused}) <= 2);
}

TEST_CASE("a colour that reads on white alone is refused: links stand on tinted grounds too") {
  CHECK(web::contrast(colour("#767676"), colour("#ffffff")) >= 4.5);
  CHECK(web::check_accent(colour("#767676")));
  CHECK(web::check_accent(colour("#f4c244")));
  CHECK(web::check_accent(colour("#ffffff"))->darker != colour("#ffffff"));
}

TEST_CASE("whatever is taken carries white words, and its deep shade carries both texts of the hero") {
  for (int red = 0; red < 256; red += 15)
    for (int green = 0; green < 256; green += 15)
      for (int blue = 0; blue < 256; blue += 15) {
        const Colour brand{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                           static_cast<std::uint8_t>(blue)};
        if (web::check_accent(brand)) continue;
        const auto a = web::accent_of(brand);
        CHECK(web::contrast(brand, colour("#ffffff")) >= 4.5);
        CHECK(web::contrast(a.deep, colour("#f4f1e6")) >= 4.5);
        CHECK(web::contrast(a.deep, a.on_deep) >= 4.5);
        CHECK(web::contrast(a.deep, a.soft) >= 4.5);
      }
}

TEST_CASE("the style sheet sets four names and nothing else") {
  CHECK(web::accent_css(colour("#123f7a")).starts_with(":root{--brand:#123f7a;--brand-deep:#"));
}
