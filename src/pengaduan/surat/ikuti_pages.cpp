// Following a public pengaduan by e-mail: GET and POST /pengaduan/{nomor}/ikuti asks for the address,
// /pengaduan/ikuti/{formulir} for the code that was sent there. Neither tells whether an address follows already.
#include "msg/langganan.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/surat/langganan_views.h"
#include "pengaduan/surat/surel_pages.h"
#include "views/pengaduan/ikuti.h"
#include "views/pengaduan/ikuti_kode.h"

namespace pengaduan {
namespace {

namespace m = msg::langganan;

std::string ikuti_path(const std::string& nomor) {
  return publik_path(nomor) + "/ikuti";
}

// Only what everybody may read can be followed, and only where letters can be sent.
Result<PengaduanPublik> find_open(const http::Request& req, const web::Context& ctx, db::Reader& reader) {
  auto p = find_publik(reader, Kanal::halaman, req.path_args.at(0));
  if (!p || !ctx.settings.surel.active()) return fail(Fault::not_found, {});
  return *std::move(p);
}

Result<http::Response> ikuti_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form) {
  const PengaduanPublik p = TRY(find_open(req, ctx, ctx.reader));
  const auto& l = ctx.locale;
  const IkutiPage page{.kembali = {l.t(m::ikuti_kembali), html::Url::path(publik_path(p.nomor))},
                       .kicker = l.t(m::ikuti_kicker(p.nomor)),
                       .errors = form.summary(),
                       .action = html::Url::path(ikuti_path(p.nomor)),
                       .surel = surel_field(l, form, m::surel)};
  return web::page(
      ctx, l.t(m::ikuti_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::ikuti(out, c, page); }, form.status());
}

Result<http::Response> show_ikuti(const http::Request& req, web::ReadContext& ctx) {
  return ikuti_page(req, ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_ikuti(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string surel = read_surel(form);
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const PengaduanPublik p = TRY(find_open(req, ctx, tx));
      return "/pengaduan/ikuti/" + TRY(minta_pengikut(tx, ctx.brankas, p.id, surel, ctx.locale.lang(), ctx.now));
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) { return ikuti_page(req, r, web::FormView(r.locale, form)); });
}

// Of what is no longer public its follower learns nothing here either.
Result<http::Response> kode_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form) {
  const std::string& formulir = req.path_args.at(0);
  const auto follower = find_langganan_formulir(ctx.reader, ctx.brankas, formulir);
  if (!follower) return fail(Fault::not_found, {});
  const auto nomor = nomor_terbit(ctx.reader, follower->pengaduan);
  if (!nomor) return fail(Fault::not_found, {});
  const auto& l = ctx.locale;
  const std::string alamat = samarkan_surel(follower->alamat);
  const bool done = follower->terbukti;
  IkutiKodePage page{.kicker = l.t(m::ikuti_kicker(*nomor)),
                     .judul = l.t(done ? m::ikuti_jadi_judul : m::ikuti_kode_judul),
                     .pengantar = l.t(done ? m::ikuti_jadi(alamat) : m::menunggu(alamat)),
                     .errors = form.summary(),
                     .action = html::Url::path("/pengaduan/ikuti/" + formulir),
                     .kode = std::nullopt,
                     .lagi = html::Url::path(ikuti_path(*nomor)),
                     .kembali = {l.t(m::ikuti_kembali), html::Url::path(publik_path(*nomor))}};
  if (!done) page.kode = kode_field(l, form);
  return web::page(
      ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::ikuti_kode(out, c, page); },
      form.status());
}

Result<http::Response> show_kode(const http::Request& req, web::ReadContext& ctx) {
  return kode_page(req, ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_kode(const http::Request& req, web::WriteContext& ctx) {
  const std::string& formulir = req.path_args.at(0);
  web::FormReader form(req);
  const std::string kode = read_kode(form);
  if (form.ok()) {
    std::optional<HasilKode> hasil;
    ctx.database.write([&](db::Tx& tx) {
      const auto follower = find_langganan_formulir(tx, ctx.brankas, formulir);
      if (follower) hasil = buktikan(tx, ctx.brankas, *follower, kode, ctx.now);
      return true;  // a wrong try is kept, too
    });
    if (!hasil) return fail(Fault::not_found, {});
    add_hasil(form, *hasil);
  }
  if (form.ok()) return web::see_other("/pengaduan/ikuti/" + formulir);
  return ctx.reading([&](web::ReadContext& r) { return kode_page(req, r, web::FormView(r.locale, form)); });
}

}  // namespace

std::vector<web::Route> ikuti_routes() {
  return {web::get("/pengaduan/{nomor}/ikuti", web::publik(), show_ikuti),
          web::post("/pengaduan/{nomor}/ikuti", web::publik(), web::form_body(), post_ikuti),
          web::get("/pengaduan/ikuti/{formulir}", web::publik(), show_kode),
          web::post("/pengaduan/ikuti/{formulir}", web::publik(), web::form_body(), post_kode)};
}

}  // namespace pengaduan
