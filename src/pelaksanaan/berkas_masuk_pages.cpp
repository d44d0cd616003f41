#include "pelaksanaan/berkas_masuk_pages.h"

#include <fstream>
#include <iterator>

#include "base/text.h"
#include "berkas/foto.h"
#include "berkas/jenis.h"
#include "berkas/simpanan.h"
#include "msg/pelaksanaan.h"
#include "pelaksanaan/unggahan_store.h"

namespace pelaksanaan {
namespace {

constexpr std::size_t kNamaMax = 120;

struct Mentah {
  std::string nama;
  std::filesystem::path path;
  std::string unggahan;
};

// The last part of what the browser calls the file; old ones send the whole path.
std::string shown_name(std::string_view sent) {
  sent.remove_prefix(std::min(sent.size(), sent.find_last_of("/\\") + 1));
  std::string name = text::is_valid_utf8(sent) ? text::collapse_spaces(sent) : "";
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  while (text::length(name) > kNamaMax) name.pop_back();
  while (!text::is_valid_utf8(name)) name.pop_back();
  return name.empty() ? "bukti" : name;
}

Result<std::optional<Mentah>> find_raw(const http::Request& req, web::WriteContext& ctx, const std::string& field) {
  const std::string id(req.form_value("unggah_" + field));
  if (is_unggahan_id(id)) {
    const auto found = ctx.database.read_result([&](db::Reader& r) { return find_unggahan(r, ctx.pelaku, id); });
    if (!found || !found->is_whole()) return invalid(field, msg::pelaksanaan::unggahan_tak_utuh);
    return Mentah{shown_name(found->nama), unggahan_path(ctx, id), id};
  }
  const http::Upload* upload = req.upload(field);
  if (!upload) return std::optional<Mentah>();
  if (upload->too_large) return invalid(field, msg::pelaksanaan::berkas_terlalu_besar(shown_name(upload->name)));
  if (upload->path.empty()) return std::optional<Mentah>();
  return Mentah{shown_name(upload->name), upload->path, ""};
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Result<BerkasBukti> keep_foto(const berkas::Simpanan& files, std::string_view bytes) {
  const berkas::Foto foto = TRY(berkas::encode_foto(bytes));
  BerkasBukti out{.bytes = static_cast<std::int64_t>(foto.jpeg.size()),
                  .jenis = "image/jpeg",
                  .lebar = foto.width,
                  .tinggi = foto.height};
  out.sha256 = TRY(files.put(foto.jpeg));
  out.kecil_sha256 = TRY(files.put(foto.thumbnail_webp));
  return out;
}

Result<BerkasBukti> keep(const berkas::Simpanan& files, std::string_view bytes) {
  const berkas::Jenis jenis = TRY(berkas::check_jenis(bytes));
  if (berkas::is_foto(jenis)) return keep_foto(files, bytes);
  BerkasBukti out{.bytes = static_cast<std::int64_t>(bytes.size()), .jenis = "application/pdf"};
  out.sha256 = TRY(files.put(bytes));
  return out;
}

}  // namespace

Result<std::optional<BerkasMasuk>> receive_berkas(const http::Request& req, web::WriteContext& ctx,
                                                  const std::string& field) {
  const auto raw = TRY(find_raw(req, ctx, field));
  if (!raw) return std::optional<BerkasMasuk>();
  auto kept = keep(ctx.files, read_file(raw->path));
  if (!kept && kept.error().fault == Fault::invalid)
    return invalid(field, msg::pelaksanaan::berkas_ditolak(raw->nama, ctx.locale.t(kept.error().text)));
  if (!kept) return tl::unexpected(kept.error());
  return BerkasMasuk{raw->nama, *std::move(kept), raw->unggahan};
}

std::filesystem::path unggahan_path(const web::Context& ctx, const std::string& id) {
  MUST(is_unggahan_id(id));
  return ctx.files.folder() / "unggah" / id;
}

bool is_unggahan_id(std::string_view id) {
  return id.size() == 32 && id.find_first_not_of("0123456789abcdef") == id.npos;
}

}  // namespace pelaksanaan
