// GET /kalender, POST /kalender, POST /kalender/hapus: the working-day calendar that every deadline is counted with.
#include "kalender/routes.h"
#include "kalender/store.h"
#include "kalender/views.h"
#include "msg/kalender.h"
#include "views/kalender/kalender.h"
#include "web/context.h"
#include "web/form_view.h"
#include "web/link.h"

namespace kalender {
namespace {

constexpr std::size_t kNamaMax = 120;  // the longest official name has 46 characters

html::Url year_link(int tahun) {
  return web::link_with("/kalender", {{"tahun", std::to_string(tahun)}});
}

Result<http::Response> kalender_page(web::ReadContext& ctx, int tahun, const web::FormView& form) {
  KalenderPage p{tahun,
                 year_link(tahun - 1),
                 year_link(tahun + 1),
                 {},
                 form.summary(),
                 form.date({.name = "tanggal", .label = ctx.locale.t(msg::kalender::tanggal)}, ""),
                 form.input({.name = "nama", .label = ctx.locale.t(msg::kalender::nama_lokal)}, "")};
  for (const auto& l : list_libur(ctx.reader, tahun))
    p.libur.push_back({ctx.locale.day_date(l.tanggal), l.nama, ctx.locale.t(label(l.jenis)),
                       l.jenis == JenisLibur::lokal ? l.tanggal.iso() : ""});
  return web::page(
      ctx, ctx.locale.t(msg::kalender::kicker),
      [&](html::Out& out, const web::ViewContext& c) { views::kalender::kalender(out, c, p); }, form.status());
}

Result<http::Response> show_kalender(const http::Request& req, web::ReadContext& ctx) {
  const auto typed = Tanggal::parse_iso(std::string(req.query_value("tahun")) + "-01-01");
  return kalender_page(ctx, typed ? typed->year() : ctx.today.year(), web::FormView(ctx.locale));
}

Result<http::Response> post_libur(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto tanggal = form.date("tanggal", web::Required::yes, msg::kalender::tanggal_kosong);
  const std::string nama = form.text(
      "nama", {.max = kNamaMax, .min = 3, .required = web::Required::yes, .missing = msg::kalender::nama_kosong});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) {
      return kalender_page(r, tanggal ? tanggal->year() : r.today.year(), web::FormView(r.locale, form));
    });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(add_lokal(tx, ctx.pelaku, ctx.now, *tanggal, nama));
    return "/kalender?tahun=" + std::to_string(tanggal->year());
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

Result<http::Response> post_hapus(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto tanggal = form.date("tanggal", web::Required::yes);
  if (!tanggal) return fail(Fault::not_found, {});
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(remove_lokal(tx, ctx.pelaku, ctx.now, *tanggal));
    return "/kalender?tahun=" + std::to_string(tanggal->year());
  });
}

}  // namespace

std::vector<web::Route> routes() {
  using akun::Izin;
  return {
      web::get("/kalender", web::needs(Izin::kelola_pegawai), show_kalender),
      web::post("/kalender", web::needs(Izin::kelola_pegawai), web::form_body(), post_libur),
      web::post("/kalender/hapus", web::needs(Izin::kelola_pegawai), web::form_body(), post_hapus),
  };
}

}  // namespace kalender
