// GET and POST /predikat-organisasi: whoever stands above a unit's head sets the predikat of the unit, with its basis.
#include "msg/penilaian.h"
#include "penilaian/bagian_pages.h"
#include "penilaian/periode_store.h"
#include "penilaian/predikat_org_store.h"
#include "penilaian/routes.h"
#include "penilaian/views.h"
#include "views/penilaian/predikat_organisasi.h"
#include "web/link.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr int kPeriodes = 6;
constexpr int kUnits = 200;  // a head has a few dozen units below him
constexpr int kHistory = 200;
constexpr int kDasarMax = 1000;
constexpr std::size_t kDasarMin = 10;

std::vector<web::Option> options(const web::Context& ctx) {
  std::vector<web::Option> out;
  for (const auto& [value, code] : EnumText<PredikatOrganisasi>::table)
    out.insert(out.begin(), {std::string(code), ctx.locale.t(label(value)), ""});  // the best first, as printed
  return out;
}

UnitLine line_of(const web::Context& ctx, const UnitPredikat& u, const std::vector<PredikatDiganti>& history,
                 PeriodeId periode) {
  const auto& l = ctx.locale;
  UnitLine line{
      .nama = u.nama,
      .kepala = u.kepala,
      .status = {web::Keadaan::tunggu, l.t(m::org_belum_ditetapkan)},
      .dasar = {},
      .riwayat = {},
      .url = web::link_with("/predikat-organisasi", {{"periode", to_text(periode)}, {"unit", to_text(u.unit)}})};
  if (u.berlaku) {
    line.status = {web::Keadaan::tetap, l.t(label(u.berlaku->predikat))};
    line.dasar = l.t(m::dasar_predikat(u.berlaku->penetap, hari_of(ctx, u.berlaku->pada), u.berlaku->dasar));
  }
  for (const auto& h : history)
    if (h.unit == u.unit)
      line.riwayat +=
          (line.riwayat.empty() ? "" : "\n") +
          l.t(m::org_diganti(l.t(label(h.predikat.predikat)), hari_of(ctx, h.diganti_pada), h.predikat.dasar));
  return line;
}

FormPredikatOrg form_of(const web::Context& ctx, const UnitPredikat& u, PeriodeId periode, const web::FormView& form) {
  const auto& l = ctx.locale;
  const std::string seen = form.value("menggantikan", std::to_string(u.berlaku ? u.berlaku->id : 0));
  return {l.t(u.berlaku ? m::org_ganti(u.nama) : m::org_tetapkan(u.nama)),
          {{"unit", to_text(u.unit)}, {"periode", to_text(periode)}, {"menggantikan", seen}},
          form.radios({.name = "predikat", .label = l.t(m::org_pilih)}, options(ctx),
                      u.berlaku ? to_code(u.berlaku->predikat) : ""),
          form.textarea({.name = "dasar", .label = l.t(m::org_dasar), .hint = l.t(m::org_dasar_bantuan)},
                        u.berlaku ? u.berlaku->dasar : "", kDasarMax)};
}

struct Pilihan {
  std::optional<PeriodeId> periode;
  std::optional<UnitId> unit;
};

Result<http::Response> org_page(web::ReadContext& ctx, const Pilihan& pilihan, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto periods = list_periode_berjalan(ctx.reader, ctx.today, kPeriodes);
  const PeriodeRow* here = choose_periode(periods, ctx.today);
  for (const auto& row : periods)
    if (row.id == pilihan.periode) here = &row;
  PredikatOrgPage p{.judul = l.t(m::org_judul_kosong), .lead = l.t(m::org_lead), .tabs = {}, .errors = form.summary()};
  if (here) {
    const auto units = list_unit_ditetapkan(ctx.reader, ctx.pelaku, here->id, ctx.today, kUnits);
    const auto history = list_diganti(ctx.reader, ctx.pelaku, here->id, ctx.today, kHistory);
    p.tabs = periode_tabs(ctx, "/predikat-organisasi", periods, here->id);
    int missing = 0;
    for (const auto& u : units) {
      p.unit.push_back(line_of(ctx, u, history, here->id));
      missing += u.berlaku ? 0 : 1;
      if (u.unit == pilihan.unit) p.form = form_of(ctx, u, here->id, form);
    }
    if (pilihan.unit && !p.form) return fail(Fault::not_found, {});
    if (!units.empty())
      p.judul = l.t(missing > 0 ? m::org_judul(missing, nama_periode(ctx, *here))
                                : m::org_judul_lengkap(nama_periode(ctx, *here)));
  }
  return web::page(
      ctx, p.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::penilaian::predikat_organisasi(out, c, p); },
      form.status());
}

Result<http::Response> show_org(const http::Request& req, web::ReadContext& ctx) {
  return org_page(ctx, {query_periode(req), parse_id<UnitId>(req.query_value("unit"))}, web::FormView(ctx.locale));
}

Result<http::Response> post_org(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto unit = form.id<UnitId>("unit", web::Required::yes);
  const auto periode = form.id<PeriodeId>("periode", web::Required::yes);
  const auto seen = form.integer("menggantikan", {.min = 0, .max = INT64_MAX, .required = web::Required::yes});
  const auto predikat = form.choice<PredikatOrganisasi>("predikat", web::Required::yes, m::org_pilih_kosong);
  const std::string dasar = form.text("dasar", {.max = static_cast<std::size_t>(kDasarMax),
                                                .min = kDasarMin,
                                                .required = web::Required::yes,
                                                .multiline = true,
                                                .missing = m::org_dasar_kosong});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) {
      return org_page(r, {periode, unit}, web::FormView(r.locale, form));
    });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(set_predikat_org(tx, ctx.pelaku, {*unit, *periode, *predikat, dasar, *seen}, ctx.now, ctx.today));
    return web::path_with("/predikat-organisasi", {{"periode", to_text(*periode)}});
  });
  if (done || done.error().fault != Fault::conflict) return done;
  // The list above the form shows what somebody else set meanwhile, and the typed text stays in the form.
  form.add({Fault::invalid, m::org_konflik, "predikat"});
  auto page = again();
  if (page) page->status = 409;
  return page;
}

}  // namespace

std::vector<web::Route> predikat_org_routes() {
  return {web::get("/predikat-organisasi", web::masuk(), show_org),
          web::post("/predikat-organisasi", web::masuk(), web::form_body(), post_org)};
}

}  // namespace penilaian
