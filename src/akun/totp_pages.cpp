// The second factor: GET and POST /akun/totp, POST /akun/totp/matikan, GET and POST /masuk/kode.
#include "akun/kode.h"
#include "akun/masuk_store.h"
#include "akun/profil_store.h"
#include "akun/routes.h"
#include "akun/sandi.h"
#include "akun/sesi_store.h"
#include "akun/totp.h"
#include "akun/views.h"
#include "dokumen/qr.h"
#include "msg/akun.h"
#include "views/akun/kode_pemulihan.h"
#include "views/akun/masuk_kode.h"
#include "views/akun/totp.h"
#include "views/akun/totp_aktif.h"
#include "views/web/confirm.h"
#include "web/context.h"
#include "web/form_view.h"

namespace akun {
namespace {

constexpr int kRecoveryCodes = 10;

// `keyboard`: an authenticator's code is digits; at sign-in a recovery code with letters is fine too.
web::Input code_input(const web::Context& ctx, const web::FormView& form, std::string keyboard) {
  return {.field = form.field({.name = "kode",
                               .label = ctx.locale.t(msg::akun::totp_kode),
                               .hint = ctx.locale.t(msg::akun::totp_kode_bantuan)}),
          .inputmode = std::move(keyboard),
          .autocomplete = "one-time-code",
          .width = web::Width::short_text};
}

std::string grouped(const std::string& secret) {
  std::string out;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) out += ' ';
    out += secret[i];
  }
  return out;
}

http::Response setup_page(web::Context& ctx, const Profil& profil, const web::FormView& form) {
  int size = 0;
  const std::string path =
      dokumen::qr_svg_path(totp_uri(profil.totp_rahasia, ctx.settings.nama_aplikasi, profil.pengguna), size);
  const std::string side = std::to_string(size);
  const TotpPage p{form.summary(), path, "0 0 " + side + " " + side, grouped(profil.totp_rahasia),
                   code_input(ctx, form, "numeric")};
  return web::page(
      ctx, ctx.locale.t(msg::akun::totp_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::totp(out, c, p); }, form.status());
}

http::Response active_page(web::Context& ctx, const web::FormView& form) {
  const SandiPage p{form.summary(),
                    {.field = form.field({.name = "sandi", .label = ctx.locale.t(msg::akun::sandi)}),
                     .type = "password",
                     .autocomplete = "current-password",
                     .width = web::Width::medium},
                    {},
                    false};
  return web::page(
      ctx, ctx.locale.t(msg::akun::totp_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::totp_aktif(out, c, p); }, form.status());
}

Result<http::Response> show_totp(const http::Request&, web::ReadContext& ctx) {
  const Profil profil = load_profil(ctx.reader, ctx.pelaku.akun);
  if (profil.totp_aktif) return active_page(ctx, web::FormView(ctx.locale));
  if (profil.totp_rahasia.empty()) return web::see_other("/akun/totp/mulai");
  return setup_page(ctx, profil, web::FormView(ctx.locale));
}

// Opening the page must not write, so the secret is made by a form of its own.
Result<http::Response> show_start(const http::Request&, web::ReadContext& ctx) {
  const web::ConfirmPage p{
      .title = ctx.locale.t(msg::akun::totp_judul),
      .lead = ctx.locale.t(ctx.settings.totp_wajib && ctx.pelaku.perlu_totp() ? msg::akun::totp_pengantar_wajib
                                                                              : msg::akun::totp_pengantar),
      .action = html::Url::path("/akun/totp/mulai"),
      .submit_label = ctx.locale.t(msg::akun::totp_mulai),
      .back = html::Url::path("/akun")};
  return web::page(ctx, p.title, [&](html::Out& out, const web::ViewContext& c) { views::web::confirm(out, c, p); });
}

Result<http::Response> post_start(const http::Request&, web::WriteContext& ctx) {
  const std::string secret = make_totp_secret();
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    begin_totp(tx, ctx.pelaku.akun, secret);
    return "/akun/totp";
  });
}

