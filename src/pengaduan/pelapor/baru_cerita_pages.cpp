// GET and POST /pengaduan/baru/cerita: what happened, in the reporter's own words.
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_cerita.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

Result<http::Response> cerita_page(web::ReadContext& ctx, const Draf& draf, const web::FormView& form) {
  const auto& l = ctx.locale;
  // A report of a violation can be acted on when it names who, what and what shows it (publik.md §1.8).
  const auto& hint = is_wbs(ctx.reader, draf) ? m::cerita_petunjuk_dugaan : m::cerita_petunjuk;
  const CeritaPage p{.kepala = kepala_of(l, LangkahDraf::cerita, draf, form),
                     .cerita = form.textarea({.name = "cerita", .label = l.t(m::cerita_label), .hint = l.t(hint)},
                                             draf.cerita, static_cast<int>(cerita_max))};
  return web::page(
      ctx, p.kepala.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_cerita(out, c, p); },
      form.status());
}

Result<http::Response> show_cerita(const http::Request& req, web::ReadContext& ctx) {
  return cerita_page(ctx, draf_of(req, ctx, ctx.reader).isi, web::FormView(ctx.locale));
}

Result<http::Response> post_cerita(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string cerita = form.text("cerita", {.max = cerita_max,
                                                  .min = cerita_min,
                                                  .required = web::Required::yes,
                                                  .multiline = true,
                                                  .missing = m::cerita_kosong});
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) {
      return cerita_page(r, draf_of(req, r, r.reader).isi, web::FormView(r.locale, form));
    });
  return save_and_go(req, ctx, LangkahDraf::cerita, [&](Draf& d) { d.cerita = cerita; });
}

}  // namespace

std::vector<web::Route> baru_cerita_routes() {
  return {web::get("/pengaduan/baru/cerita", web::publik(), show_cerita),
          web::post("/pengaduan/baru/cerita", web::publik(), web::form_body(), post_cerita)};
}

}  // namespace pengaduan
