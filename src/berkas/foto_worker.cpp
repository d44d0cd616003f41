#include "berkas/foto_worker.h"

#include <unistd.h>

#include "berkas/file_descriptor.h"
#include "berkas/foto_answer.h"
#include "berkas/foto_codec.h"
#include "berkas/foto_sandbox.h"
#include "berkas/jenis.h"

namespace berkas {
namespace {

constexpr std::size_t thumbnail_bytes_max = 12 * 1024;

// A list of twenty thumbnails must stay light on a village network: quality gives way until it fits, except for noise
// that would not fit at any quality.
std::string encode_thumbnail(const Gambar& picture) {
  std::string webp;
  for (const int quality : {75, 55, 35, 20, 8, 1}) {
    webp = encode_webp(picture, quality);
    if (webp.size() <= thumbnail_bytes_max) break;
  }
  return webp;
}

FotoAnswer answer_for(std::string_view bytes) {
  const auto jenis = check_jenis(bytes);
  if (!jenis) return tl::unexpected(Penolakan::rusak);
  auto decoded = decode_foto(bytes, *jenis);
  if (!decoded) return tl::unexpected(decoded.error());
  const Gambar picture = upright(shrunk(std::move(decoded->picture), foto_side_max), decoded->orientation);
  Foto foto{encode_jpeg(picture), encode_thumbnail(shrunk(picture, foto_thumbnail_side_max)), picture.width,
            picture.height};
  if (foto.jpeg.empty() || foto.thumbnail_webp.empty()) return tl::unexpected(Penolakan::rusak);
  return foto;
}

}  // namespace

int foto_worker_main() {
  enter_foto_sandbox();
  const auto photo = read_all(STDIN_FILENO, foto_bytes_max);
  // _exit: static destructors and leak checks have no business in here, and the sandbox would stop them.
  if (!photo || !write_all(STDOUT_FILENO, to_text(answer_for(*photo)))) _exit(1);
  _exit(0);
}

}  // namespace berkas
