// The picture libraries behind four calls. What comes from outside is decoded by the worker process alone; the demo
// encodes what it drew itself.
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "berkas/foto_answer.h"
#include "berkas/gambar.h"
#include "berkas/jenis.h"

namespace berkas {

struct Decoded {
  Gambar picture;  // at least foto_side_max on its longer side unless the photo is smaller
  int orientation = 1;
};

// The number of pixels is checked before the first one is decoded. A photo that ends early or contradicts itself is
// refused rather than shown in part.
tl::expected<Decoded, Penolakan> decode_foto(std::string_view bytes, Jenis jenis);

// Both empty when the library fails.
std::string encode_jpeg(const Gambar& picture);
std::string encode_webp(const Gambar& picture, int quality);

}  // namespace berkas
