// QR codes as vectors: in the footer of every document, and as an SVG path on web pages.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dokumen/kanvas.h"

namespace dokumen {

// A square of dark (true) and light modules, row by row, without the quiet zone.
struct QrMatrix {
  int size = 0;
  std::vector<bool> dark;
  bool at(int row, int column) const { return dark[static_cast<std::size_t>(row * size + column)]; }
};

// Error correction level M: a stamp or a fold may hide 15 % of it. `text` is ours and short (an address); more than a
// QR code can hold is a bug.
QrMatrix qr_matrix(const std::string& text);

void draw_qr(Kanvas& kanvas, const QrMatrix& qr, double x, double y, double side);

// The `d` of one SVG path, one unit a module; `size` is the side of the viewBox, with the quiet zone of four modules.
std::string qr_svg_path(std::string_view text, int& size);

}  // namespace dokumen
