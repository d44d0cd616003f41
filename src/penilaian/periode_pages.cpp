// GET and POST /periode, POST /periode/tahun: HR makes the periods of a year and moves a window, with a reason.
#include "msg/penilaian.h"
#include "penilaian/bagian_pages.h"
#include "penilaian/periode_store.h"
#include "penilaian/routes.h"
#include "penilaian/views.h"
#include "views/penilaian/periode.h"
#include "web/link.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr int kAlasanMax = 500;
constexpr std::size_t kAlasanMin = 10;
constexpr int kYearsAhead = 1;

web::Status status_of_window(const web::Context& ctx, const Periode& p) {
  switch (keadaan_jendela(p, ctx.today)) {
    case KeadaanJendela::belum_buka:
      return {web::Keadaan::draf, ctx.locale.t(m::jendela_nanti)};
    case KeadaanJendela::terbuka:
      return {web::Keadaan::tunggu, ctx.locale.t(m::jendela_terbuka)};
    case KeadaanJendela::tutup:
      break;
  }
  return {web::Keadaan::selesai, ctx.locale.t(m::jendela_sudah_tutup)};
}

std::vector<Periode> periods_for(const web::Settings& s, int tahun) {
  return periods_of_year(
      tahun, s.jenis_periode == web::JenisPeriode::bulanan ? JenisPeriode::bulanan : JenisPeriode::triwulanan,
      {.buka_hari_sebelum_akhir = s.jendela_buka_hari, .tutup_hari_sesudah_akhir = s.jendela_tutup_hari});
}

html::Url year_link(int tahun) {
  return web::link_with("/periode", {{"tahun", std::to_string(tahun)}});
}

// 4-12-2026, as the hint of the field shows it.
std::string as_typed(Tanggal d) {
  return std::to_string(d.day()) + "-" + std::to_string(d.month()) + "-" + std::to_string(d.year());
}

FormJendela form_of(const web::Context& ctx, const PeriodeRow& row, const web::FormView& form) {
  const auto& l = ctx.locale;
  return {l.t(m::jendela_ubah(nama_periode(ctx, row))),
          {{"periode", to_text(row.id)}},
          form.date({.name = "buka", .label = l.t(m::jendela_buka)}, as_typed(row.periode.buka)),
          form.date({.name = "tutup", .label = l.t(m::jendela_tutup)}, as_typed(row.periode.tutup)),
          form.textarea({.name = "alasan", .label = l.t(m::jendela_alasan), .hint = l.t(m::jendela_alasan_bantuan)}, "",
                        kAlasanMax)};
}

Result<http::Response> periode_page(web::ReadContext& ctx, int tahun, std::optional<PeriodeId> pilihan,
                                    const web::FormView& form) {
  const auto& l = ctx.locale;
  const std::string year = std::to_string(tahun);
  PeriodePage p{.judul = l.t(m::periode_judul(year)),
                .tahun = {l.t(m::pilih_tahun),
                          {{std::to_string(tahun - 1), year_link(tahun - 1)},
                           {year, year_link(tahun), true},
                           {std::to_string(tahun + 1), year_link(tahun + 1)}}},
                .errors = form.summary(),
                .periode = {},
                .form = {}};
  for (const auto& row : list_periode(ctx.reader, tahun)) {
    p.periode.push_back({nama_periode(ctx, row),
                         l.t(m::jendela_rentang(l.date(row.periode.buka), l.date(row.periode.tutup))),
                         status_of_window(ctx, row.periode),
                         web::link_with("/periode", {{"tahun", year}, {"periode", to_text(row.id)}})});
    if (row.id == pilihan) p.form = form_of(ctx, row, form);
  }
  if (p.periode.empty() && tahun <= ctx.today.year() + kYearsAhead) {
    p.buat_tahun = year;
    p.buat_tombol = l.t(m::periode_buat(year));
  }
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::penilaian::periode(out, c, p); },
      form.status());
}

int typed_year(std::string_view typed, Tanggal today) {
  const auto date = Tanggal::parse_iso(std::string(typed) + "-01-01");
  return date ? date->year() : today.year();
}

Result<http::Response> show_periode(const http::Request& req, web::ReadContext& ctx) {
  return periode_page(ctx, typed_year(req.query_value("tahun"), ctx.today), query_periode(req),
                      web::FormView(ctx.locale));
}

Result<http::Response> post_jendela(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto id = form.id<PeriodeId>("periode", web::Required::yes);
  if (!id) return fail(Fault::not_found, {});
  const PeriodeRow row = TRY(ctx.database.read_result([&](db::Reader& r) { return find_periode(r, *id); }));
  const auto buka = form.date("buka", web::Required::yes);
  const auto tutup = form.date("tutup", web::Required::yes);
  const std::string alasan = form.text("alasan", {.max = static_cast<std::size_t>(kAlasanMax),
                                                  .min = kAlasanMin,
                                                  .required = web::Required::yes,
                                                  .multiline = true,
                                                  .missing = m::jendela_alasan_kosong});
  const auto again = [&] {
    return ctx.reading(
        [&](web::ReadContext& r) { return periode_page(r, row.periode.tahun, *id, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(change_window(tx, ctx.pelaku, ctx.now, *id, {*buka, *tutup, alasan}));
    return "/periode?tahun=" + std::to_string(row.periode.tahun);
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

Result<http::Response> post_tahun(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto tahun =
      form.integer("tahun", {.min = 2020, .max = ctx.today.year() + kYearsAhead, .required = web::Required::yes});
  if (!tahun) return fail(Fault::not_found, {});
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    add_periode(tx, ctx.pelaku, ctx.now, periods_for(ctx.settings, static_cast<int>(*tahun)));
    return "/periode?tahun=" + std::to_string(*tahun);
  });
}

}  // namespace

std::vector<web::Route> periode_routes() {
  using akun::Izin;
  return {web::get("/periode", web::needs(Izin::kelola_pegawai), show_periode),
          web::post("/periode", web::needs(Izin::kelola_pegawai), web::form_body(), post_jendela),
          web::post("/periode/tahun", web::needs(Izin::kelola_pegawai), web::form_body(), post_tahun)};
}

}  // namespace penilaian
