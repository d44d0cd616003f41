// GET and POST /pengaduan/baru/dimana: where it is. Distrik, kampung, a place that people know, and the telephone's own
// place when the reporter wants to give it. A point outside the region is asked about and taken with a mark.
#include <cmath>

#include "msg/peta.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/peta/pages.h"
#include "pengaduan/route_list_pages.h"
#include "views/pengaduan/baru_dimana.h"

namespace pengaduan {
namespace {

namespace m = msg::warga;

std::string readable(const i18n::Locale& l, const Titik& t) {
  const auto part = [&](std::int64_t v) { return l.decimal(std::abs(static_cast<double>(v)) / 1e6, 4); };
  return l.t(m::titik(part(t.lintang), l.t(t.lintang < 0 ? m::lintang_selatan : m::lintang_utara), part(t.bujur)));
}

std::vector<web::Option> options_of(std::span<const Tempat> places) {
  std::vector<web::Option> out;
  for (const Tempat& t : places) out.push_back({t.kode, t.nama});
  return out;
}

DiManaPage page_of(const web::Context& ctx, const Draf& draf, const web::FormView& form) {
  const i18n::Locale& l = ctx.locale;
  const Wilayah& w = wilayah_bawaan();
  DiManaPage p{
      .kepala = kepala_of(l, LangkahDraf::dimana, draf, form),
      .distrik = form.select({.name = "distrik", .label = l.t(m::dimana_distrik)}, options_of(w.distrik()),
                             draf.distrik, l.t(m::dimana_tidak_tahu)),
      .dekat = form.input(
          {.name = "dekat", .label = l.t(m::dimana_dekat), .hint = l.t(m::dimana_dekat_petunjuk), .optional = true},
          draf.dekat),
      .lintang = form.value("lintang", draf.titik ? derajat(draf.titik->lintang) : ""),
      .bujur = form.value("bujur", draf.titik ? derajat(draf.titik->bujur) : ""),
      .peta = peta_view(ctx, l.t(msg::peta::buka_pilih))};
  p.peta.pilih = true;
  const std::string chosen = form.value("distrik", draf.distrik);
  if (const Tempat* distrik = w.find(chosen)) {
    auto options = options_of(w.kampung(chosen));
    options.push_back({"", l.t(m::dimana_tidak_tahu)});
    p.kampung = form.radios({.name = "kampung", .label = l.t(m::dimana_kampung(distrik->nama))}, std::move(options),
                            draf.kampung);
  }
  if (const auto t = parse_titik(p.lintang, p.bujur)) p.titik_terbaca = readable(l, *t);
  p.galat_titik = form.field({.name = "titik", .label = ""}).error;
  p.tanya_luar = !p.galat_titik.empty();
  return p;
}

Result<http::Response> dimana_page(web::ReadContext& ctx, const Draf& draf, const web::FormView& form) {
  DiManaPage p = page_of(ctx, draf, form);
  p.siapa_melihat = ctx.locale.t(is_wbs(ctx.reader, draf) ? m::dimana_dugaan : m::dimana_umum);
  return web::page(
      ctx, p.kepala.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::baru_dimana(out, c, p); },
      form.status());
}

Result<http::Response> show_dimana(const http::Request& req, web::ReadContext& ctx) {
  return dimana_page(ctx, draf_of(req, ctx, ctx.reader).isi, web::FormView(ctx.locale));
}

struct Dibaca {
  std::string distrik, kampung, dekat;
  std::optional<Titik> titik;
};

Dibaca read_form(web::FormReader& form) {
  const Wilayah& w = wilayah_bawaan();
  Dibaca out{.distrik = std::string(form.raw("distrik")),
             .kampung = std::string(form.raw("kampung")),
             .dekat = form.text("dekat", {.max = dekat_max})};
  if (!out.distrik.empty() && w.kampung(out.distrik).empty())
    form.add({Fault::invalid, m::dimana_galat_distrik, "distrik"});
  // A kampung of another distrik is left from the choice before.
  if (!out.kampung.starts_with(out.distrik + ".") || !w.find(out.kampung)) out.kampung.clear();
  if (form.raw("tanpa_titik").empty()) out.titik = parse_titik(form.raw("lintang"), form.raw("bujur"));
  return out;
}

void keep(Draf& d, const Dibaca& read) {
  d.distrik = read.distrik;
  d.kampung = read.kampung;
  d.dekat = read.dekat;
  d.titik = read.titik;
}

Result<http::Response> post_dimana(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const Dibaca read = read_form(form);
  const bool choosing = form.raw("aksi") == "pilih";
  if (!choosing && read.titik && is_luar_wilayah(*read.titik) && form.raw("luar").empty())
    form.add({Fault::invalid, m::lokasi_luar(ctx.settings.nama_instansi), "titik"});
  // Without a word about where, nobody finds it.
  if (!choosing && read.distrik.empty() && read.dekat.empty() && !read.titik)
    form.add({Fault::invalid, m::dimana_kosong, "dekat"});
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) {
      return dimana_page(r, draf_of(req, r, r.reader).isi, web::FormView(r.locale, form));
    });
  if (choosing) {
    const std::string token = token_or_new(req, ctx);
    ctx.database.write([&](db::Tx& tx) {
      auto draf = find_draf(tx, ctx.brankas, token, ctx.now).value_or(DrafTersimpan{});
      keep(draf.isi, read);
      return save_draf(tx, ctx.brankas, token, draf.isi, ctx.now);
    });
    return web::see_other("/pengaduan/baru/dimana");
  }
  return save_and_go(req, ctx, LangkahDraf::dimana, [&](Draf& d) {
    keep(d, read);
    d.tempat_diisi = true;
  });
}

}  // namespace

std::vector<web::Route> baru_dimana_routes() {
  return {web::get("/pengaduan/baru/dimana", web::publik(), show_dimana),
          web::post("/pengaduan/baru/dimana", web::publik(), web::form_body(), post_dimana)};
}

}  // namespace pengaduan
