#include "berkas/gambar.h"

#include <algorithm>

namespace berkas {
namespace {

std::size_t offset(const Gambar& picture, int x, int y) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 3;
}

// Shrinks along x and turns the picture over its diagonal, so that doing it twice shrinks both ways and comes out
// straight. Weights are in units of 1/to of a source pixel: source pixel i covers [i*to, (i+1)*to).
Gambar shrunk_and_transposed(const Gambar& from, int to) {
  Gambar out = make_gambar(from.height, to);
  const std::int64_t span = from.width;
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < to; ++x) {
      const std::int64_t left = x * span;
      const std::int64_t right = left + span;
      std::int64_t sums[3] = {};
      for (std::int64_t i = left / to; i * to < right; ++i) {
        const std::int64_t weight = std::min(right, (i + 1) * to) - std::max(left, i * to);
        const std::uint8_t* pixel = &from.rgb[offset(from, static_cast<int>(i), y)];
        for (int c = 0; c < 3; ++c) sums[c] += weight * pixel[c];
      }
      std::uint8_t* pixel = &out.rgb[offset(out, y, x)];
      for (int c = 0; c < 3; ++c) pixel[c] = static_cast<std::uint8_t>((sums[c] + span / 2) / span);
    }
  }
  return out;
}

}  // namespace

Gambar make_gambar(int width, int height) {
  return {width, height,
          std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)};
}

Gambar shrunk(Gambar picture, int side_max) {
  const std::int64_t side = std::max(picture.width, picture.height);
  if (side <= side_max) return picture;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>((static_cast<std::int64_t>(length) * side_max + side / 2) / side));
  };
  return shrunk_and_transposed(shrunk_and_transposed(picture, scaled(picture.width)), scaled(picture.height));
}

// TIFF 6.0, section 8, Orientation: where row 0 and column 0 of the stored picture lie in the scene.
Gambar upright(Gambar picture, int orientation) {
  if (orientation <= 1 || orientation > 8) return picture;
  const bool is_on_its_side = orientation >= 5;
  Gambar out = is_on_its_side ? make_gambar(picture.height, picture.width) : make_gambar(picture.width, picture.height);
  const int last_x = picture.width - 1;
  const int last_y = picture.height - 1;
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      int from_x = is_on_its_side ? y : x;
      int from_y = is_on_its_side ? x : y;
      if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) from_x = last_x - from_x;
      if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) from_y = last_y - from_y;
      std::copy_n(&picture.rgb[offset(picture, from_x, from_y)], 3, &out.rgb[offset(out, x, y)]);
    }
  }
  return out;
}

Gambar on_white(int width, int height, const std::vector<std::uint8_t>& rgba) {
  Gambar out = make_gambar(width, height);
  for (std::size_t i = 0, pixels = out.rgb.size() / 3; i < pixels; ++i) {
    const unsigned alpha = rgba[i * 4 + 3];
    for (std::size_t c = 0; c < 3; ++c)
      out.rgb[i * 3 + c] = static_cast<std::uint8_t>((rgba[i * 4 + c] * alpha + 255 * (255 - alpha) + 127) / 255);
  }
  return out;
}

}  // namespace berkas
