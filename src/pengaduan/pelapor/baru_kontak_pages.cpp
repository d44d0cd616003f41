// GET and POST /pengaduan/baru/kontak: what is hidden from whom, and how the reporter can be reached, all of it his
// choice.
#include "msg/langganan.h"
#include "msg/warga.h"
#include "pemberitahuan/surel.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/pelapor/kontak.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_kontak.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

Result<http::Response> kontak_page(web::ReadContext& ctx, const Draf& draf, const web::FormView& form) {
  const auto& l = ctx.locale;
  const bool letters = ctx.settings.surel.active();
  const auto box = [&](const char* name, const msg::Entry& label, const msg::Entry& hint, bool stored) {
    return form.checkbox({.name = name, .label = l.t(label), .hint = l.t(hint)}, stored);
  };
  KontakPage p{.kepala = kepala_of(l, LangkahDraf::kontak, draf, form),
               .wbs = is_wbs(ctx.reader, draf),
               .anonim = box("anonim", m::kontak_anonim, m::kontak_anonim_petunjuk, draf.privasi.anonim),
               .rahasia = box("rahasia", m::kontak_rahasia, m::kontak_rahasia_petunjuk, draf.privasi.rahasia),
               .nama_penuh = box("nama_penuh", m::kontak_nama_penuh, m::kontak_nama_penuh_petunjuk, draf.nama_penuh),
               .nama = form.input({.name = "nama", .label = l.t(m::kontak_nama), .optional = true}, draf.nama,
                                  {.autocomplete = "name", .width = web::Width::medium}),
               .telepon = form.input({.name = "telepon",
                                      .label = l.t(m::kontak_telepon),
                                      .hint = l.t(msg::langganan::telepon_petunjuk),
                                      .optional = true},
                                     draf.telepon, {.type = "tel", .autocomplete = "tel", .width = web::Width::medium}),
               .surel = form.input({.name = "surel", .label = l.t(m::kontak_surel), .optional = true}, draf.surel,
                                   {.type = "email", .autocomplete = "email", .width = web::Width::medium})};
  if (letters) p.kabari = box("kabari", msg::langganan::kabari, msg::langganan::kabari_petunjuk, draf.kabari);
  return web::page(
      ctx, p.kepala.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_kontak(out, c, p); },
      form.status());
}

Result<http::Response> show_kontak(const http::Request& req, web::ReadContext& ctx) {
  return kontak_page(ctx, draf_of(req, ctx, ctx.reader).isi, web::FormView(ctx.locale));
}

Result<http::Response> post_kontak(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const Privasi privasi{form.checkbox("anonim"), form.checkbox("rahasia")};
  const bool nama_penuh = form.checkbox("nama_penuh");
  const std::string nama = form.text("nama", {.max = 120});
  const std::string telepon = form.text("telepon", {.max = 30});
  const std::string surel = form.text("surel", {.max = 200});
  if (!telepon.empty() && !is_telepon(telepon)) form.add({Fault::invalid, m::kontak_galat_telepon, "telepon"});
  const bool kabari = form.checkbox("kabari") && ctx.settings.surel.active();
  if (!surel.empty() && !(is_surel(surel) && (!kabari || pemberitahuan::is_alamat_surel(surel))))
    form.add({Fault::invalid, m::kontak_galat_surel, "surel"});
  if (kabari && surel.empty()) form.add({Fault::invalid, msg::langganan::galat_surel_kosong, "surel"});
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) {
      return kontak_page(r, draf_of(req, r, r.reader).isi, web::FormView(r.locale, form));
    });
  return save_and_go(req, ctx, LangkahDraf::kontak, [&](Draf& d) {
    d.kontak_diisi = true;
    d.privasi = privasi;
    d.nama_penuh = nama_penuh;
    d.nama = nama;
    d.telepon = telepon;
    d.surel = surel;
    d.kabari = kabari;
  });
}

}  // namespace

std::vector<web::Route> baru_kontak_routes() {
  return {web::get("/pengaduan/baru/kontak", web::publik(), show_kontak),
          web::post("/pengaduan/baru/kontak", web::publik(), web::form_body(), post_kontak)};
}

}  // namespace pengaduan
