// GET and POST /pengaduan/lacak: code and PIN. A wrong code, a wrong PIN and too many tries get one answer.
#include "http/cookies.h"
#include "msg/pengaduan.h"
#include "msg/penjaga.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/pages.h"
#include "pengaduan/pelapor/penjaga_pages.h"
#include "pengaduan/route_list_pages.h"
#include "pengaduan/routes.h"
#include "pengaduan/views.h"
#include "views/pengaduan/lacak.h"
#include "web/form_view.h"
#include "web/rem.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

constexpr int kTungguDetik = 60;

Result<http::Response> lacak_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  web::Input kode = form.input({.name = "kode", .label = l.t(m::kode_lacak), .hint = l.t(m::lacak_kode_petunjuk)}, "",
                               {.autocomplete = "off", .width = web::Width::medium});
  web::Input pin = form.input({.name = "pin", .label = l.t(m::pin)}, "",
                              {.inputmode = "numeric", .autocomplete = "off", .width = web::Width::short_text});
  const LacakPage p{form.summary(), std::move(kode), std::move(pin)};
  return web::page(
      ctx, l.t(m::lacak_judul), [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::lacak(out, c, p); },
      form.status());
}

Result<http::Response> show_lacak(const http::Request& req, web::ReadContext& ctx) {
  if (pelapor_of(req, ctx, ctx.reader)) return web::see_other("/pengaduan/saya");
  return lacak_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_lacak(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto kode =
      Kode::parse(form.text("kode", {.max = 60, .required = web::Required::yes, .missing = m::lacak_kode_kosong}));
  const auto pin =
      Pin::parse(form.text("pin", {.max = 40, .required = web::Required::yes, .missing = m::lacak_pin_kosong}));
  // A slip of the pen shows in the check character, before anything is looked up.
  if (form.ok() && !kode) form.add({Fault::invalid, m::lacak_kode_salah_tulis, "kode"});
  std::optional<std::string> token;
  const std::string alamat(req.ip);
  const bool in_time = ctx.rem.lacak.left(alamat, ctx.now);
  if (form.ok() && !in_time) form.add({Fault::invalid, msg::penjaga::lacak_sering, "kode"});
  if (form.ok()) {
    Result<std::string> opened = fail(Fault::not_found, {});
    ctx.database.write([&](db::Tx& tx) {
      opened = open_sesi_pelapor(tx, *kode, pin, ctx.now);
      return true;  // a failed try is kept, too
    });
    ctx.rem.tebakan.note(opened ? web::TebakanKode::Hasil::cocok : web::TebakanKode::Hasil::meleset, ctx.now);
    if (opened)
      token = *opened;
    else
      form.add({Fault::invalid, msg::pengaduan::lacak_tidak_cocok, "kode"});
    if (!opened) ctx.rem.lacak.take(alamat, ctx.now);
  }
  if (!token) {
    auto page = TRY(ctx.reading([&](web::ReadContext& r) { return lacak_page(r, web::FormView(r.locale, form)); }));
    return in_time ? std::move(page) : wait(std::move(page), kTungguDetik);
  }
  ctx.set_cookies.push_back(http::set_cookie(req, kCookiePelapor, *token));
  return web::see_other("/pengaduan/saya");
}

}  // namespace

std::vector<web::Route> lacak_routes() {
  std::vector<web::Route> all{web::get("/pengaduan/lacak", web::publik(), show_lacak),
                              web::post("/pengaduan/lacak", web::publik(), web::form_body(), post_lacak)};
  for (const auto& row : saya_routes()) all.push_back(row);
  return all;
}

}  // namespace pengaduan
