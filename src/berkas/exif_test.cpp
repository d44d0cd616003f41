#include "berkas/exif.h"

#include <doctest/doctest.h>

#include "berkas/exif_testing.h"

using namespace berkas;
using namespace berkas::testing;

TEST_CASE("orientation is read from 1 to 8, in both byte orders; anything else is upright") {
  for (std::uint32_t orientation = 1; orientation <= 8; ++orientation)
    CHECK(tiff_orientation(phone_tiff(orientation)) == static_cast<int>(orientation));
  CHECK(tiff_orientation(phone_tiff(0)) == 1);
  CHECK(tiff_orientation(phone_tiff(9)) == 1);
  const std::string little("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 22);
  CHECK(tiff_orientation(little) == 6);
  CHECK(tiff_orientation("XX" + little.substr(2)) == 1);
}

TEST_CASE("a block cut off anywhere never gives a wrong orientation and never reads outside") {
  const std::string whole = phone_tiff(6);
  for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
    const std::string cut = whole.substr(0, bytes);
    const int orientation = tiff_orientation(cut);
    CHECK((orientation == 1 || orientation == 6));
  }
  std::string far = whole;
  far.replace(4, 4, "\xFF\xFF\xFF\xFF");
  CHECK(tiff_orientation(far) == 1);
}

TEST_CASE("a JPEG's EXIF is found behind other segments, and not past the first scan") {
  const std::string app0 = "\xFF\xE0" + big_endian(6, 2) + "JFIF";
  const std::string jpeg = "\xFF\xD8" + app0 + "\xFF\xDA";
  CHECK(jpeg_orientation(with_exif(jpeg, phone_tiff(8))) == 8);
  CHECK(jpeg_orientation("\xFF\xD8" + app0 + with_exif("\xFF\xD8\xFF\xDA", phone_tiff(3)).substr(2)) == 3);
  CHECK(jpeg_orientation("\xFF\xD8\xFF\xDA" + with_exif("\xFF\xD8", phone_tiff(3)).substr(2)) == 1);
  const std::string whole = with_exif(jpeg, phone_tiff(8));
  for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) CHECK(jpeg_orientation(whole.substr(0, bytes)) <= 8);
}

TEST_CASE("a WebP's EXIF is a chunk, padded to even, with or without the mark") {
  const auto chunk = [](const std::string& name, const std::string& content) {
    const std::string bytes = big_endian(static_cast<std::uint32_t>(content.size()), 4);
    return name + std::string(bytes.rbegin(), bytes.rend()) + content +
           (content.size() % 2 == 1 ? std::string(1, '\0') : "");
  };
  const std::string start = "RIFFxxxxWEBP" + chunk("VP8X", "abc");
  CHECK(webp_orientation(start + chunk("EXIF", phone_tiff(5))) == 5);
  CHECK(webp_orientation(start + chunk("EXIF", std::string("Exif\0\0", 6) + phone_tiff(5))) == 5);
  CHECK(webp_orientation(start) == 1);
  CHECK(webp_orientation("RIFF") == 1);
  CHECK(webp_orientation(start + "ALPH\xFF\xFF\xFF\xFF") == 1);
}
