// Geometry of the distribution chart: bars from zero, the pattern as a smooth curve through its five values.
#include <algorithm>
#include <cmath>

#include "web/parts.h"

namespace web {
namespace {

constexpr int kAxisY = 150;
constexpr int kHeightMax = 112;  // leaves room for the figure above the highest bar
constexpr int kWidth = 340;
constexpr int kBarWidth = 22;
constexpr int kFigureGap = 6;

struct Point {
  double x;
  double y;
};

int rounded(double v) {
  return static_cast<int>(std::lround(v));
}

std::string pair(Point p) {
  return std::to_string(rounded(p.x)) + " " + std::to_string(rounded(p.y));
}

// A Catmull-Rom curve as Bézier pieces: passes through every point and never needs a control point from outside.
std::string curve_through(const std::vector<Point>& points) {
  std::string path = "M" + pair(points.front());
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point a = points[i];
    const Point b = points[i + 1];
    const Point before = i == 0 ? a : points[i - 1];
    const Point after = i + 2 < points.size() ? points[i + 2] : b;
    // A steep rise would let the curve dip under the axis, where there is nothing.
    const Point first{a.x + (b.x - before.x) / 6, std::min<double>(kAxisY, a.y + (b.y - before.y) / 6)};
    const Point second{b.x - (after.x - a.x) / 6, std::min<double>(kAxisY, b.y - (after.y - a.y) / 6)};
    path += "C" + pair(first) + " " + pair(second) + " " + pair(b);
  }
  return path;
}

double highest(const DistribusiChart& chart) {
  double high = 1;
  for (const auto& column : chart.columns) {
    high = std::max(high, static_cast<double>(column.count));
    if (!chart.pattern_name.empty()) high = std::max(high, column.pattern);
  }
  return high;
}

}  // namespace

DistribusiDrawing DistribusiChart::drawing() const {
  DistribusiDrawing result;
  if (columns.empty()) return result;
  const bool with_pattern = !pattern_name.empty();
  const double unit = kHeightMax / highest(*this);
  std::vector<Point> points;
  const int step = kWidth / static_cast<int>(columns.size());
  const int width = std::min(kBarWidth, step * 2 / 3);
  const int first = step / 2;
  int middle = first;
  for (const auto& column : columns) {
    const int height = rounded(static_cast<double>(column.count) * unit);
    const double curve_y = kAxisY - column.pattern * unit;
    const int top = kAxisY - height;
    const int above = with_pattern ? std::min(top, rounded(curve_y)) : top;
    const auto space = column.label.find(' ');
    result.items.push_back({.middle = middle,
                            .left = middle - width / 2,
                            .width = width,
                            .top = top,
                            .height = height,
                            .figure_y = above - kFigureGap,
                            .line_1 = column.label.substr(0, space),
                            .line_2 = space == std::string::npos ? "" : column.label.substr(space + 1)});
    points.push_back({static_cast<double>(middle), curve_y});
    middle += step;
  }
  if (!with_pattern) return result;
  result.curve = curve_through(points);
  result.area = result.curve + "V" + std::to_string(kAxisY) + "H" + std::to_string(first) + "Z";
  return result;
}

}  // namespace web
