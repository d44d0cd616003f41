// GET and POST /petugas/pengaduan/{id}/rentan: the koordinator says how vulnerable those are whom it hits, and why.
#include <algorithm>

#include "msg/pengaduan.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/petugas/isian_pages.h"
#include "pengaduan/petugas/rentan_store.h"
#include "pengaduan/tenggat/tenggat.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;

const msg::Entry& label_of(int persen) {
  switch (persen) {
    case 120:
      return m::rentan_120;
    case 135:
      return m::rentan_135;
    case 150:
      return m::rentan_150;
    default:
      return m::rentan_100;
  }
}

Result<BarisPengaduan> find_rentan(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  if (!can_rank(perkara)) return fail(Fault::not_found, {});
  return std::move(perkara.baris);
}

Result<http::Response> rentan_page(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form) {
  const auto& l = ctx.locale;
  LangkahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = l.t(m::l_rentan),
                   .penjelasan = l.t(m::p_rentan),
                   .errors = form.summary(),
                   .clash = {form.clashed(), {l.t(label_of(p.kerentanan))}},
                   .action = html::Url::path(path_of(p.id) + "/rentan"),
                   .versi = form.version(p.versi),
                   .tombol = l.t(m::tombol_rentan)};
  std::vector<web::Option> options;
  for (const int n : rentan_tingkat)
    options.push_back({std::to_string(n), l.t(label_of(n)), "× " + l.decimal(n / 100.0, 2)});
  page.usul =
      form.radios({.name = "kerentanan", .label = l.t(m::rentan)}, std::move(options), std::to_string(p.kerentanan));
  page.teks = form.textarea({.name = "teks", .label = l.t(m::teks_alasan)}, "", langkah_teks_max);
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_rentan(const http::Request& req, web::ReadContext& ctx) {
  return rentan_page(ctx, TRY(find_rentan(ctx.reader, ctx, req)), web::FormView(ctx.locale));
}

Result<http::Response> post_rentan(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto persen = form.integer("kerentanan", {.min = 100, .max = 150, .required = web::Required::yes});
  const std::string alasan = form.text("teks", {.max = langkah_teks_max,
                                                .required = web::Required::yes,
                                                .multiline = true,
                                                .missing = msg::pengaduan::galat_alasan});
  if (persen && std::ranges::find(rentan_tingkat, *persen) == rentan_tingkat.end())
    form.add({Fault::invalid, m::pilih, "kerentanan"});
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      BarisPengaduan p = TRY(find_rentan(tx, ctx, req));
      if (form.raw("versi") != std::to_string(p.versi)) return fail(Fault::conflict, {});
      const auto& l = ctx.locale;
      const std::string note = l.t(m::rentan_catatan(l.decimal(p.kerentanan / 100.0, 2),
                                                     l.decimal(static_cast<double>(*persen) / 100.0, 2), alasan));
      TRY_VOID(atur_kerentanan(tx, load_jam(tx, ctx.now, ctx.settings.zona_menit), p, ctx.pelaku,
                               static_cast<int>(*persen), note));
      return path_of(p.id);
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    return rentan_page(r, TRY(find_rentan(r.reader, r, req)), web::FormView(r.locale, form));
  });
}

}  // namespace

bool can_rank(const PengaduanPetugas& perkara) {
  return std::ranges::find(perkara.relasi, Relasi::koordinator) != perkara.relasi.end() &&
         is_berjalan(perkara.baris.keadaan);
}

std::vector<web::Route> petugas_rentan_routes() {
  return {web::get("/petugas/pengaduan/{id}/rentan", web::masuk(), show_rentan),
          web::post("/petugas/pengaduan/{id}/rentan", web::masuk(), web::form_body(), post_rentan)};
}

}  // namespace pengaduan
