#include "web/accent.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace web {
namespace {

constexpr Colour kWhite{255, 255, 255}, kBlack{0, 0, 0};

// The fixed grounds of app.css that links and buttons stand on: --surface, --paper, --tint, --earth-soft, --amber-soft.
constexpr std::array kGrounds{kWhite, Colour{0xfa, 0xf9, 0xf5}, Colour{0xf2, 0xf0, 0xe8}, Colour{0xfb, 0xeb, 0xe5},
                              Colour{0xfb, 0xf1, 0xd9}};

std::optional<std::uint8_t> parse_hex(std::string_view two) {
  std::uint8_t value = 0;
  const auto [end, ec] = std::from_chars(two.data(), two.data() + two.size(), value, 16);
  if (ec != std::errc{} || end != two.data() + two.size()) return std::nullopt;
  return value;
}

double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

// `share` of `colour`, the rest of `other`.
Colour mix(Colour colour, double share, Colour other) {
  const auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(share * a + (1 - share) * b));
  };
  return {channel(colour.red, other.red), channel(colour.green, other.green), channel(colour.blue, other.blue)};
}

Colour worst_ground(Colour brand) {
  Colour worst = accent_of(brand).soft;
  for (const Colour ground : kGrounds)
    if (contrast(brand, ground) < contrast(brand, worst)) worst = ground;
  return worst;
}

bool is_readable(Colour brand) {
  return contrast(brand, worst_ground(brand)) >= kTextContrastMin;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  const auto red = parse_hex(text.substr(1, 2)), green = parse_hex(text.substr(3, 2)), blue = parse_hex(text.substr(5));
  if (!red || !green || !blue) return std::nullopt;
  return Colour{*red, *green, *blue};
}

std::string to_text(Colour c) {
  return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue);
}

double contrast(Colour a, Colour b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

// Our choice: the shares that give the design's own shades from the design's own green, to within two steps of 255.
Accent accent_of(Colour brand) {
  return {brand, mix(brand, 0.68, kBlack), mix(brand, 0.12, kWhite), mix(brand, 0.22, kWhite)};
}

std::optional<TooPale> check_accent(Colour brand) {
  if (is_readable(brand)) return std::nullopt;
  Colour darker = brand;
  for (int share = 99; !is_readable(darker); --share) darker = mix(brand, share / 100.0, kBlack);
  const Colour ground = worst_ground(brand);
  return TooPale{ground, contrast(brand, ground), darker};
}

std::string accent_css(Colour brand) {
  const Accent a = accent_of(brand);
  return fmt::format(":root{{--brand:{};--brand-deep:{};--brand-soft:{};--on-deep-2:{}}}", to_text(a.brand),
                     to_text(a.deep), to_text(a.soft), to_text(a.on_deep));
}

}  // namespace web
