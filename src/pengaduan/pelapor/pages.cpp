#include "pengaduan/pelapor/pages.h"

#include "http/cookies.h"

namespace pengaduan {

std::optional<Pelapor> pelapor_of(const http::Request& req, const web::Context& ctx, db::Reader& reader) {
  return find_pelapor(reader, http::read_cookie(req, kCookiePelapor), ctx.now);
}

}  // namespace pengaduan
