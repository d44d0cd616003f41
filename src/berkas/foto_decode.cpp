#include <spng.h>
#include <turbojpeg.h>
#include <webp/decode.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "berkas/exif.h"
#include "berkas/foto_codec.h"

namespace berkas {
namespace {

using Answer = tl::expected<Decoded, Penolakan>;

const auto broken = tl::unexpected(Penolakan::rusak);

const unsigned char* data_of(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

bool is_too_many_pixels(long long width, long long height) {
  return width * height > foto_megapixels_max * 1'000'000;
}

// Some phones leave stray bytes before the end mark; the picture is whole. Every other warning means it is not.
bool is_whole(tjhandle handle, int result) {
  return result == 0 || (tjGetErrorCode(handle) == TJERR_WARNING &&
                         std::strstr(tjGetErrorStr2(handle), "extraneous bytes") != nullptr);
}

// JPEG can be decoded at n/8 of its size for less time and memory: the smallest that still needs no enlarging.
tjscalingfactor scaling_for(int side) {
  int count = 0;
  const tjscalingfactor* factors = tjGetScalingFactors(&count);
  tjscalingfactor best{1, 1};
  for (int i = 0; i < count; ++i)
    if (TJSCALED(side, factors[i]) >= foto_side_max && factors[i].num * best.denom < best.num * factors[i].denom)
      best = factors[i];
  return best;
}

Answer decode_jpeg(std::string_view bytes) {
  const std::unique_ptr<void, int (*)(tjhandle)> handle(tjInitDecompress(), tjDestroy);
  int width = 0;
  int height = 0;
  int subsampling = 0;
  int colours = 0;
  const int result =
      tjDecompressHeader3(handle.get(), data_of(bytes), bytes.size(), &width, &height, &subsampling, &colours);
  if (!is_whole(handle.get(), result) || width < 1 || height < 1) return broken;
  if (is_too_many_pixels(width, height)) return tl::unexpected(Penolakan::piksel);
  if (colours == TJCS_CMYK || colours == TJCS_YCCK) return tl::unexpected(Penolakan::warna_cetak);
  const tjscalingfactor scaling = scaling_for(std::max(width, height));
  Gambar picture = make_gambar(TJSCALED(width, scaling), TJSCALED(height, scaling));
  const int decoded = tjDecompress2(handle.get(), data_of(bytes), bytes.size(), picture.rgb.data(), picture.width, 0,
                                    picture.height, TJPF_RGB, TJFLAG_LIMITSCANS);
  if (!is_whole(handle.get(), decoded)) return broken;
  return Decoded{std::move(picture), jpeg_orientation(bytes)};
}

Answer decode_png(std::string_view bytes) {
  constexpr std::size_t chunk_bytes_max = 4 * 1024 * 1024;  // compressed text chunks can be bombs as well
  const std::unique_ptr<spng_ctx, void (*)(spng_ctx*)> context(spng_ctx_new(0), spng_ctx_free);
  spng_ihdr header{};
  if (spng_set_chunk_limits(context.get(), chunk_bytes_max, 2 * chunk_bytes_max) != 0) return broken;
  if (spng_set_png_buffer(context.get(), bytes.data(), bytes.size()) != 0) return broken;
  if (spng_get_ihdr(context.get(), &header) != 0) return broken;
  if (is_too_many_pixels(header.width, header.height)) return tl::unexpected(Penolakan::piksel);
  std::vector<std::uint8_t> rgba(std::size_t{header.width} * header.height * 4);
  if (spng_decode_image(context.get(), rgba.data(), rgba.size(), SPNG_FMT_RGBA8, SPNG_DECODE_TRNS) != 0) return broken;
  if (spng_decode_chunks(context.get()) != 0) return broken;
  spng_exif exif{};
  const bool has_exif = spng_get_exif(context.get(), &exif) == 0;
  return Decoded{on_white(static_cast<int>(header.width), static_cast<int>(header.height), rgba),
                 has_exif ? tiff_orientation({exif.data, exif.length}) : 1};
}

// libwebp shrinks while it decodes, which keeps the memory of a large picture small.
Answer decode_webp(std::string_view bytes) {
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return broken;
  if (WebPGetFeatures(data_of(bytes), bytes.size(), &config.input) != VP8_STATUS_OK) return broken;
  int width = config.input.width;
  int height = config.input.height;
  if (is_too_many_pixels(width, height)) return tl::unexpected(Penolakan::piksel);
  if (config.input.has_animation != 0) return tl::unexpected(Penolakan::bergerak);
  const int side = std::max(width, height);
  if (side > foto_side_max) {
    width = std::max(1, width * foto_side_max / side);
    height = std::max(1, height * foto_side_max / side);
    config.options.use_scaling = 1;
    config.options.scaled_width = width;
    config.options.scaled_height = height;
  }
  std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA = {rgba.data(), width * 4, rgba.size()};
  if (WebPDecode(data_of(bytes), bytes.size(), &config) != VP8_STATUS_OK) return broken;
  return Decoded{on_white(width, height, rgba), webp_orientation(bytes)};
}

}  // namespace

Answer decode_foto(std::string_view bytes, Jenis jenis) {
  switch (jenis) {
    case Jenis::jpeg:
      return decode_jpeg(bytes);
    case Jenis::png:
      return decode_png(bytes);
    case Jenis::webp:
      return decode_webp(bytes);
    case Jenis::pdf:
      break;
  }
  return broken;
}

}  // namespace berkas
