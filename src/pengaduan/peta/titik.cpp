#include "pengaduan/peta/titik.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace pengaduan {
namespace {

constexpr double kMicro = 1e6;
constexpr double kEarthRadiusM = 6'371'000;
constexpr std::int64_t kRow = 36'000;  // squares around the Earth

std::optional<std::int64_t> parse_micro(std::string_view s, double max) {
  std::string text(s);
  for (char& c : text)
    if (c == ',') c = '.';
  double v = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), v, std::chars_format::fixed);
  if (ec != std::errc{} || end != text.data() + text.size() || !(std::abs(v) <= max)) return std::nullopt;
  return std::llround(v * kMicro);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

double radians(std::int64_t micro) {
  return static_cast<double>(micro) / kMicro * std::numbers::pi / 180;
}

}  // namespace

std::optional<Titik> parse_titik(std::string_view lintang, std::string_view bujur) {
  const auto n = parse_micro(lintang, 90);
  const auto e = parse_micro(bujur, 180);
  return n && e ? std::optional(Titik{*n, *e}) : std::nullopt;
}

bool is_luar_wilayah(const Titik& t) {
  const auto& [barat_daya, timur_laut] = bingkai_wilayah;
  return t.lintang < barat_daya.lintang || t.lintang > timur_laut.lintang || t.bujur < barat_daya.bujur ||
         t.bujur > timur_laut.bujur;
}

std::string derajat(std::int64_t micro) {
  const auto part = micro < 0 ? -micro : micro;
  return std::string(micro < 0 ? "-" : "") + std::to_string(part / 1'000'000) + "." +
         std::to_string(1'000'000 + part % 1'000'000).substr(1);
}

double jarak_m(const Titik& a, const Titik& b) {
  const double north = radians(b.lintang - a.lintang);
  const double east = radians(b.bujur - a.bujur);
  const double h = std::pow(std::sin(north / 2), 2) +
                   std::cos(radians(a.lintang)) * std::cos(radians(b.lintang)) * std::pow(std::sin(east / 2), 2);
  return 2 * kEarthRadiusM * std::asin(std::min(1.0, std::sqrt(h)));
}

std::int64_t petak_of(const Titik& t) {
  return floor_div(t.lintang, petak_sisi) * kRow + floor_div(t.bujur, petak_sisi);
}

Titik kasar(const Titik& t) {
  const auto middle = [](std::int64_t v) { return floor_div(v, kasar_sisi) * kasar_sisi + kasar_sisi / 2; };
  return {middle(t.lintang), middle(t.bujur)};
}

}  // namespace pengaduan
