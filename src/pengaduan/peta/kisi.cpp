#include "pengaduan/peta/kisi.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace pengaduan {
namespace {

// A screen full of thumbs has about 300 squares; of a larger one, wider squares are counted.
constexpr std::int64_t kSelMax = 1'000;
constexpr std::int64_t kSelSatuanMax = 120;
// A phone's screen holds some forty marks that a thumb can tell apart, and at the nearest a dozen squares.
constexpr std::int64_t kSatuanMax = 40;
constexpr std::size_t kSelDekatMax = 12;

constexpr std::int64_t side(int tingkat) {
  return kasar_sisi << (2 * tingkat);
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}

Jangkauan range_of(const Bingkai& b, int tingkat) {
  return {tingkat, sel_of(b.barat_daya, tingkat), sel_of(b.timur_laut, tingkat)};
}

// A third of the side stays free at each border.
std::int64_t off_border(std::int64_t mean, std::int64_t cell, std::int64_t sisi) {
  return std::clamp(mean, cell * sisi + sisi / 3, (cell + 1) * sisi - sisi / 3);
}

}  // namespace

Sel sel_of(const Titik& t, int tingkat) {
  return {floor_div(t.lintang, side(tingkat)), floor_div(t.bujur, side(tingkat))};
}

std::optional<Bingkai> parse_bingkai(std::string_view s) {
  std::array<std::string_view, 4> part;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const std::size_t comma = i + 1 < part.size() ? s.find(',') : s.size();
    if (comma == s.npos || s.substr(0, comma).find(',') != s.npos) return std::nullopt;
    part[i] = s.substr(0, comma);
    s.remove_prefix(std::min(comma + 1, s.size()));
  }
  const auto barat_daya = parse_titik(part[1], part[0]);
  const auto timur_laut = parse_titik(part[3], part[2]);
  if (!barat_daya || !timur_laut || barat_daya->lintang > timur_laut->lintang || barat_daya->bujur > timur_laut->bujur)
    return std::nullopt;
  return Bingkai{*barat_daya, *timur_laut};
}

Jangkauan jangkauan(const Bingkai& bingkai, int zoom) {
  // At zoom 14 the smallest square is 52 pixels wide.
  int tingkat = std::clamp((zoom_satuan - zoom) / 2, 0, tingkat_terkasar);
  while (tingkat < tingkat_terkasar && range_of(bingkai, tingkat).jumlah() > kSelMax) ++tingkat;
  return range_of(bingkai, tingkat);
}

bool is_satuan(const Jangkauan& j, int zoom) {
  return zoom >= zoom_satuan && j.tingkat == 0 && j.jumlah() <= kSelSatuanMax;
}

std::int64_t satuan_sampai(std::span<const std::int64_t> jumlah, std::int64_t tiap) {
  if (jumlah.size() <= kSelDekatMax) return std::numeric_limits<std::int64_t>::max();
  const auto marks = [&](std::int64_t most) {
    std::int64_t n = 0;
    for (const std::int64_t j : jumlah) n += j <= most ? j : 0;
    return n;
  };
  while (tiap > 1 && marks(tiap) > kSatuanMax) --tiap;  // one alone is a mark either way
  return tiap;
}

Gugus gugus_of(const Sel& sel, int tingkat, const Titik& jumlah_titik, std::int64_t jumlah) {
  const std::int64_t sisi = side(tingkat);
  return {{off_border(jumlah_titik.lintang / jumlah, sel.baris, sisi),
           off_border(jumlah_titik.bujur / jumlah, sel.lajur, sisi)},
          jumlah};
}

std::vector<Gugus> kelompokkan(std::span<const Titik> titik, int tingkat) {
  struct Sum {
    Titik titik;
    std::int64_t jumlah = 0;
  };
  std::map<Sel, Sum> sums;
  for (const Titik& t : titik) {
    Sum& s = sums[sel_of(t, tingkat)];
    s.titik.lintang += t.lintang;
    s.titik.bujur += t.bujur;
    ++s.jumlah;
  }
  std::vector<Gugus> out;
  for (const auto& [sel, s] : sums) out.push_back(gugus_of(sel, tingkat, s.titik, s.jumlah));
  return out;
}

}  // namespace pengaduan
