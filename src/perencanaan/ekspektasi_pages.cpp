// GET and POST /skp/{id}/ekspektasi: what the rater decides (Pasal 10 ayat (4); Lampiran II.A.6.c, II.A.7.a).
#include "msg/perencanaan.h"
#include "perencanaan/label.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "perencanaan/tempat.h"
#include "views/perencanaan/ekspektasi.h"
#include "web/form_view.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kEkspektasiMax = 600;

std::string jenis_name(const HasilKerja& h) {
  return path({.hasil_kerja = h.kunci, .bidang = Bidang::jenis});
}
std::string ekspektasi_name(std::size_t n) {
  return path({.butir = static_cast<int>(n) + 1, .bidang = Bidang::perilaku});
}

std::vector<web::Option> jenis_options(const i18n::Locale& l) {
  return {{std::string(to_code(JenisHasil::utama)), l.t(label(JenisHasil::utama))},
          {std::string(to_code(JenisHasil::tambahan)), l.t(label(JenisHasil::tambahan))}};
}

void add_fields(const i18n::Locale& l, const web::FormView& form, const Rencana& r, EkspektasiPage& p) {
  p.pendekatan = form.radios({.name = "pendekatan", .label = l.t(m::bidang_pendekatan)},
                             {{std::string(to_code(Pendekatan::kuantitatif)), l.t(label(Pendekatan::kuantitatif)),
                               l.t(m::pendekatan_kuantitatif_petunjuk)},
                              {std::string(to_code(Pendekatan::kualitatif)), l.t(label(Pendekatan::kualitatif)),
                               l.t(m::pendekatan_kualitatif_petunjuk)}},
                             to_code(r.pendekatan));
  for (const HasilKerja& h : r.hasil_kerja)
    p.hasil.push_back(form.radios({.name = jenis_name(h), .label = h.teks}, jenis_options(l), to_code(h.jenis),
                                  web::RadioStyle::segments));
  for (std::size_t n = 0; n < nilai_count; ++n) {
    const auto nilai = static_cast<NilaiPerilaku>(n);
    const std::string meaning = l.t(definisi(nilai));
    p.nilai.push_back(form.textarea(
        {.name = ekspektasi_name(n), .label = std::string(printed(nilai)), .hint = meaning, .optional = true},
        r.ekspektasi_khusus[n], static_cast<int>(kEkspektasiMax)));
  }
}

// `typed` is what came back with the form, null when it is opened.
Result<http::Response> ekspektasi_page(web::ReadContext& ctx, SkpId id, const web::FormView& form,
                                       const Rencana* typed) {
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  if (!find_langkah(s, PeristiwaSkp::atur_ekspektasi, ctx.today)) return fail(Fault::forbidden, {});
  EkspektasiPage p{.kembali = {ctx.locale.t(m::kembali_rencana), web::skp_url(id)},
                   .judul = ctx.locale.t(m::ekspektasi_judul(s.pegawai.nama)),
                   .pengantar = ctx.locale.t(m::ekspektasi_pengantar),
                   .action = web::skp_url(id, "/ekspektasi"),
                   .versi = form.version(s.versi),
                   .errors = form.summary()};
  const Rencana stored = load_rencana(ctx.reader, s.versi_kerja);
  if (typed && form.clashed()) p.bentrok = clash_of(ctx.locale, stored, *typed);
  add_fields(ctx.locale, form, stored, p);
  ctx.read_note = web::ReadNote{s.pegawai.id, "skp"};
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::ekspektasi(out, c, p); },
      form.status());
}

Result<http::Response> show_ekspektasi(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  return ekspektasi_page(ctx, id, web::FormView(ctx.locale), nullptr);
}

// Only what the rater decides is read from the form; the rows are those of the plan.
Rencana read_ekspektasi(web::FormReader& form, Rencana r) {
  r.pendekatan = form.choice<Pendekatan>("pendekatan", web::Required::yes).value_or(r.pendekatan);
  for (HasilKerja& h : r.hasil_kerja)
    h.jenis = form.choice<JenisHasil>(jenis_name(h), web::Required::yes).value_or(h.jenis);
  for (std::size_t n = 0; n < nilai_count; ++n)
    r.ekspektasi_khusus[n] = form.text(ekspektasi_name(n), {.max = kEkspektasiMax});
  return r;
}

Result<http::Response> post_ekspektasi(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  const Rencana before = TRY(stored_rencana(ctx, id));
  const Rencana typed = read_ekspektasi(form, before);
  const auto versi = form.integer("versi", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  const auto again = [&] {
    return ctx.reading(
        [&](web::ReadContext& r) { return ekspektasi_page(r, id, web::FormView(r.locale, form), &typed); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(save_ekspektasi(tx, ctx.pelaku, id, typed, *versi, ctx.now, ctx.today));
    return web::skp_path(id);
  });
  if (done || !form.take(done.error())) return done;
  return again();
}

}  // namespace

std::vector<web::Route> ekspektasi_routes() {
  return {web::get("/skp/{id}/ekspektasi", web::masuk(), show_ekspektasi),
          web::post("/skp/{id}/ekspektasi", web::masuk(), web::form_body(), post_ekspektasi)};
}

}  // namespace perencanaan
