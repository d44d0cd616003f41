// An instance's accent colour and the shades that follow from it. Text and links stand in it on every ground of the
// pages, and buttons carry white words on it, so it must be dark enough (WCAG 2.2, 1.4.3: 4.5:1).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

inline constexpr double kTextContrastMin = 4.5;

std::optional<Colour> parse_colour(std::string_view text);  // "#rrggbb" in either case; nothing else
std::string to_text(Colour colour);                         // "#rrggbb"
double contrast(Colour a, Colour b);                        // 1…21, as WCAG 2.2 defines it

// The names of app.css: --brand, --brand-deep, --brand-soft, --on-deep-2.
struct Accent {
  Colour brand, deep, soft, on_deep;
};
Accent accent_of(Colour brand);

struct TooPale {
  Colour ground;    // where it reads worst
  double contrast;  // there; below kTextContrastMin
  Colour darker;    // the nearest darker shade that passes
};
// Nothing when the colour can be read on every ground of app.css.
std::optional<TooPale> check_accent(Colour brand);

// A style sheet that only sets the four names; it stands after app.css.
std::string accent_css(Colour brand);

}  // namespace web
