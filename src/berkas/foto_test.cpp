#include "berkas/foto.h"

#include <doctest/doctest.h>
#include <spng.h>
#include <turbojpeg.h>
#include <webp/encode.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "berkas/exif_testing.h"
#include "berkas/foto_codec.h"
#include "berkas/foto_worker.h"
#include "worker_hook.h"

using namespace berkas;
using namespace berkas::testing;
using std::string_literals::operator""s;

namespace {

const bool is_worker_known = (worker_main = foto_worker_main, true);

// Left half red, right half blue: enough to see how a picture was turned.
Gambar red_and_blue(int width, int height) {
  Gambar picture = make_gambar(width, height);
  for (int i = 0; i < width * height; ++i)
    picture.rgb[static_cast<std::size_t>(i) * 3 + (i % width < width / 2 ? 0 : 2)] = 220;
  return picture;
}

std::string png_of(const Gambar& picture, std::uint8_t alpha) {
  std::vector<std::uint8_t> rgba;
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
    rgba.insert(rgba.end(), {picture.rgb[i], picture.rgb[i + 1], picture.rgb[i + 2], alpha});
  spng_ctx* context = spng_ctx_new(SPNG_CTX_ENCODER);
  spng_set_option(context, SPNG_ENCODE_TO_BUFFER, 1);
  spng_ihdr header{static_cast<std::uint32_t>(picture.width),
                   static_cast<std::uint32_t>(picture.height),
                   8,
                   SPNG_COLOR_TYPE_TRUECOLOR_ALPHA,
                   0,
                   0,
                   0};
  spng_set_ihdr(context, &header);
  REQUIRE(spng_encode_image(context, rgba.data(), rgba.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE) == 0);
  std::size_t size = 0;
  int error = 0;
  void* bytes = spng_get_png_buffer(context, &size, &error);
  const std::string png(static_cast<const char*>(bytes), size);
  std::free(bytes);
  spng_ctx_free(context);
  return png;
}

std::string cmyk_jpeg() {
  const std::vector<unsigned char> pixels(16 * 16 * 4, 100);
  tjhandle handle = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  REQUIRE(tjCompress2(handle, pixels.data(), 16, 0, 16, TJPF_CMYK, &bytes, &size, TJSAMP_444, 80, 0) == 0);
  const std::string jpeg(reinterpret_cast<char*>(bytes), size);
  tjFree(bytes);
  tjDestroy(handle);
  return jpeg;
}

enum class Colour { red, blue, white, other };

Colour colour_at(std::string_view photo, Jenis jenis, int x, int y) {
  const auto decoded = decode_foto(photo, jenis);
  REQUIRE(decoded.has_value());
  const auto* p = &decoded->picture.rgb[static_cast<std::size_t>((y * decoded->picture.width + x) * 3)];
  if (p[0] > 240 && p[1] > 240 && p[2] > 240) return Colour::white;
  if (p[0] > 180 && p[1] < 60 && p[2] < 60) return Colour::red;
  if (p[0] < 60 && p[1] < 60 && p[2] > 180) return Colour::blue;
  return Colour::other;
}

Foto accepted(const std::string& bytes) {
  auto foto = encode_foto(bytes);
  REQUIRE(foto.has_value());
  return *std::move(foto);
}

std::string refusal_of(const std::string& bytes, const FotoOptions& options = {}) {
  const auto foto = encode_foto(bytes, options);
  return foto ? "accepted" : foto.error().text.entry->key;
}

// A JPEG whose frame header claims another size: the two numbers behind "FF C0/C2, length, precision".
std::string with_claimed_size(std::string jpeg, std::uint32_t width, std::uint32_t height) {
  const std::size_t frame = std::min(jpeg.find("\xFF\xC0"), jpeg.find("\xFF\xC2"));
  return jpeg.replace(frame + 5, 4, big_endian(height, 2) + big_endian(width, 2));
}

}  // namespace

TEST_CASE("a phone's photo comes out upright, shrunk, with a thumbnail and without a trace of its metadata") {
  const std::string phone = with_exif(encode_jpeg(red_and_blue(2400, 1800)), phone_tiff(6));
  REQUIRE(phone.find(gps_secret) != std::string::npos);
  const Foto foto = accepted(phone);
  CHECK(foto.width == 1200);
  CHECK(foto.height == 1600);
  for (const std::string& bytes : {foto.jpeg, foto.thumbnail_webp})
    for (const std::string_view trace :
         {std::string_view("Exif"), std::string_view("EXIF"), std::string_view("HP1"), gps_secret})
      CHECK(bytes.find(trace) == std::string::npos);
  // Held with its right side down: what was stored on the left is now on top.
  CHECK(colour_at(foto.jpeg, Jenis::jpeg, 600, 100) == Colour::red);
  CHECK(colour_at(foto.jpeg, Jenis::jpeg, 600, 1500) == Colour::blue);
  CHECK(colour_at(foto.thumbnail_webp, Jenis::webp, 120, 20) == Colour::red);
  CHECK(decode_foto(foto.thumbnail_webp, Jenis::webp)->picture.height == 320);
}

