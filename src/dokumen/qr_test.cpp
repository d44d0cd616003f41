#include "dokumen/qr.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "dokumen/contoh_test.h"

using namespace dokumen;

namespace {

const std::string kAddress = "https://kinerja.wanggar.go.id/periksa/K7QM-2X9P-4TDH";

// The modules that an SVG path of "M x y h n v1 h -n z" rectangles covers, without the quiet zone.
std::vector<bool> modules_of(const std::string& path, int size) {
  const int side = size - 8;
  std::vector<bool> dark(static_cast<std::size_t>(side * side));
  for (std::size_t at = 0; (at = path.find('M', at)) != std::string::npos; ++at) {
    int x = 0;
    int y = 0;
    int length = 0;
    REQUIRE(std::sscanf(path.c_str() + at, "M%d %dh%dv1", &x, &y, &length) == 3);
    for (int i = 0; i < length; ++i) dark.at(static_cast<std::size_t>((y - 4) * side + x - 4 + i)) = true;
  }
  return dark;
}

struct Picture {
  int width = 0;
  int height = 0;
  std::string gray;
  bool dark(int x, int y) const {
    return static_cast<unsigned char>(gray[static_cast<std::size_t>(y * width + x)]) < 128;
  }
};

Picture first_page(const std::string& pdf, int dpi) {
  const std::string pgm = contoh::output_on(pdf, "pdftoppm -gray -f 1 -l 1 -r " + std::to_string(dpi) + " {}");
  Picture picture;
  int skip = 0;
  REQUIRE(std::sscanf(pgm.c_str(), "P5 %d %d 255%n", &picture.width, &picture.height, &skip) == 2);
  picture.gray = pgm.substr(static_cast<std::size_t>(skip) + 1);
  return picture;
}

}  // namespace

TEST_CASE("a QR code has its three finder patterns") {
  const QrMatrix qr = qr_matrix(kAddress);
  CHECK(qr.size == 33);
  const auto finder = [&](int row, int column) {
    bool right = true;
    for (int r = 0; r < 7; ++r)
      for (int c = 0; c < 7; ++c) {
        const int ring = std::max(std::abs(r - 3), std::abs(c - 3));
        right = right && qr.at(row + r, column + c) == (ring != 2);
      }
    return right;
  };
  CHECK(finder(0, 0));
  CHECK(finder(0, qr.size - 7));
  CHECK(finder(qr.size - 7, 0));
  CHECK_FALSE(finder(qr.size - 7, qr.size - 7));
}

TEST_CASE("the SVG path holds exactly the modules of the code, four modules from the edge") {
  int size = 0;
  const std::string path = qr_svg_path(kAddress, size);
  const QrMatrix qr = qr_matrix(kAddress);
  CHECK(size == qr.size + 8);
  CHECK(modules_of(path, size) == qr.dark);
}

TEST_CASE("two addresses have two codes") {
  CHECK(qr_matrix(kAddress).dark != qr_matrix(kAddress + "X").dark);
}

TEST_CASE("every module of the code in the footer prints as it is encoded") {
  const std::string pdf = render_skp(contoh::skp_kepala_dinas(), {});
  const QrMatrix qr = qr_matrix(contoh::skp_kepala_dinas().kepala.url_verifikasi);
  constexpr int kDpi = 288;  // four pixels a point
  const Picture page = first_page(pdf, kDpi);
  const double left = 40 * 4;
  const double side = 38 * 4;
  const double top = page.height - (28 * 4) - side;
  int wrong = 0;
  for (int row = 0; row < qr.size; ++row)
    for (int column = 0; column < qr.size; ++column) {
      const int x = static_cast<int>(left + side * (column + 0.5) / qr.size);
      const int y = static_cast<int>(top + side * (row + 0.5) / qr.size);
      wrong += page.dark(x, y) != qr.at(row, column);
    }
  CHECK(wrong == 0);
}
