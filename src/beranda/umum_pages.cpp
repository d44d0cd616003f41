// The pages linked from every footer, and the front door.
#include "beranda/routes.h"
#include "msg/beranda.h"
#include "views/beranda/aksesibilitas.h"
#include "views/beranda/bantuan.h"
#include "views/beranda/privasi.h"
#include "web/context.h"

namespace beranda {
namespace {

Result<http::Response> show_front(const http::Request&, web::ReadContext& ctx) {
  return web::see_other(ctx.pelaku.signed_in() ? "/beranda" : "/masuk");
}

Result<http::Response> show_bantuan(const http::Request&, web::ReadContext& ctx) {
  return web::page(ctx, ctx.locale.t(msg::beranda::bantuan_judul), [&](html::Out& out, const web::ViewContext& c) {
    views::beranda::bantuan(out, c, ctx.settings.kontak_bantuan);
  });
}

Result<http::Response> show_privasi(const http::Request&, web::ReadContext& ctx) {
  return web::page(ctx, ctx.locale.t(msg::beranda::privasi_judul),
                   [](html::Out& out, const web::ViewContext& c) { views::beranda::privasi(out, c); });
}

Result<http::Response> show_aksesibilitas(const http::Request&, web::ReadContext& ctx) {
  return web::page(ctx, ctx.locale.t(msg::beranda::aksesibilitas_judul),
                   [](html::Out& out, const web::ViewContext& c) { views::beranda::aksesibilitas(out, c); });
}

// The manifest names the emblem by a fixed address; the hashed asset behind it may be kept for ever.
Result<http::Response> show_lambang(const http::Request&, web::ReadContext& ctx) {
  return web::see_other(std::string(ctx.view.look->emblem().path));
}

}  // namespace

std::vector<web::Route> umum_routes() {
  return {
      web::get("/", web::publik(), show_front),
      web::get("/bantuan", web::publik(), show_bantuan),
      web::get("/privasi", web::publik(), show_privasi),
      web::get("/aksesibilitas", web::publik(), show_aksesibilitas),
      web::get("/lambang.svg", web::publik(), show_lambang),
  };
}

}  // namespace beranda
