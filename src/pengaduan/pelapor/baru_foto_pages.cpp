// GET /pengaduan/baru, POST /pengaduan/baru/foto, /pengaduan/baru/hapus, GET /pengaduan/baru/foto/{n}: the door of the
// form with the emergency numbers, and photos, which are encoded anew before anything is kept.
#include "berkas/simpanan.h"
#include "http/cookies.h"
#include "msg/penjaga.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/pelapor/foto_masuk_pages.h"
#include "pengaduan/pelapor/penjaga_pages.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_foto.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

std::string field_of(int n) {
  return "foto_" + std::to_string(n);
}

Result<http::Response> foto_page(web::ReadContext& ctx, const DrafTersimpan& draf, const web::FormView& form) {
  const auto& l = ctx.locale;
  FotoPage p{.kepala = kepala_of(l, LangkahDraf::foto, draf.isi, form),
             .darurat = l.t(m::darurat(ctx.settings.nomor_darurat)),
             .foto = foto_views(l, draf.foto),
             .ada_draf = draf.isi != Draf{} || !draf.foto.empty()};
  for (int n = static_cast<int>(draf.foto.size()) + 1; n <= foto_max; ++n)
    p.berkas.push_back({.field = form.field({.name = field_of(n), .label = l.t(m::foto_ke(n)), .optional = true}),
                        .accept = "image/jpeg,image/png,image/webp"});
  return web::page(
      ctx, p.kepala.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_foto(out, c, p); },
      form.status());
}

Result<http::Response> show_baru(const http::Request& req, web::ReadContext& ctx) {
  const auto draf = draf_of(req, ctx, ctx.reader);
  return foto_page(ctx, draf.terkirim ? DrafTersimpan{} : draf, web::FormView(ctx.locale));
}

Result<http::Response> page_again(const http::Request& req, web::WriteContext& ctx, const web::FormReader& form) {
  return ctx.reading(
      [&](web::ReadContext& r) { return foto_page(r, draf_of(req, r, r.reader), web::FormView(r.locale, form)); });
}

bool has_foto(const http::Request& req) {
  for (int n = 1; n <= foto_max; ++n)
    if (const auto* upload = req.upload(field_of(n)); upload && upload->bytes > 0) return true;
  return false;
}

Result<http::Response> post_foto(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  if (const std::string gone(req.form_value("hapus")); !gone.empty()) {
    ctx.database.write([&](db::Tx& tx) {
      remove_foto_draf(tx, token_of(req), gone);
      return true;
    });
    return web::see_other("/pengaduan/baru");
  }
  std::vector<FotoDraf> received;
  const bool in_time = may_unggah(req, ctx);
  if (!in_time && has_foto(req)) form.add({Fault::invalid, msg::penjaga::unggah_sering, field_of(foto_max)});
  for (int n = 1; in_time && n <= foto_max; ++n) {
    auto one = receive_foto(req, ctx, field_of(n), foto_bytes_max);
    if (!one && one.error().fault != Fault::invalid) return tl::unexpected(one.error());
    if (!one)
      form.add(one.error());
    else if (*one)
      received.push_back(**std::move(one));
  }
  catat_unggah(req, ctx, static_cast<int>(received.size()));
  const std::string token = token_or_new(req, ctx);
  // Those that were right are kept also when another was not.
  if (!received.empty())
    ctx.database.write([&](db::Tx& tx) {
      const auto draf = find_draf(tx, ctx.brankas, token, ctx.now).value_or(DrafTersimpan{});
      if (draf.terkirim) return false;
      save_draf(tx, ctx.brankas, token, draf.isi, ctx.now);
      for (const auto& foto : received) add_foto_draf(tx, token, foto, ctx.now);
      return true;
    });
  if (!form.ok()) return page_again(req, ctx, form);
  return web::see_other(path_of(LangkahDraf::apa));
}

Result<http::Response> post_hapus(const http::Request& req, web::WriteContext& ctx) {
  ctx.database.write([&](db::Tx& tx) {
    discard_draf(tx, token_of(req));
    return true;
  });
  ctx.set_cookies.push_back(http::clear_cookie(req, kCookieDraf));
  return web::see_other("/pengaduan/baru");
}

Result<http::Response> show_foto(const http::Request& req, web::ReadContext& ctx) {
  const auto draf = draf_of(req, ctx, ctx.reader);
  for (std::size_t n = 0; n < draf.foto.size(); ++n)
    if (req.path_args.at(0) == std::to_string(n + 1)) return photo_answer(ctx, draf.foto[n].kecil_sha256, "image/webp");
  return fail(Fault::not_found, {});
}

}  // namespace

std::vector<FotoDrafView> foto_views(const i18n::Locale& l, const std::vector<FotoDraf>& foto) {
  std::vector<FotoDrafView> out;
  for (std::size_t n = 0; n < foto.size(); ++n) {
    const int number = static_cast<int>(n) + 1;
    // The query makes the address of another photo another address, so that a browser shows no old one.
    out.push_back(
        {html::Url::path("/pengaduan/baru/foto/" + std::to_string(number) + "?v=" + foto[n].sha256.substr(0, 8)),
         l.t(m::foto_alt(number)), foto[n].sha256});
  }
  return out;
}

Result<http::Response> photo_answer(web::ReadContext& ctx, const std::string& hash, std::string type) {
  http::Response r{.body = TRY(ctx.files.read(hash)), .type = std::move(type)};
  r.compress = false;
  r.etag = "\"" + hash + "\"";
  r.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"Cache-Control", "private, max-age=3600"}};
  return r;
}

std::vector<web::Route> baru_foto_routes() {
  return {
      web::get("/pengaduan/baru", web::publik(), show_baru),
      web::post("/pengaduan/baru/foto", web::publik(), web::file_body(foto_bytes_max, foto_max), post_foto),
      web::get("/pengaduan/baru/foto/{n}", web::publik(), show_foto),
      web::post("/pengaduan/baru/hapus", web::publik(), web::form_body(), post_hapus),
  };
}

}  // namespace pengaduan
