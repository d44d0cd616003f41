// GET and POST /masuk, POST /keluar, POST /bahasa.
#include "akun/masuk_store.h"
#include "akun/profil_store.h"
#include "akun/routes.h"
#include "akun/sandi.h"
#include "akun/views.h"
#include "http/cookies.h"
#include "msg/akun.h"
#include "views/akun/masuk.h"
#include "web/context.h"
#include "web/form_view.h"

namespace akun {
namespace {

// Only a path of our own: an address from outside would be an open redirect.
std::string safe_path(std::string_view wanted, std::string_view otherwise) {
  const bool own = wanted.starts_with('/') && !wanted.starts_with("//") &&
                   wanted.find_first_of("\\\r\n\t") == std::string_view::npos && wanted.size() < 500;
  return std::string(own ? wanted : otherwise);
}

http::Response masuk_page(web::Context& ctx, const web::FormView& form, std::string ke) {
  const MasukPage p{
      form.summary(),
      form.input({.name = "pengguna",
                  .label = ctx.locale.t(msg::akun::pengguna),
                  .hint = ctx.locale.t(msg::akun::pengguna_bantuan)},
                 "", {.autocomplete = "username", .width = web::Width::medium}),
      {.field = form.field({.name = "sandi", .label = ctx.locale.t(msg::akun::sandi)}),
       .type = "password",
       .autocomplete = "current-password",
       .width = web::Width::medium},
      form.checkbox({.name = "bersama",
                     .label = ctx.locale.t(msg::akun::komputer_bersama),
                     .hint = ctx.locale.t(msg::akun::komputer_bersama_bantuan(ctx.settings.sesi_bersama_menit))},
                    true),
      std::move(ke),
      ctx.settings.kontak_bantuan};
  return web::page(
      ctx, ctx.locale.t(msg::akun::masuk_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::masuk(out, c, p); }, form.status());
}

Result<http::Response> show_masuk(const http::Request& req, web::ReadContext& ctx) {
  const std::string ke = safe_path(req.query_value("ke"), "/beranda");
  if (ctx.pelaku.signed_in()) return web::see_other(ke);
  return masuk_page(ctx, web::FormView(ctx.locale), ke);
}

Result<http::Response> refused(web::WriteContext& ctx, web::FormReader& form, Error error, const std::string& ke) {
  form.add(std::move(error));
  return masuk_page(ctx, web::FormView(ctx.locale, form), ke);
}

Result<http::Response> post_masuk(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string ke = safe_path(form.raw("ke"), "/beranda");
  const std::string pengguna = normal_pengguna(
      form.text("pengguna", {.max = 100, .required = web::Required::yes, .missing = msg::akun::pengguna_kosong}));
  const std::string sandi(form.raw("sandi"));
  if (sandi.empty()) form.add({Fault::invalid, msg::akun::sandi_kosong, "sandi"});
  if (!form.ok()) return masuk_page(ctx, web::FormView(ctx.locale, form), ke);

  std::optional<AkunMasuk> akun;
  std::int64_t wait = 0;
  ctx.database.read([&](db::Reader& r) {
    wait = wait_before_try(r, pengguna, req.ip, ctx.now);
    akun = find_akun_masuk(r, pengguna);
  });
  if (wait > 0) return refused(ctx, form, {Fault::invalid, msg::akun::tunggu((wait + 999) / 1000), "sandi"}, ke);

  const Match match = TRY(verify_sandi(akun ? akun->sandi_hash : "", sandi));
  if (match == Match::no) {
    ctx.database.write([&](db::Tx& tx) {
      note_failed_try(tx, pengguna, req.ip, ctx.now);
      return true;
    });
    // The same words for an unknown name and a wrong password: who has an account is nobody's business.
    return refused(ctx, form, {Fault::invalid, msg::akun::masuk_salah, "sandi"}, ke);
  }
  std::string new_hash;
  if (match == Match::yes_but_old) new_hash = TRY(hash_sandi(sandi));
  std::string token;
  ctx.database.write([&](db::Tx& tx) {
    if (!new_hash.empty()) store_sandi(tx, akun->id, new_hash);
    token = sign_in(tx, *akun, {std::string(req.header("user-agent")), !form.raw("bersama").empty(), akun->totp_aktif},
                    pengguna, ctx.now);
    return true;
  });
  ctx.set_cookies.push_back(http::set_cookie(req, "sesi", token));
  return web::see_other(akun->totp_aktif ? "/masuk/kode" : ke);
}

Result<http::Response> post_keluar(const http::Request& req, web::WriteContext& ctx) {
  if (!ctx.session_hash.empty())
    ctx.database.write([&](db::Tx& tx) {
      end_sesi(tx, ctx.session_hash);
      return true;
    });
  ctx.set_cookies.push_back(http::clear_cookie(req, "sesi"));
  auto response = web::see_other("/masuk");
  response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
  return response;
}

Result<http::Response> post_bahasa(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string bahasa = form.raw("bahasa") == "en" ? "en" : "id";
  if (ctx.pelaku.signed_in())
    ctx.database.write([&](db::Tx& tx) {
      set_bahasa(tx, ctx.pelaku.akun, bahasa);
      return true;
    });
  ctx.set_cookies.push_back(http::set_cookie(req, "bahasa", bahasa, std::chrono::hours(24 * 365)));
  return web::see_other(safe_path(form.raw("kembali"), "/"));
}

}  // namespace

std::vector<web::Route> masuk_routes() {
  return {
      web::get("/masuk", web::publik(), show_masuk),
      web::post("/masuk", web::publik(), web::form_body(), post_masuk),
      web::post("/keluar", web::publik(), web::form_body(), post_keluar),
      web::post("/bahasa", web::publik(), web::form_body(), post_bahasa),
  };
}

}  // namespace akun
