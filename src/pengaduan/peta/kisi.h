// The grid by which a map counts: squares in six sizes, each four times as wide as the one before, from the 500 m that
// the public may know (titik.h) on. The middle of such a square lies in one square of every size, never on a border, so
// that a count tells nothing which the middle does not tell.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "pengaduan/peta/titik.h"

namespace pengaduan {

inline constexpr int tingkat_terkasar = 5;
// From here on the map shows single ones and no counts.
inline constexpr int zoom_satuan = 15;
inline constexpr int zoom_maks = 19;

struct Sel {
  std::int64_t baris = 0, lajur = 0;
  bool operator==(const Sel&) const = default;
  auto operator<=>(const Sel&) const = default;
};
Sel sel_of(const Titik& t, int tingkat);

// "134.2,-4.5,136.9,-2.2": west, south, east, north, as GeoJSON orders them. Nothing unless it is a rectangle on Earth.
std::optional<Bingkai> parse_bingkai(std::string_view s);

struct Jangkauan {  // squares of one size, both ends included
  int tingkat = tingkat_terkasar;
  Sel dari, sampai;
  std::int64_t jumlah() const { return (sampai.baris - dari.baris + 1) * (sampai.lajur - dari.lajur + 1); }
};
// The squares that cover the frame, at least as wide on the screen as a thumb; wider ones when there would be too many.
Jangkauan jangkauan(const Bingkai& bingkai, int zoom);
// Whether single ones are shown: near enough, and few squares.
bool is_satuan(const Jangkauan& j, int zoom);
// Of squares that hold so many each: up to how many a square shows its own singly, `tiap` at most, so that there are
// not too many marks; the others are counted. Of few squares every one shows its own: no map comes nearer.
std::int64_t satuan_sampai(std::span<const std::int64_t> jumlah, std::int64_t tiap);

struct Gugus {
  Titik titik;
  std::int64_t jumlah = 0;
};
// The mean of its places, but off the borders of the square, so that two marks never cover each other.
Gugus gugus_of(const Sel& sel, int tingkat, const Titik& jumlah_titik, std::int64_t jumlah);
// The places of these squares, counted by square.
std::vector<Gugus> kelompokkan(std::span<const Titik> titik, int tingkat);

}  // namespace pengaduan
