// GET and POST /petugas/pengaduan/{id}/sembunyi: the koordinator takes a published one from the public's pages with a
// reason, or gives it back.
#include "msg/moderasi.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/petugas/pages.h"
#include "pengaduan/publik/moderasi_store.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::moderasi;

// Only what is public, or was until it was hidden.
Result<BarisPengaduan> find_moderasi(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  if (!can_moderate(perkara)) return fail(Fault::not_found, {});
  return std::move(perkara.baris);
}

Result<http::Response> moderasi_page(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form) {
  const auto& l = ctx.locale;
  const bool hidden = p.tersembunyi.has_value();
  LangkahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = l.t(hidden ? m::pulih : m::sembunyi),
                   .penjelasan = l.t(hidden ? m::p_pulih : m::p_sembunyi),
                   .errors = form.summary(),
                   .clash = {form.clashed(), {l.t(hidden ? m::keadaan_sembunyi : m::keadaan_tampil)}},
                   .action = html::Url::path(path_of(p.id) + "/sembunyi"),
                   .versi = form.version(p.versi),
                   .kutipan = p.isi_publik,
                   .tombol = l.t(hidden ? m::tombol_pulih : m::tombol_sembunyi)};
  if (!hidden) {
    std::vector<web::Option> options;
    for (const auto& [alasan, code] : EnumText<AlasanSembunyi>::table)
      options.push_back({std::string(code), l.t(label(alasan))});
    page.usul = form.radios({.name = "alasan", .label = l.t(m::alasan)}, std::move(options), "");
  }
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_moderasi(const http::Request& req, web::ReadContext& ctx) {
  return moderasi_page(ctx, TRY(find_moderasi(ctx.reader, ctx, req)), web::FormView(ctx.locale));
}

Result<http::Response> post_moderasi(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const BarisPengaduan p = TRY(find_moderasi(tx, ctx, req));
    if (form.raw("versi") != std::to_string(p.versi)) return fail(Fault::conflict, {});
    const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
    if (p.tersembunyi) {
      TRY_VOID(pulihkan(tx, jam, p.id, ctx.pelaku));
      return path_of(p.id);
    }
    const auto alasan = from_code<AlasanSembunyi>(form.raw("alasan"));
    if (!alasan) return invalid("alasan", m::galat_alasan);
    TRY_VOID(sembunyikan(tx, jam, p.id, ctx.pelaku, *alasan));
    return path_of(p.id);
  });
  if (done || !form.take(done.error())) return done;
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    return moderasi_page(r, TRY(find_moderasi(r.reader, r, req)), web::FormView(r.locale, form));
  });
}

}  // namespace

bool can_moderate(const PengaduanPetugas& perkara) {
  return can_screen(perkara) && (perkara.baris.terbit || perkara.baris.tersembunyi);
}

std::vector<web::Route> petugas_moderasi_routes() {
  return {web::get("/petugas/pengaduan/{id}/sembunyi", web::masuk(), show_moderasi),
          web::post("/petugas/pengaduan/{id}/sembunyi", web::masuk(), web::form_body(), post_moderasi)};
}

}  // namespace pengaduan
