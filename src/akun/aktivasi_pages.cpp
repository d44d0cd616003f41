// GET and POST /aktivasi: the first sign-in, and the way back in, by a one-time code.
#include "akun/kelola_store.h"
#include "akun/kode.h"
#include "akun/masuk_store.h"
#include "akun/routes.h"
#include "akun/sandi.h"
#include "akun/views.h"
#include "msg/akun.h"
#include "views/akun/aktivasi.h"
#include "web/context.h"
#include "web/form_view.h"

namespace akun {
namespace {

http::Response aktivasi_page(web::Context& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const AktivasiPage p{
      form.summary(),
      form.input({.name = "pengguna", .label = l.t(msg::akun::pengguna), .hint = l.t(msg::akun::pengguna_bantuan)}, "",
                 {.autocomplete = "username", .width = web::Width::medium}),
      form.input({.name = "kode", .label = l.t(msg::akun::kode_aktivasi), .hint = l.t(msg::akun::kode_bantuan)}, "",
                 {.autocomplete = "one-time-code", .width = web::Width::short_text}),
      {.field = form.field({.name = "sandi_baru",
                            .label = l.t(msg::akun::sandi_baru),
                            .hint = l.t(msg::akun::sandi_pendek(kSandiMin))}),
       .type = "password",
       .autocomplete = "new-password",
       .width = web::Width::medium}};
  return web::page(
      ctx, l.t(msg::akun::aktivasi_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::aktivasi(out, c, p); }, form.status());
}

Result<http::Response> show_aktivasi(const http::Request&, web::ReadContext& ctx) {
  return aktivasi_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_aktivasi(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string pengguna = normal_pengguna(
      form.text("pengguna", {.max = 100, .required = web::Required::yes, .missing = msg::akun::pengguna_kosong}));
  const std::string kode =
      normal_kode(form.text("kode", {.max = 20, .required = web::Required::yes, .missing = msg::akun::kode_kosong}));
  const std::string baru(form.raw("sandi_baru"));
  if (const auto fit = check_new_sandi(baru, pengguna, ""); !fit) form.add(fit.error());
  if (!form.ok()) return aktivasi_page(ctx, web::FormView(ctx.locale, form));

  std::optional<AkunId> akun;
  std::int64_t wait = 0;
  ctx.database.read([&](db::Reader& r) {
    wait = wait_before_try(r, pengguna, req.ip, ctx.now);
    akun = find_kode(r, pengguna, hash_kode(kode), ctx.now);
  });
  bool used = false;
  if (wait == 0 && akun) {
    const std::string hash = TRY(hash_sandi(baru));
    ctx.database.write([&](db::Tx& tx) { return used = use_kode(tx, *akun, hash_kode(kode), hash, ctx.now); });
  }
  if (used) return web::see_other("/masuk");
  if (wait == 0)
    ctx.database.write([&](db::Tx& tx) {
      note_failed_try(tx, pengguna, req.ip, ctx.now);
      return true;
    });
  form.add(
      {Fault::invalid, wait > 0 ? msg::akun::tunggu((wait + 999) / 1000) : msg::Text(msg::akun::kode_salah), "kode"});
  return aktivasi_page(ctx, web::FormView(ctx.locale, form));
}

}  // namespace

std::vector<web::Route> aktivasi_routes() {
  return {
      web::get("/aktivasi", web::publik(), show_aktivasi),
      web::post("/aktivasi", web::publik(), web::form_body(), post_aktivasi),
  };
}

}  // namespace akun