TEST_CASE("a small photo keeps its size") {
  const Foto foto = accepted(encode_jpeg(red_and_blue(300, 200)));
  CHECK(foto.width == 300);
  CHECK(foto.height == 200);
}

TEST_CASE("a PNG is laid on white, and a WebP is taken") {
  const Foto png = accepted(png_of(red_and_blue(2000, 100), 255));
  CHECK(png.width == 1600);
  CHECK(colour_at(png.jpeg, Jenis::jpeg, 100, 40) == Colour::red);
  CHECK(colour_at(accepted(png_of(red_and_blue(40, 40), 0)).jpeg, Jenis::jpeg, 5, 5) == Colour::white);
  const Foto webp = accepted(encode_webp(red_and_blue(3200, 1000), 80));
  CHECK(webp.width == 1600);
  CHECK(webp.height == 500);
  CHECK(colour_at(webp.jpeg, Jenis::jpeg, 1500, 250) == Colour::blue);
}

TEST_CASE("the thumbnail gives up quality until it is small") {
  Gambar noise = make_gambar(1600, 1200);
  std::mt19937 random(1);
  for (int block = 0; block < 100 * 75; ++block)
    for (int i = 0, value = static_cast<int>(random() % 256); i < 16 * 16 * 3; ++i)
      noise.rgb[static_cast<std::size_t>(((block / 100 * 16 + i / 48) * 1600 + block % 100 * 16) * 3 + i % 48)] =
          static_cast<std::uint8_t>(value);
  const Gambar small = shrunk(noise, foto_thumbnail_side_max);
  REQUIRE(encode_webp(small, 75).size() > 12 * 1024);
  CHECK(accepted(encode_jpeg(noise)).thumbnail_webp.size() <= 12 * 1024);
}

TEST_CASE("a photo that ends early is refused, one with stray bytes before its end is whole") {
  const std::string jpeg = encode_jpeg(red_and_blue(800, 600));
  const std::string png = png_of(red_and_blue(800, 600), 255);
  const std::string webp = encode_webp(red_and_blue(800, 600), 80);
  for (const std::string& whole : {jpeg, png, webp}) {
    CHECK(refusal_of(whole) == "accepted");
    CHECK(refusal_of(whole.substr(0, whole.size() / 2)) == "berkas.foto_rusak");
    CHECK(refusal_of(whole.substr(0, 30)) == "berkas.foto_rusak");
  }
  CHECK(refusal_of(jpeg.substr(0, jpeg.size() - 2) + std::string(200, 'x') + "\xFF\xD9") == "accepted");
}

TEST_CASE("too many pixels are refused by the header, before decoding") {
  const std::string ihdr = "IHDR" + big_endian(60'000, 4) + big_endian(60'000, 4) + std::string("\x08\x02\0\0\0", 5);
  const std::string crc = big_endian(0x0FB0E215, 4);
  CHECK(refusal_of("\x89PNG\r\n\x1A\n" + big_endian(13, 4) + ihdr + crc) == "berkas.foto_piksel");
  const std::string jpeg = encode_jpeg(red_and_blue(16, 16));
  CHECK(refusal_of(with_claimed_size(jpeg, 8000, 5001)) == "berkas.foto_piksel");
  CHECK(refusal_of(with_claimed_size(jpeg, 8000, 5000)) == "berkas.foto_rusak");  // allowed, but the pixels are missing
}

TEST_CASE("bytes hidden behind a photo do not come out again") {
  const std::string hidden = "PK\x03\x04<script>alert(1)</script>";
  CHECK(accepted(encode_jpeg(red_and_blue(64, 64)) + hidden).jpeg.find("script") == std::string::npos);
}

TEST_CASE("other pictures are refused with their own sentence") {
  CHECK(refusal_of(cmyk_jpeg()) == "berkas.foto_warna_cetak");
  const std::string animated =
      "RIFF\x2C\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x0F\0\0\x0F\0\0ANIM\x06\0\0\0\xFF\xFF\xFF\xFF\0\0ANMF\0\0\0\0"s;
  CHECK(refusal_of(animated) == "berkas.foto_bergerak");
  CHECK(refusal_of("GIF89a") == "berkas.gif");
  CHECK(refusal_of("%PDF-1.7\n%%EOF") == "berkas.bukan_foto");
}

TEST_CASE("a worker that crashes, lies, dawdles or is not there never lets a photo through") {
  const std::string jpeg = encode_jpeg(red_and_blue(16, 16));
  CHECK(refusal_of(jpeg, {.worker_argv = {"/bin/false"}}) == "berkas.foto_rusak");
  CHECK(refusal_of(jpeg, {.worker_argv = {"/bin/sh", "-c", "kill -SEGV $$"}}) == "berkas.foto_rusak");
  CHECK(refusal_of(jpeg, {.worker_argv = {"/bin/cat"}}) == "berkas.foto_rusak");
  CHECK(refusal_of(jpeg, {.worker_argv = {"/bin/sleep", "60"}, .deadline = std::chrono::milliseconds(100)}) ==
        "berkas.foto_sibuk");
  CHECK(refusal_of(jpeg, {.worker_argv = {"/tidak/ada"}}) == "berkas.foto_sibuk");
}
