// /petugas/templat: reply templates, kept by the koordinator and, for his unit, by a pejabat penghubung.
#include <functional>

#include "msg/petugas.h"
#include "msg/templat.h"
#include "pengaduan/petugas/isian_pages.h"
#include "pengaduan/petugas/templat_store.h"
#include "pengaduan/petugas/templat_views.h"
#include "views/pengaduan/templat.h"
#include "views/pengaduan/templat_isi.h"

namespace pengaduan {
namespace {

namespace m = msg::templat;
using akun::Peran;

constexpr const char* kHome = "/petugas/templat";
constexpr int kKodeMax = 30;
constexpr int kJudulMax = 100;
constexpr int kTeksMin = 20;
constexpr int kTeksMax = 2000;

std::string path_of(TemplatId id) {
  return std::string(kHome) + "/" + to_text(id);
}

std::string about(const i18n::Locale& l, const Templat& t) {
  std::string out = t.isi.kode + " · " + (t.nama_unit.empty() ? l.t(m::semua_unit) : t.nama_unit);
  const auto& kind = l.lang() == msg::Lang::en ? t.nama_kategori_en : t.nama_kategori;
  return kind.empty() ? out : out + " · " + kind;
}

Result<http::Response> show_daftar(const http::Request&, web::ReadContext& ctx) {
  if (!keeps_templat(ctx.pelaku)) return fail(Fault::not_found, {});
  const auto& l = ctx.locale;
  TemplatPage p{.kembali = ke_kotak(l)};
  int used = 0;
  for (const auto& t : list_templat(ctx.reader, ctx.pelaku)) {
    used += t.aktif ? 1 : 0;
    p.baris.push_back({html::Url::path(path_of(t.id)), t.isi.judul, about(l, t),
                       t.aktif ? web::Status{web::Keadaan::tetap, l.t(m::dipakai)}
                               : web::Status{web::Keadaan::tutup, l.t(m::dihentikan)}});
  }
  p.judul = used == 0 ? l.t(m::judul_kosong) : l.t(m::judul(used));
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::templat(out, c, p); });
}

// `stored`: the one that is changed, nothing for a new one.
Result<http::Response> isi_page(web::ReadContext& ctx, const std::optional<Templat>& stored,
                                const web::FormView& form) {
  if (!keeps_templat(ctx.pelaku)) return fail(Fault::not_found, {});
  const auto& l = ctx.locale;
  const IsiTemplat isi = stored ? stored->isi : IsiTemplat{};
  std::vector<web::Option> units;
  for (const auto& u : list_unit_templat(ctx.reader, ctx.pelaku)) units.push_back({to_text(u.id), u.nama});
  const bool everywhere = ctx.pelaku.has(Peran::koordinator);
  const std::string one = units.size() == 1 && !everywhere ? units.front().value : "";
  std::string kind;
  for (const Kategori& k : list_kategori(ctx.reader))
    if (isi.kategori == k.id) kind = k.kode;
  TemplatIsiPage p{
      .judul = stored ? stored->isi.judul : l.t(m::judul_baru),
      .errors = form.summary(),
      .clash = {form.clashed(), {isi.judul, isi.teks}},
      .action = html::Url::path(stored ? path_of(stored->id) : kHome),
      .versi = form.version(stored ? stored->versi : 0),
      .kode = form.input({.name = "kode", .label = l.t(m::kode), .hint = l.t(m::kode_petunjuk)}, isi.kode,
                         {.autocomplete = "off", .width = web::Width::medium}),
      .nama = form.input({.name = "judul", .label = l.t(m::nama)}, isi.judul),
      .unit =
          form.select({.name = "unit", .label = l.t(msg::petugas::unit), .optional = everywhere}, std::move(units),
                      isi.unit ? to_text(*isi.unit) : one, everywhere ? l.t(m::semua_unit) : l.t(msg::petugas::pilih)),
      .kategori = form.select({.name = "kategori", .label = l.t(msg::petugas::saring_kategori), .optional = true},
                              kategori_options(ctx.reader, l, Klasifikasi::pengaduan_tbp), kind,
                              l.t(msg::petugas::saring_semua)),
      .teks =
          form.textarea({.name = "teks", .label = l.t(m::teks), .hint = l.t(m::teks_petunjuk)}, isi.teks, kTeksMax)};
  if (stored) {
    p.pakai = html::Url::path(path_of(stored->id) + "/pakai");
    p.pakai_nilai = stored->aktif ? "tidak" : "ya";
    p.pakai_tombol = l.t(stored->aktif ? m::hentikan : m::pakai_lagi);
  }
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::templat_isi(out, c, p); },
      form.status());
}

