// GET and POST /pengaduan/langganan/{token}: the link in every letter. Looking changes nothing, because mail programs
// open links by themselves; the POST is the page's button and the one click of RFC 8058, which has no form before it.
#include "msg/langganan.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/surat/langganan_store.h"
#include "pengaduan/surat/langganan_views.h"
#include "views/pengaduan/henti.h"
#include "web/context.h"

namespace pengaduan {
namespace {

namespace m = msg::langganan;

std::string henti_path(const http::Request& req) {
  return "/pengaduan/langganan/" + req.path_args.at(0);
}

Result<http::Response> show_henti(const http::Request& req, web::ReadContext& ctx) {
  const auto found = find_langganan_token(ctx.reader, ctx.brankas, req.path_args.at(0));
  if (!found) return fail(Fault::not_found, {});
  const HentiPage p{.selesai = found->alamat.empty(), .action = html::Url::path(henti_path(req))};
  return web::page(ctx, ctx.locale.t(p.selesai ? m::henti_selesai_judul : m::henti_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::henti(out, c, p); });
}

Result<http::Response> post_henti(const http::Request& req, web::WriteContext& ctx) {
  bool found = false;
  ctx.database.write([&](db::Tx& tx) {
    const auto l = find_langganan_token(tx, ctx.brankas, req.path_args.at(0));
    found = l.has_value();
    if (l && !l->alamat.empty()) akhiri(tx, l->id, KeadaanLangganan::berhenti, ctx.now);
    return true;
  });
  if (!found) return fail(Fault::not_found, {});
  return web::see_other(henti_path(req));
}

}  // namespace

std::vector<web::Route> henti_routes() {
  return {web::get("/pengaduan/langganan/{token}", web::publik(), show_henti),
          web::post("/pengaduan/langganan/{token}", web::program(), web::form_body(), post_henti)};
}

}  // namespace pengaduan
