// A place on the map, and the square of the map it lies in. Whole numbers: both databases compare them alike.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pengaduan {

struct Titik {  // millionths of a degree, north and east positive
  std::int64_t lintang = 0;
  std::int64_t bujur = 0;
  bool operator==(const Titik&) const = default;
};

// "-3.312345" and "135.412345" as a browser or a person writes them (a comma is a point too). Nothing unless both are
// numbers on Earth.
std::optional<Titik> parse_titik(std::string_view lintang, std::string_view bujur);

struct Bingkai {  // a rectangle of the map
  Titik barat_daya, timur_laut;
  bool operator==(const Bingkai&) const = default;
};

inline constexpr Bingkai bingkai_bumi{{-90'000'000, -180'000'000}, {90'000'000, 180'000'000}};
// Around Kabupaten Nabire (94.01) and its islands. Our choice, until the region brings its own borders.
inline constexpr Bingkai bingkai_wilayah{{-4'500'000, 134'200'000}, {-2'200'000, 136'900'000}};
bool is_luar_wilayah(const Titik& t);  // far from the region: outside that rectangle

// "-3.312345": the degrees of one axis as addresses and fields carry them.
std::string derajat(std::int64_t micro);

double jarak_m(const Titik& a, const Titik& b);  // on a sphere

// Squares of a hundredth of a degree, about 1.1 km: the number of the one it lies in, and of those around.
inline constexpr std::int64_t petak_sisi = 10'000;
std::int64_t petak_of(const Titik& t);
// The place as far as the public may know it: the middle of its square of 500 m (0.0045 degrees).
inline constexpr std::int64_t kasar_sisi = 4'500;
Titik kasar(const Titik& t);

}  // namespace pengaduan
