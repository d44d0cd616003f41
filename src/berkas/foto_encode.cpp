#include <turbojpeg.h>
#include <webp/encode.h>

#include <memory>

#include "berkas/foto_codec.h"

namespace berkas {
namespace {

constexpr int jpeg_quality = 80;

}  // namespace

// Progressive: on a slow line the whole picture shows early and sharpens.
std::string encode_jpeg(const Gambar& picture) {
  const std::unique_ptr<void, int (*)(tjhandle)> handle(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int result = tjCompress2(handle.get(), picture.rgb.data(), picture.width, 0, picture.height, TJPF_RGB, &bytes,
                                 &size, TJSAMP_420, jpeg_quality, TJFLAG_PROGRESSIVE);
  std::string jpeg;
  if (result == 0) jpeg.assign(reinterpret_cast<const char*>(bytes), size);
  tjFree(bytes);
  return jpeg;
}

std::string encode_webp(const Gambar& picture, int quality) {
  std::uint8_t* bytes = nullptr;
  const std::size_t size = WebPEncodeRGB(picture.rgb.data(), picture.width, picture.height, picture.width * 3,
                                         static_cast<float>(quality), &bytes);
  std::string webp(reinterpret_cast<const char*>(bytes), size);
  WebPFree(bytes);
  return webp;
}

}  // namespace berkas
