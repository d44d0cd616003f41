// GET and POST /lupa: the way back in when the password is forgotten, by e-mail where the agency has a mail server and
// at the counter of the unit's admin everywhere.
#include "akun/lupa_store.h"
#include "akun/masuk_store.h"
#include "akun/routes.h"
#include "akun/views.h"
#include "msg/akun.h"
#include "views/akun/lupa.h"
#include "web/context.h"
#include "web/form_view.h"

namespace akun {
namespace {

http::Response lupa_page(web::Context& ctx, const web::FormView& form, bool terkirim) {
  const auto& l = ctx.locale;
  const LupaPage p{
      form.summary(),
      form.input({.name = "pengguna", .label = l.t(msg::akun::pengguna), .hint = l.t(msg::akun::pengguna_bantuan)}, "",
                 {.autocomplete = "username", .width = web::Width::medium}),
      ctx.settings.surel.active(), terkirim, kSurelMs / 60'000};
  return web::page(
      ctx, l.t(msg::akun::lupa_judul), [&](html::Out& out, const web::ViewContext& c) { views::akun::lupa(out, c, p); },
      form.status());
}

Result<http::Response> show_lupa(const http::Request& req, web::ReadContext& ctx) {
  return lupa_page(ctx, web::FormView(ctx.locale), req.query_value("terkirim") == "1");
}

Result<http::Response> post_lupa(const http::Request& req, web::WriteContext& ctx) {
  if (!ctx.settings.surel.active()) return web::see_other("/lupa");
  web::FormReader form(req);
  const std::string pengguna = normal_pengguna(
      form.text("pengguna", {.max = 100, .required = web::Required::yes, .missing = msg::akun::pengguna_kosong}));
  if (!form.ok()) return lupa_page(ctx, web::FormView(ctx.locale, form), false);
  Permintaan permintaan{};
  ctx.database.write([&](db::Tx& tx) {
    permintaan = ask_kode_surel(tx, pengguna, req.ip, ctx.now);
    return true;
  });
  if (permintaan == Permintaan::dicatat) return web::see_other("/lupa?terkirim=1");
  form.add({Fault::invalid, msg::akun::lupa_terlalu_sering, "pengguna"});
  return lupa_page(ctx, web::FormView(ctx.locale, form), false);
}

}  // namespace

std::vector<web::Route> lupa_routes() {
  return {
      web::get("/lupa", web::publik(), show_lupa),
      web::post("/lupa", web::publik(), web::form_body(), post_lupa),
  };
}

}  // namespace akun
