#include "pengaduan/pelapor/foto_masuk_pages.h"

#include <fstream>
#include <iterator>

#include "berkas/foto.h"
#include "berkas/jenis.h"
#include "berkas/simpanan.h"
#include "msg/warga.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

Result<std::optional<FotoDraf>> receive_foto(const http::Request& req, web::WriteContext& ctx, const std::string& field,
                                             std::uint64_t bytes_max) {
  const http::Upload* upload = req.upload(field);
  if (!upload) return std::optional<FotoDraf>();
  if (upload->too_large) return invalid(field, m::foto_besar(static_cast<int>(bytes_max / 1024 / 1024)));
  if (upload->path.empty()) return std::optional<FotoDraf>();
  const std::string bytes = read_file(upload->path);
  const auto jenis = berkas::check_jenis(bytes);
  if (!jenis) return invalid(field, jenis.error().text);
  if (!berkas::is_foto(*jenis)) return invalid(field, m::foto_bukan);
  const auto foto = berkas::encode_foto(bytes);
  if (!foto && foto.error().fault == Fault::invalid) return invalid(field, foto.error().text);
  if (!foto) return tl::unexpected(foto.error());
  FotoDraf out{.bytes = static_cast<std::int64_t>(foto->jpeg.size()),
               .lebar = foto->width,
               .tinggi = foto->height,
               .jenis = "image/jpeg"};
  out.sha256 = TRY(ctx.files.put(foto->jpeg));
  out.kecil_sha256 = TRY(ctx.files.put(foto->thumbnail_webp));
  return out;
}

}  // namespace pengaduan
