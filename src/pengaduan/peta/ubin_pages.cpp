// GET /peta/{z}/{x}/{y}: one picture of the map from the instance's own file. The page's address of it carries the
// file's version, so a browser may keep it for ever.
#include <charconv>

#include "berkas/jenis.h"
#include "db/tiles.h"
#include "pengaduan/publik/routes.h"
#include "web/context.h"

namespace pengaduan {
namespace {

std::optional<std::int64_t> number_of(const std::string& s) {
  std::int64_t n = 0;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), n);
  return ec == std::errc{} && end == s.data() + s.size() ? std::optional(n) : std::nullopt;
}

Result<http::Response> show_ubin(const http::Request& req, web::ReadContext& ctx) {
  const auto zoom = number_of(req.path_args.at(0));
  const auto x = number_of(req.path_args.at(1));
  const auto y = number_of(req.path_args.at(2));
  if (!ctx.ubin || !zoom || !x || !y || *zoom < 0 || *zoom > ctx.ubin->facts().zoom_max)
    return fail(Fault::not_found, {});
  auto bytes = ctx.ubin->find(static_cast<int>(*zoom), *x, *y);
  if (!bytes) return fail(Fault::not_found, {});
  const auto jenis = berkas::check_jenis(*bytes);
  if (!jenis || !berkas::is_foto(*jenis)) return fail(Fault::not_found, {});
  http::Response r{.body = *std::move(bytes), .type = "image/" + std::string(to_code(*jenis))};
  r.compress = false;
  r.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"},
               {"Cache-Control", "public, max-age=31536000, immutable"}};
  return r;
}

}  // namespace

std::vector<web::Route> peta_ubin_routes() {
  return {web::get("/peta/{z}/{x}/{y}", web::publik(), show_ubin)};
}

}  // namespace pengaduan
