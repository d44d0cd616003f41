#include "berkas/gambar.h"

#include <doctest/doctest.h>

#include <string>

using namespace berkas;

namespace {

// Pixels named by a letter in the red channel.
Gambar of_letters(int width, int height, const std::string& letters) {
  Gambar picture = make_gambar(width, height);
  for (std::size_t i = 0; i < letters.size(); ++i) picture.rgb[i * 3] = static_cast<std::uint8_t>(letters[i]);
  return picture;
}

std::string letters_of(const Gambar& picture) {
  std::string letters;
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
    if (i != 0 && i / 3 % static_cast<std::size_t>(picture.width) == 0) letters += '/';
    letters += static_cast<char>(picture.rgb[i]);
  }
  return letters;
}

}  // namespace

// abc
// def, as stored; the eight ways a camera can have been held, TIFF 6.0 section 8.
TEST_CASE("every orientation turns the picture upright") {
  const Gambar stored = of_letters(3, 2, "abcdef");
  const char* expected[] = {"abc/def", "cba/fed", "fed/cba", "def/abc", "ad/be/cf", "da/eb/fc", "fc/eb/da", "cf/be/ad"};
  for (int orientation = 1; orientation <= 8; ++orientation)
    CHECK(letters_of(upright(stored, orientation)) == expected[orientation - 1]);
}

TEST_CASE("shrinking keeps the proportions, averages areas and never enlarges") {
  const Gambar picture = of_letters(4, 2, {10, 20, 30, 40, 30, 40, 50, 60});
  const Gambar half = shrunk(picture, 2);
  CHECK(half.width == 2);
  CHECK(half.height == 1);
  CHECK(half.rgb[0] == 25);
  CHECK(half.rgb[3] == 45);
  CHECK(shrunk(picture, 4).rgb == picture.rgb);
  const Gambar thirds = shrunk(of_letters(4, 1, {0, 90, 30, 60}), 3);
  CHECK(thirds.rgb[0] == 23);  // (0 * 3 + 90 * 1) / 4, rounded
  CHECK(thirds.rgb[3] == 60);  // (90 * 2 + 30 * 2) / 4
  CHECK(shrunk(make_gambar(1000, 1), 10).height == 1);
}

TEST_CASE("what is transparent becomes white paper") {
  CHECK(on_white(3, 1, {10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128}).rgb ==
        std::vector<std::uint8_t>{10, 20, 30, 255, 255, 255, 127, 127, 127});
}