Result<http::Response> show_baru(const http::Request&, web::ReadContext& ctx) {
  return isi_page(ctx, std::nullopt, web::FormView(ctx.locale));
}

Result<Templat> find_in(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<TemplatId>(req));
  return find_templat(reader, id, ctx.pelaku);
}

Result<http::Response> show_satu(const http::Request& req, web::ReadContext& ctx) {
  return isi_page(ctx, TRY(find_in(ctx.reader, ctx, req)), web::FormView(ctx.locale));
}

IsiTemplat read_isi_templat(web::FormReader& form, db::Reader& reader) {
  return {.kode = form.text("kode", {.max = kKodeMax, .min = 2, .required = web::Required::yes}),
          .judul = form.text("judul", {.max = kJudulMax, .min = 4, .required = web::Required::yes}),
          .teks = form.text("teks", {.max = kTeksMax,
                                     .min = kTeksMin,
                                     .required = web::Required::yes,
                                     .multiline = true,
                                     .missing = m::teks_kosong}),
          .unit = form.id<UnitId>("unit", web::Required::no),
          .kategori = find_kategori_id(reader, form.raw("kategori"))};
}

// Saves over `stored`, or a new one.
Result<http::Response> save(const http::Request& req, web::WriteContext& ctx,
                            const std::function<Result<std::optional<Templat>>(db::Reader&)>& find) {
  if (!keeps_templat(ctx.pelaku)) return fail(Fault::not_found, {});
  web::FormReader form(req);
  IsiTemplat isi;
  ctx.database.read([&](db::Reader& r) { isi = read_isi_templat(form, r); });
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const auto stored = TRY(find(tx));
      if (!stored) {
        TRY_VOID(add_templat(tx, ctx.pelaku, ctx.now, isi));
        return kHome;
      }
      if (form.raw("versi") != std::to_string(stored->versi)) return fail(Fault::conflict, {});
      TRY_VOID(change_templat(tx, ctx.pelaku, ctx.now, *stored, isi));
      return kHome;
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const auto stored = TRY(find(r.reader));
    return isi_page(r, stored, web::FormView(r.locale, form));
  });
}

Result<http::Response> post_baru(const http::Request& req, web::WriteContext& ctx) {
  return save(req, ctx, [](db::Reader&) -> Result<std::optional<Templat>> { return std::optional<Templat>(); });
}

Result<http::Response> post_satu(const http::Request& req, web::WriteContext& ctx) {
  return save(req, ctx, [&](db::Reader& r) -> Result<std::optional<Templat>> {
    return std::optional(TRY(find_in(r, ctx, req)));
  });
}

Result<http::Response> post_pakai(const http::Request& req, web::WriteContext& ctx) {
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const auto stored = TRY(find_in(tx, ctx, req));
    TRY_VOID(
        retire_templat(tx, ctx.pelaku, ctx.now, stored, req.form_value("pakai") == "ya" ? Pakai::ya : Pakai::tidak));
    return kHome;
  });
}

}  // namespace

std::vector<web::Route> templat_routes() {
  return {web::get("/petugas/templat", web::masuk(), show_daftar),
          web::post("/petugas/templat", web::masuk(), web::form_body(), post_baru),
          web::get("/petugas/templat/baru", web::masuk(), show_baru),
          web::get("/petugas/templat/{id}", web::masuk(), show_satu),
          web::post("/petugas/templat/{id}", web::masuk(), web::form_body(), post_satu),
          web::post("/petugas/templat/{id}/pakai", web::masuk(), web::form_body(), post_pakai)};
}

}  // namespace pengaduan
