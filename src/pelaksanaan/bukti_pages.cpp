// GET /bukti/{id}: the file itself, for whoever may read the realisasi. A photo is ours (encoded anew) and shows in the
// page; a PDF is the sender's and only goes to the disk.
#include "base/percent.h"
#include "berkas/simpanan.h"
#include "pelaksanaan/bukti_store.h"
#include "pelaksanaan/route_list_pages.h"
#include "web/context.h"

namespace pelaksanaan {
namespace {

std::string ascii_name(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const auto u = static_cast<unsigned char>(c);
    if (u >= 0x20 && u < 0x7f) out.push_back(c == '"' || c == '\\' ? '_' : c);
  }
  return out.empty() ? "bukti" : out;
}

// RFC 6266: an old name for old programs, the real one encoded.
std::string disposition(const std::string& kind, const std::string& name) {
  return kind + "; filename=\"" + ascii_name(name) + "\"; filename*=UTF-8''" + text::percent_encode(name);
}

Result<http::Response> show_bukti(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<BuktiId>(req));
  const Bukti b = TRY(find_bukti(ctx.reader, id, ctx.pelaku));
  if (!b.berkas) return fail(Fault::not_found, {});
  const bool small = req.query_value("kecil") == "1" && !b.berkas->kecil_sha256.empty();
  const std::string& hash = small ? b.berkas->kecil_sha256 : b.berkas->sha256;
  const bool is_foto = b.berkas->jenis.starts_with("image/");
  http::Response r{.body = TRY(ctx.files.read(hash)), .type = small ? "image/webp" : b.berkas->jenis};
  r.compress = false;
  r.etag = "\"" + hash + "\"";
  r.headers = {{"Content-Disposition", disposition(is_foto ? "inline" : "attachment", b.nama)},
               {"Content-Security-Policy", "default-src 'none'; sandbox"},
               {"Cache-Control", "private, max-age=3600"}};
  if (!small && ctx.pelaku.pegawai != b.pegawai) ctx.read_note = web::ReadNote{b.pegawai, "bukti"};
  return r;
}

}  // namespace

std::vector<web::Route> bukti_routes() {
  return {web::get("/bukti/{id}", web::masuk(), show_bukti)};
}

}  // namespace pelaksanaan
