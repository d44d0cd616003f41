// GET and POST /petugas/pengaduan/{id}/sp4n: the number that a pengaduan has in the national list.
#include <algorithm>

#include "msg/impor.h"
#include "msg/warga.h"
#include "pengaduan/petugas/pages.h"
#include "pengaduan/tukar/sp4n_store.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::impor;

constexpr std::size_t kSp4nMax = 100;

Result<PengaduanPetugas> find_sp4n_for(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  if (!can_number(perkara)) return fail(Fault::not_found, {});
  return perkara;
}

Result<http::Response> sp4n_page(web::ReadContext& ctx, const PengaduanPetugas& perkara, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto& p = perkara.baris;
  const std::string stored = find_sp4n(ctx.reader, p.id);
  LangkahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = l.t(m::sp4n_judul),
                   .penjelasan = l.t(m::sp4n_penjelasan),
                   .errors = form.summary(),
                   .clash = {form.clashed(), {stored}},
                   .action = html::Url::path(path_of(p.id) + "/sp4n"),
                   .versi = form.version(p.versi),
                   .tombol = l.t(m::sp4n_tombol)};
  page.isian.push_back(form.input({.name = "sp4n", .label = l.t(m::sp4n_nomor), .optional = true}, stored,
                                  {.autocomplete = "off", .width = web::Width::medium}));
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_sp4n(const http::Request& req, web::ReadContext& ctx) {
  const auto perkara = TRY(find_sp4n_for(ctx.reader, ctx, req));
  return sp4n_page(ctx, perkara, web::FormView(ctx.locale));
}

Result<http::Response> post_sp4n(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string sp4n = form.text("sp4n", {.max = kSp4nMax});
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const auto perkara = TRY(find_sp4n_for(tx, ctx, req));
      if (form.raw("versi") != std::to_string(perkara.baris.versi)) return fail(Fault::conflict, {});
      TRY_VOID(set_sp4n(tx, ctx.pelaku, ctx.now, perkara.baris.nomor, sp4n));
      return path_of(perkara.baris.id);
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const auto perkara = TRY(find_sp4n_for(r.reader, r, req));
    return sp4n_page(r, perkara, web::FormView(r.locale, form));
  });
}

}  // namespace

bool can_number(const PengaduanPetugas& perkara) {
  return !is_pengawasan(perkara.baris.klasifikasi) &&
         std::ranges::find(perkara.relasi, Relasi::koordinator) != perkara.relasi.end();
}

std::vector<web::Route> petugas_sp4n_routes() {
  return {web::get("/petugas/pengaduan/{id}/sp4n", web::masuk(), show_sp4n),
          web::post("/petugas/pengaduan/{id}/sp4n", web::masuk(), web::form_body(), post_sp4n)};
}

}  // namespace pengaduan
