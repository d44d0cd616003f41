#include "dokumen/kurva.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "dokumen/istilah.h"

namespace dokumen {
namespace {

constexpr int kColumns = 4;
constexpr int kRows = 7;
constexpr double kTitleHeight = 27;
constexpr double kTicksHeight = 22;
constexpr double kAxisNameHeight = 11;
constexpr double kAxisNameWidth = 58;
constexpr double kTickWidth = 62;
constexpr Font kTitleFont{8, Emphasis::bold};
constexpr Font kAxisFont{7.5, Emphasis::bold};
constexpr Font kTickFont{7};
constexpr Color kGrid{0.83, 0.86, 0.90};
constexpr Color kCurve{0.12, 0.33, 0.60};
constexpr std::array kTicks{"Sangat\nKurang", "Kurang/\nMisconduct", "Butuh\nPerbaikan", "Baik", "Sangat\nBaik"};

void draw_grid(Kanvas& kanvas, const Box& plot) {
  for (int i = 0; i <= kColumns; ++i) {
    const double x = plot.x + plot.width * i / kColumns;
    kanvas.rule(x, plot.y, x, plot.y + plot.height, 0.4, kGrid);
  }
  for (int i = 0; i <= kRows; ++i) {
    const double y = plot.y + plot.height * i / kRows;
    kanvas.rule(plot.x, y, plot.x + plot.width, y, 0.4, kGrid);
  }
  kanvas.rule(plot.x, plot.y, plot.x, plot.y + plot.height, 0.8);
  kanvas.rule(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height, 0.8);
}

// Each piece of the cubic between two points is a Bézier curve whose handles lie a third of the way along the slopes.
void trace(cairo_t* cr, const Box& plot, const Titik& points) {
  const Titik slopes = monotone_slopes(points);
  const auto x = [&](double column) { return plot.x + plot.width * column / kColumns; };
  const auto y = [&](double value) { return plot.y + plot.height * (1 - value / kRows); };
  cairo_move_to(cr, x(0), y(points[0]));
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const double column = static_cast<double>(i);
    cairo_curve_to(cr, x(column + 1.0 / 3), y(points[i] + slopes[i] / 3), x(column + 2.0 / 3),
                   y(points[i + 1] - slopes[i + 1] / 3), x(column + 1), y(points[i + 1]));
  }
}

void draw_curve(Kanvas& kanvas, const Box& plot, const Titik& points) {
  cairo_t* cr = kanvas.cairo();
  trace(cr, plot, points);
  cairo_line_to(cr, plot.x + plot.width, plot.y + plot.height);
  cairo_line_to(cr, plot.x, plot.y + plot.height);
  cairo_close_path(cr);
  kanvas.color(kBand);
  cairo_fill(cr);
  draw_grid(kanvas, plot);
  trace(cr, plot, points);
  kanvas.color(kCurve);
  cairo_set_line_width(cr, 1.6);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(cr);
  kanvas.color(kInk);
}

}  // namespace

Titik pola_distribusi(PredikatOrganisasi predikat) {
  switch (predikat) {
    case PredikatOrganisasi::istimewa:
      return {0.2, 0.4, 0.6, 2.5, 6};
    case PredikatOrganisasi::baik:
      return {0.5, 1, 2, 6, 2};
    case PredikatOrganisasi::butuh_perbaikan:
      return {0.5, 1.5, 6, 1.5, 0.5};
    case PredikatOrganisasi::kurang:
      return {2, 6, 2, 0.75, 0.5};
    case PredikatOrganisasi::sangat_kurang:
      return {6, 2.5, 0.8, 0.4, 0.15};
  }
  return {};
}

Titik monotone_slopes(const Titik& p) {
  std::array<double, 4> secant{};
  for (std::size_t i = 0; i < secant.size(); ++i) secant[i] = p[i + 1] - p[i];
  Titik slope{secant[0], 0, 0, 0, secant[3]};
  for (std::size_t i = 1; i < secant.size(); ++i)
    slope[i] = secant[i - 1] * secant[i] <= 0 ? 0 : (secant[i - 1] + secant[i]) / 2;
  for (std::size_t i = 0; i < secant.size(); ++i) {
    if (secant[i] == 0) continue;
    const double length = std::hypot(slope[i] / secant[i], slope[i + 1] / secant[i]);
    if (length <= 3) continue;
    slope[i] *= 3 / length;
    slope[i + 1] *= 3 / length;
  }
  return slope;
}

void draw_kurva(Kanvas& kanvas, const Box& box, PredikatOrganisasi predikat) {
  const std::string title =
      "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI\nDENGAN CAPAIAN KINERJA ORGANISASI " + std::string(istilah(predikat));
  kanvas.text(title, kTitleFont, box, Align::center);
  const Box plot{box.x + kAxisNameWidth, box.y + kTitleHeight, box.width - 2 * kAxisNameWidth,
                 box.height - kTitleHeight - kTicksHeight - kAxisNameHeight};
  draw_curve(kanvas, plot, pola_distribusi(predikat));
  kanvas.text("Frekuensi\nPegawai", kAxisFont, {box.x, plot.y + plot.height / 2 - 9, kAxisNameWidth - 8, 0},
              Align::right);
  for (int i = 0; i <= kColumns; ++i) {
    const double x = plot.x + plot.width * i / kColumns - kTickWidth / 2;
    kanvas.text(kTicks[static_cast<std::size_t>(i)], kTickFont, {x, plot.y + plot.height + 3, kTickWidth, 0},
                Align::center, kSoftInk);
  }
  kanvas.text("Predikat Kinerja Pegawai", kAxisFont, {box.x, box.y + box.height - kAxisNameHeight, box.width, 0},
              Align::center);
}

}  // namespace dokumen
