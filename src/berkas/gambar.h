// A decoded picture, eight bits each of red, green and blue, and the two things done to it: shrinking and turning.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace berkas {

struct Gambar {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, no padding
};

// An empty (black) picture of that size.
Gambar make_gambar(int width, int height);

// So that the longer side has at most `side_max` pixels; a smaller picture is returned as it is. Every pixel is the
// average of the area it covers, which keeps text in a photographed document readable.
Gambar shrunk(Gambar picture, int side_max);

// Turned upright by the EXIF orientation 1…8 (how the camera was held); 1 changes nothing.
Gambar upright(Gambar picture, int orientation);

// Four bytes a pixel with alpha, laid on white paper.
Gambar on_white(int width, int height, const std::vector<std::uint8_t>& rgba);

}  // namespace berkas
