#include "dokumen/qr.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

#include "base/result.h"

namespace dokumen {
namespace {

constexpr int kQuietModules = 4;  // ISO/IEC 18004

// Calls `draw(row, column, length)` for each run of dark modules: a run is one rectangle, so no hairlines show between
// its modules.
template <class F>
void for_each_run(const QrMatrix& qr, F draw) {
  for (int row = 0; row < qr.size; ++row) {
    for (int column = 0; column < qr.size; ++column) {
      const int start = column;
      while (column < qr.size && qr.at(row, column)) ++column;
      if (column > start) draw(row, start, column - start);
    }
  }
}

}  // namespace

QrMatrix qr_matrix(const std::string& text) {
  const std::unique_ptr<QRcode, Releaser<QRcode_free>> code(
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
  MUST(code != nullptr);
  QrMatrix qr{code->width, {}};
  const int modules = code->width * code->width;
  qr.dark.reserve(static_cast<std::size_t>(modules));
  for (int i = 0; i < modules; ++i) qr.dark.push_back((code->data[i] & 1) != 0);
  return qr;
}

void draw_qr(Kanvas& kanvas, const QrMatrix& qr, double x, double y, double side) {
  const double module = side / qr.size;
  kanvas.color({0, 0, 0});
  for_each_run(qr, [&](int row, int column, int length) {
    cairo_rectangle(kanvas.cairo(), x + column * module, y + row * module, length * module, module);
  });
  cairo_fill(kanvas.cairo());
  kanvas.color(kInk);
}

std::string qr_svg_path(std::string_view text, int& size) {
  const QrMatrix qr = qr_matrix(std::string(text));
  size = qr.size + 2 * kQuietModules;
  std::string path;
  for_each_run(qr, [&](int row, int column, int length) {
    path += fmt::format("M{} {}h{}v1h-{}z", column + kQuietModules, row + kQuietModules, length, length);
  });
  return path;
}

}  // namespace dokumen
