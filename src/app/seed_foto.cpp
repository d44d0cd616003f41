#include "app/seed_foto.h"

#include "berkas/foto.h"
#include "berkas/foto_codec.h"

namespace app {
namespace {

constexpr int kThumbnailQuality = 70;

}  // namespace

const pengaduan::FotoDraf* SeedFoto::find(std::string_view kategori, Sesudah sesudah, unsigned ragam) {
  const std::tuple key{std::string(kategori), sesudah, ragam};
  if (const auto at = made_.find(key); at != made_.end()) return &at->second;
  const auto picture = draw_aduan(kategori, sesudah, ragam);
  if (!picture) return nullptr;
  const std::string jpeg = berkas::encode_jpeg(*picture);
  const std::string thumbnail =
      berkas::encode_webp(berkas::shrunk(*picture, berkas::foto_thumbnail_side_max), kThumbnailQuality);
  auto sha256 = files_.put(jpeg), kecil = files_.put(thumbnail);
  MUST(sha256 && kecil);
  pengaduan::FotoDraf foto{*sha256,        *kecil,          static_cast<std::int64_t>(jpeg.size()),
                           picture->width, picture->height, "image/jpeg"};
  return &made_.emplace(key, std::move(foto)).first->second;
}

}  // namespace app
