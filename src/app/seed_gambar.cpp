#include "app/seed_gambar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace app {
namespace {

constexpr int kWidth = 1280, kHeight = 960;  // drawn at twice the size that is kept: shrinking smooths the edges
constexpr int kKept = 640;
constexpr int kHorizon = 420;

struct Warna {
  int r, g, b;
};
struct Titik2 {
  double x, y;
};

Warna mixed(Warna a, Warna b, double part) {
  const auto mix = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * part)); };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

class Lukisan {
 public:
  explicit Lukisan(unsigned ragam) : gambar_(berkas::make_gambar(kWidth, kHeight)), ragam_(ragam) {}

  // The air, two ranges of hills and the ground, which every scene stands on.
  void land(Warna tanah) {
    static constexpr std::array kLangit{Warna{196, 214, 222}, Warna{214, 212, 200}, Warna{170, 196, 214}};
    const Warna langit = kLangit[ragam_ % kLangit.size()];
    for (int y = 0; y < kHorizon; ++y)
      row(y, 0, kWidth, mixed(langit, {240, 238, 228}, static_cast<double>(y) / kHorizon));
    for (int y = kHorizon; y < kHeight; ++y)
      row(y, 0, kWidth, mixed(tanah, {40, 52, 38}, 0.35 * (y - kHorizon) / (kHeight - kHorizon)));
    hills({118, 142, 138}, 150, 0.0017 + 0.0004 * (ragam_ % 3));
    hills({74, 104, 82}, 80, 0.0031 + 0.0005 * (ragam_ % 4));
  }
  void polygon(const std::vector<Titik2>& points, Warna warna) {
    for (int y = 0; y < kHeight; ++y) {
      std::vector<double> cuts;
      for (std::size_t i = 0; i < points.size(); ++i) {
        const Titik2 a = points[i], b = points[(i + 1) % points.size()];
        if ((a.y <= y) != (b.y <= y)) cuts.push_back(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y));
      }
      std::ranges::sort(cuts);
      for (std::size_t i = 0; i + 1 < cuts.size(); i += 2)
        row(y, static_cast<int>(cuts[i]), static_cast<int>(cuts[i + 1]), warna);
    }
  }
  void box(double x, double y, double width, double height, Warna warna) {
    polygon({{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, warna);
  }
  void ellipse(double x, double y, double rx, double ry, Warna warna) {
    for (int row_y = static_cast<int>(y - ry); row_y <= y + ry; ++row_y) {
      const double part = (row_y - y) / ry;
      const double half = rx * std::sqrt(std::max(0.0, 1 - part * part));
      row(row_y, static_cast<int>(x - half), static_cast<int>(x + half), warna);
    }
  }
  berkas::Gambar kept() && { return berkas::shrunk(std::move(gambar_), kKept); }

 private:
  void row(int y, int from, int to, Warna w) {
    if (y < 0 || y >= kHeight) return;
    for (int x = std::max(0, from); x < std::min(kWidth, to); ++x) {
      auto* pixel = &gambar_.rgb[static_cast<std::size_t>((y * kWidth + x) * 3)];
      pixel[0] = static_cast<std::uint8_t>(w.r);
      pixel[1] = static_cast<std::uint8_t>(w.g);
      pixel[2] = static_cast<std::uint8_t>(w.b);
    }
  }
  void hills(Warna warna, int height, double wave) {
    std::vector<Titik2> edge{{0, kHorizon + 30}};
    for (int x = 0; x <= kWidth; x += 20)
      edge.push_back({static_cast<double>(x), kHorizon - height * (0.6 + 0.4 * std::sin(wave * x * 6 + ragam_)) +
                                                  14 * std::sin(x * 0.05 + ragam_)});
    edge.push_back({kWidth, kHorizon + 30});
    polygon(edge, warna);
  }

  berkas::Gambar gambar_;
  unsigned ragam_;
};

constexpr Warna kTanah{122, 116, 84}, kRumput{104, 122, 74}, kKayu{142, 98, 58}, kBeton{158, 156, 150};

void road(Lukisan& l) {
  l.polygon({{560, kHorizon}, {720, kHorizon}, {1130, kHeight}, {150, kHeight}}, {92, 92, 92});
}

void jalan(Lukisan& l, Sesudah sesudah) {
  l.land(kRumput);
  road(l);
  const Warna isi = sesudah == Sesudah::belum ? Warna{70, 56, 42} : Warna{52, 52, 54};
  l.ellipse(640, 720, 210, 62, sesudah == Sesudah::belum ? Warna{116, 104, 88} : Warna{64, 64, 66});
  l.ellipse(640, 726, 176, 46, isi);
  if (sesudah == Sesudah::belum) l.ellipse(620, 732, 110, 24, {124, 132, 134});  // rain stands in it
  l.ellipse(690, 540, 74, 18, isi);
}

void jembatan(Lukisan& l, Sesudah sesudah) {
  l.land(kRumput);
  l.polygon({{0, 560}, {kWidth, 540}, {kWidth, kHeight}, {0, kHeight}}, {88, 108, 112});
  for (int i = 0; i < 11; ++i) {
    if (sesudah == Sesudah::belum && (i == 4 || i == 7 || i == 8)) continue;  // the boards that are gone
    const double y = 470 + i * 44, half = 120 + i * 34;
    l.polygon({{640 - half, y}, {640 + half, y}, {640 + half + 14, y + 34}, {640 - half - 14, y + 34}},
              i % 2 ? kKayu : Warna{126, 86, 50});
  }
  for (const int side : {-1, 1})
    l.polygon(
        {{640.0 + side * 130, 380}, {640.0 + side * 138, 380}, {640.0 + side * 500, 760}, {640.0 + side * 470, 760}},
        {96, 66, 40});
}

void lampu(Lukisan& l, Sesudah sesudah) {
  l.land({70, 76, 66});
  road(l);
  l.box(300, 190, 18, 620, {70, 74, 78});
  l.box(300, 190, 190, 14, {70, 74, 78});
  if (sesudah == Sesudah::diperbaiki) l.polygon({{440, 214}, {496, 214}, {700, 760}, {260, 760}}, {236, 222, 160});
  l.ellipse(468, 214, 40, 18, sesudah == Sesudah::belum ? Warna{60, 60, 62} : Warna{252, 240, 180});
}

void air(Lukisan& l, Sesudah sesudah) {
  l.land(kTanah);
  l.box(0, 560, kWidth, 70, {58, 116, 122});
  l.box(590, 470, 100, 170, kBeton);
  if (sesudah == Sesudah::belum) {
    l.polygon({{620, 640}, {660, 640}, {720, 800}, {560, 800}}, {196, 214, 220});
    l.ellipse(640, 820, 260, 52, {150, 176, 184});
  } else {
    l.box(560, 556, 160, 80, {44, 70, 80});  // the new joint
  }
}

void sampah(Lukisan& l, Sesudah sesudah) {
  l.land(kTanah);
  if (sesudah == Sesudah::diperbaiki) {
    for (const int x : {380, 700}) l.box(x, 560, 220, 230, {40, 96, 82});
    return;
  }
  static constexpr std::array kIsi{Warna{206, 202, 190}, Warna{62, 66, 74}, Warna{150, 62, 48}, Warna{74, 112, 132},
                                   Warna{222, 214, 120}};
  for (int i = 0; i < 60; ++i)
    l.ellipse(330 + (i * 197) % 640, 780 - (i * 53) % 210, 46 - i % 17, 30 - i % 9,
              kIsi[static_cast<std::size_t>(i) % kIsi.size()]);
}

void banjir(Lukisan& l, Sesudah sesudah) {
  l.land(kRumput);
  l.polygon({{360, 420}, {640, 280}, {920, 420}}, {120, 76, 56});
  l.box(400, 420, 480, 260, {214, 204, 182});
  l.box(590, 500, 110, 180, {104, 74, 52});
  if (sesudah == Sesudah::belum)
    l.polygon({{0, 620}, {kWidth, 600}, {kWidth, kHeight}, {0, kHeight}}, {132, 112, 84});
  else
    l.polygon({{0, 800}, {kWidth, 760}, {kWidth, 850}, {0, 890}}, kBeton);  // the drain, clean again
}

void gedung(Lukisan& l, Sesudah sesudah) {
  l.land(kTanah);
  l.box(260, 400, 760, 360, {208, 200, 176});
  l.polygon({{200, 410}, {420, 220}, {860, 220}, {1080, 410}}, {132, 62, 48});
  for (const int x : {340, 560, 780}) l.box(x, 500, 130, 130, {84, 108, 116});
  if (sesudah == Sesudah::belum) l.polygon({{600, 260}, {700, 250}, {740, 350}, {640, 370}, {580, 320}}, {34, 30, 28});
}

}  // namespace

std::optional<berkas::Gambar> draw_aduan(std::string_view kategori, Sesudah sesudah, unsigned ragam) {
  using Adegan = void (*)(Lukisan&, Sesudah);
  static constexpr std::array kAdegan{std::pair{std::string_view("jalan_rusak"), static_cast<Adegan>(jalan)},
                                      std::pair{std::string_view("jembatan"), static_cast<Adegan>(jembatan)},
                                      std::pair{std::string_view("lampu_jalan"), static_cast<Adegan>(lampu)},
                                      std::pair{std::string_view("air_bersih"), static_cast<Adegan>(air)},
                                      std::pair{std::string_view("sampah"), static_cast<Adegan>(sampah)},
                                      std::pair{std::string_view("banjir"), static_cast<Adegan>(banjir)},
                                      std::pair{std::string_view("gedung_umum"), static_cast<Adegan>(gedung)},
                                      std::pair{std::string_view("gedung_sekolah"), static_cast<Adegan>(gedung)}};
  const auto scene = std::ranges::find(kAdegan, kategori, [](const auto& a) { return a.first; });
  if (scene == kAdegan.end()) return std::nullopt;
  Lukisan l(ragam);
  scene->second(l, sesudah);
  return std::move(l).kept();
}

}  // namespace app
