// A photo from outside becomes a photo of ours: decoded, turned upright, shrunk and encoded anew in a separate,
// locked-in process, so that no metadata (place, camera, owner) and none of the sender's bytes are kept. The original
// is thrown away. A photo that cannot be encoded anew is refused.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace berkas {

constexpr int foto_side_max = 1600;  // enough to read a photographed A4 page
constexpr int foto_thumbnail_side_max = 320;
constexpr long long foto_megapixels_max = 40;  // above today's phones without their special high-resolution mode

struct Foto {
  std::string jpeg;
  std::string thumbnail_webp;
  int width = 0;  // of the JPEG
  int height = 0;
};

struct FotoOptions {
  // The program starts itself again; main() hands this argument to foto_worker_main().
  std::vector<std::string> worker_argv{"/proc/self/exe", "--worker", "gambar"};
  // Only against a machine that stands still: what a worker may do is bounded by its CPU time.
  std::chrono::milliseconds deadline{60'000};
};

Result<Foto> encode_foto(std::string_view bytes, const FotoOptions& options = {});

}  // namespace berkas
