// GET and POST /pengaduan/baru/apa: what it is about. Eight kinds, finer ones behind each, a search over all; what is
// for APIP alone stands apart.
#include <algorithm>

#include "base/text.h"
#include "msg/pengaduan.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_apa.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

bool is_leaf(const std::vector<Kategori>& all, const Kategori& k) {
  return std::ranges::find(all, k.id, &Kategori::induk) == all.end();
}

struct Asked {
  std::string cari;
  std::string dalam;  // code of the kind whose finer ones are shown
};

ApaPage page_of(db::Reader& reader, const i18n::Locale& l, const Draf& draf, const Asked& asked,
                const web::FormView& form) {
  const auto all = list_kategori(reader);
  ApaPage p{.kepala = kepala_of(l, LangkahDraf::apa, draf, form), .cari = asked.cari};
  const bool searching = !asked.cari.empty();
  const Kategori* inside = find_kategori(all, asked.dalam);
  auto found = searching ? cari_kategori(reader, text::split_words(text::fold_for_search(asked.cari)))
                         : std::vector<KategoriId>{};
  p.tidak_ketemu = searching && found.empty();
  if (const Kategori* other = find_kategori(all, "lainnya"); other && p.tidak_ketemu) found = {other->id};
  std::vector<web::Option> shown;
  std::vector<web::Option> apart;
  for (const Kategori& k : all) {
    const web::Option option{k.kode, k.name(l.lang()), k.examples(l.lang())};
    if (searching ? std::ranges::find(found, k.id) != found.end() : inside ? k.induk == inside->id : !k.induk)
      (k.publik ? shown : apart).push_back(option);
  }
  p.pilihan = form.radios({.name = "kategori", .label = inside ? inside->name(l.lang()) : l.t(m::apa_pilih)},
                          std::move(shown), draf.kategori);
  if (!apart.empty()) {
    p.dugaan = form.radios(
        {.name = "kategori", .label = l.t(m::apa_dugaan), .hint = l.t(m::apa_dugaan_petunjuk), .id = "dugaan"},
        std::move(apart), draf.kategori);
    p.dugaan->field.error.clear();
  }
  if (searching || inside) p.semua = web::Link{l.t(m::apa_semua), html::Url::path("/pengaduan/baru/apa")};
  return p;
}

Result<http::Response> apa_page(web::ReadContext& ctx, const Draf& draf, const Asked& asked,
                                const web::FormView& form) {
  const ApaPage p = page_of(ctx.reader, ctx.locale, draf, asked, form);
  return web::page(
      ctx, p.kepala.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_apa(out, c, p); },
      form.status());
}

Result<http::Response> show_apa(const http::Request& req, web::ReadContext& ctx) {
  const Asked asked{std::string(text::trim(req.query_value("cari"))), std::string(req.query_value("dalam"))};
  return apa_page(ctx, draf_of(req, ctx, ctx.reader).isi, asked, web::FormView(ctx.locale));
}

Result<http::Response> post_apa(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string code =
      form.text("kategori", {.max = 60, .required = web::Required::yes, .missing = msg::pengaduan::galat_kategori});
  const auto all =
      ctx.database.read_result([](db::Reader& r) -> Result<std::vector<Kategori>> { return list_kategori(r); });
  const Kategori* chosen = find_kategori(*all, code);
  if (form.ok() && !chosen) form.add({Fault::invalid, msg::pengaduan::galat_kategori, "kategori"});
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) {
      return apa_page(r, draf_of(req, r, r.reader).isi, {}, web::FormView(r.locale, form));
    });
  if (!is_leaf(*all, *chosen)) return web::see_other(web::path_with("/pengaduan/baru/apa", {{"dalam", code}}));
  return save_and_go(req, ctx, LangkahDraf::apa, [&](Draf& d) {
    d.kategori = code;
    // The pages after it ask other things of a whistleblower.
    if (chosen->klasifikasi == Klasifikasi::wbs) d.kontak_diisi = false;
  });
}

}  // namespace

std::vector<web::Route> baru_apa_routes() {
  return {web::get("/pengaduan/baru/apa", web::publik(), show_apa),
          web::post("/pengaduan/baru/apa", web::publik(), web::form_body(), post_apa)};
}

}  // namespace pengaduan