Result<http::Response> post_totp(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  Profil profil;
  ctx.database.read([&](db::Reader& r) { profil = load_profil(r, ctx.pelaku.akun); });
  if (profil.totp_aktif || profil.totp_rahasia.empty()) return web::see_other("/akun/totp");
  const auto step = totp_step(profil.totp_rahasia, normal_kode(form.raw("kode")), ctx.now, profil.totp_langkah);
  if (!step) {
    form.add({Fault::invalid, msg::akun::totp_salah, "kode"});
    return setup_page(ctx, profil, web::FormView(ctx.locale, form));
  }
  KodePemulihanPage p;
  std::vector<std::string> hashes;
  for (int i = 0; i < kRecoveryCodes; ++i) {
    p.kode.push_back(make_kode());
    hashes.push_back(hash_kode(normal_kode(p.kode.back())));
  }
  ctx.database.write([&](db::Tx& tx) {
    activate_totp(tx, ctx.pelaku, *step, hashes, ctx.now);
    return true;
  });
  // The codes exist only on this page: a redirect could not show them again.
  return web::page(ctx, ctx.locale.t(msg::akun::pemulihan_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::akun::kode_pemulihan(out, c, p); });
}

Result<http::Response> post_off(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  Profil profil;
  ctx.database.read([&](db::Reader& r) { profil = load_profil(r, ctx.pelaku.akun); });
  const Match match = TRY(verify_sandi(profil.sandi_hash, std::string(form.raw("sandi"))));
  if (match == Match::no) {
    form.add({Fault::invalid, msg::akun::sandi_lama_salah, "sandi"});
    return active_page(ctx, web::FormView(ctx.locale, form));
  }
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    deactivate_totp(tx, ctx.pelaku, ctx.pelaku.akun, ctx.now);
    return "/akun";
  });
}

http::Response code_page(web::Context& ctx, const web::FormView& form) {
  const MasukKodePage p{form.summary(), code_input(ctx, form, "")};
  return web::page(
      ctx, ctx.locale.t(msg::akun::masuk_kode_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::masuk_kode(out, c, p); }, form.status());
}

// Open to a session that has given its password and not yet its code.
Result<http::Response> show_code(const http::Request&, web::ReadContext& ctx) {
  if (ctx.session_hash.empty()) return web::see_other("/masuk");
  if (ctx.pelaku.signed_in()) return web::see_other("/beranda");
  return code_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_code(const http::Request& req, web::WriteContext& ctx) {
  if (ctx.session_hash.empty()) return web::see_other("/masuk");
  web::FormReader form(req);
  const std::string typed = normal_kode(form.raw("kode"));
  std::optional<AkunId> akun;
  Profil profil;
  std::int64_t wait = 0;
  ctx.database.read([&](db::Reader& r) {
    akun = find_akun_sesi(r, ctx.session_hash);
    if (!akun) return;
    profil = load_profil(r, *akun);
    wait = wait_before_try(r, profil.pengguna, req.ip, ctx.now);
  });
  if (!akun) return web::see_other("/masuk");
  if (wait > 0) {
    form.add({Fault::invalid, msg::akun::tunggu((wait + 999) / 1000), "kode"});
    return code_page(ctx, web::FormView(ctx.locale, form));
  }
  const auto step = totp_step(profil.totp_rahasia, typed, ctx.now, profil.totp_langkah);
  bool passed = false;
  ctx.database.write([&](db::Tx& tx) {
    passed = step ? pass_totp(tx, *akun, ctx.session_hash, *step)
                  : pass_recovery(tx, *akun, ctx.session_hash, hash_kode(typed), ctx.now);
    if (!passed) note_failed_try(tx, profil.pengguna, req.ip, ctx.now);
    return true;
  });
  if (passed) return web::see_other("/beranda");
  form.add({Fault::invalid, msg::akun::totp_salah, "kode"});
  return code_page(ctx, web::FormView(ctx.locale, form));
}

}  // namespace

std::vector<web::Route> totp_routes() {
  return {
      web::get("/akun/totp", web::masuk(), show_totp),
      web::post("/akun/totp", web::masuk(), web::form_body(), post_totp),
      web::get("/akun/totp/mulai", web::masuk(), show_start),
      web::post("/akun/totp/mulai", web::masuk(), web::form_body(), post_start),
      web::post("/akun/totp/matikan", web::masuk(), web::form_body(), post_off),
      web::get("/masuk/kode", web::publik(), show_code),
      web::post("/masuk/kode", web::publik(), web::form_body(), post_code),
  };
}

}  // namespace akun
