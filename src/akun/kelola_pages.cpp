// Accounts for HR and unit admins: GET /akun-pegawai, GET and POST /akun-pegawai/{id}, POST /akun-pegawai/massal,
// POST /akun-pegawai/slip.
#include "akun/kelola_store.h"
#include "akun/routes.h"
#include "akun/views.h"
#include "base/text.h"
#include "dokumen/render.h"
#include "msg/akun.h"
#include "views/akun/akun_satu.h"
#include "views/akun/kelola.h"
#include "views/web/error_page.h"
#include "web/context.h"
#include "web/form_view.h"
#include "web/link.h"

namespace akun {
namespace {

constexpr int kPerPage = 20;
constexpr int kSlipsMax = 400;  // one unit with all below it; a larger office prints its parts

html::Url page_of(PegawaiId id) {
  return html::Url::path("/akun-pegawai/" + to_text(id));
}

web::Status status_of(const AkunRow& row, const i18n::Locale& l) {
  if (row.status == "aktif") return {web::Keadaan::selesai, l.t(msg::akun::status_aktif)};
  if (row.status == "menunggu") return {web::Keadaan::tunggu, l.t(msg::akun::status_menunggu)};
  if (row.status == "nonaktif") return {web::Keadaan::tutup, l.t(msg::akun::status_nonaktif)};
  return {web::Keadaan::draf, l.t(msg::akun::status_tanpa)};
}

web::Link slip_link(const Pelaku& pelaku, const i18n::Locale& l) {
  if (!pelaku.has(Peran::admin_hr))
    for (const auto& p : pelaku.peran)
      if (p.peran == Peran::admin_unit && p.unit)
        return {l.t(msg::akun::slip_unit), html::Url::path("/unit/" + to_text(*p.unit))};
  return {l.t(msg::akun::slip_pilih_unit), html::Url::path("/unit")};
}

Result<http::Response> show_list(const http::Request& req, web::ReadContext& ctx) {
  const std::string q(req.query_value("q"));
  const auto words = text::split_words(text::fold_for_search(text::strip_nip(q)));
  const auto after = parse_id<PegawaiId>(req.query_value("setelah"));
  const AkunFilter filter{words.empty() ? "" : words.front(), std::nullopt, after ? after->value : 0};
  auto rows = list_akun(ctx.reader, ctx.pelaku, filter, kPerPage + 1);
  KelolaPage p{
      .q = q, .boleh_massal = may(ctx.pelaku, Izin::kelola_pegawai), .slip = slip_link(ctx.pelaku, ctx.locale)};
  if (rows.size() > kPerPage) {
    rows.pop_back();
    p.next = web::link_with("/akun-pegawai", {{"q", q}, {"setelah", to_text(rows.back().pegawai)}});
  }
  for (const auto& r : rows)
    p.akun.push_back({r.nama, i18n::nip_grouped(r.nip), r.unit,
                      r.terakhir_masuk ? ctx.locale.date(ctx.locale.local_date(r.terakhir_masuk)) : "",
                      status_of(r, ctx.locale), page_of(r.pegawai)});
  return web::page(ctx, ctx.locale.t(msg::akun::kelola_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::akun::kelola(out, c, p); });
}

http::Response one_page(web::Context& ctx, const AkunRow& row, const KodeBaru& kode) {
  const auto& l = ctx.locale;
  AkunPage p{.nama = row.nama,
             .pegawai = to_text(row.pegawai),
             .has_akun = row.akun.has_value(),
             .boleh_dibuka = row.boleh_dibuka,
             .kode = kode.kode,
             .kirim = page_of(row.pegawai)};
  p.facts.facts = {{l.t(msg::akun::pengguna), i18n::nip_grouped(row.nip)},
                   {l.t(msg::akun::unit), row.unit},
                   {.label = l.t(msg::akun::keadaan), .value = "", .status = status_of(row, l)}};
  if (!kode.kode.empty()) p.berlaku = l.date_time(kode.kedaluwarsa);
  return web::page(ctx, row.nama,
                   [&](html::Out& out, const web::ViewContext& c) { views::akun::akun_satu(out, c, p); });
}

Result<http::Response> show_one(const http::Request& req, web::ReadContext& ctx) {
  const auto row = find_akun(ctx.reader, ctx.pelaku, TRY(web::path_id<PegawaiId>(req)));
  if (!row) return fail(Fault::not_found, {});
  return one_page(ctx, *row, {});
}

// The code is shown on the answer itself: it exists nowhere else, so there is no address to redirect to.
Result<http::Response> post_kode(const http::Request& req, web::WriteContext& ctx) {
  const PegawaiId id = TRY(web::path_id<PegawaiId>(req));
  std::optional<AkunRow> row;
  KodeBaru kode;
  const auto made = ctx.database.write_result([&](db::Tx& tx) -> Result<void> {
    row = find_akun(tx, ctx.pelaku, id);
    if (!row || !row->akun || row->status == "nonaktif") return fail(Fault::not_found, {});
    if (!row->boleh_dibuka) return fail(Fault::forbidden, msg::akun::kode_hanya_hr);
    kode = issue_kode(tx, ctx.pelaku, *row->akun, ctx.now, kResetMs);
    return {};
  });
  TRY_VOID(made);
  return one_page(ctx, *row, kode);
}

Result<http::Response> post_massal(const http::Request&, web::WriteContext& ctx) {
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    create_missing(tx, ctx.pelaku, ctx.now);
    return "/akun-pegawai";
  });
}

http::Response nobody_waits(web::Context& ctx, UnitId unit) {
  const auto& l = ctx.locale;
  const web::ErrorPage p{.title = l.t(msg::akun::slip_kosong_judul),
                         .advice = l.t(msg::akun::slip_kosong),
                         .next = web::Link{l.t(msg::akun::slip_kembali), html::Url::path("/unit/" + to_text(unit))}};
  return web::page(ctx, p.title, [&](html::Out& out, const web::ViewContext& c) { views::web::error_page(out, c, p); });
}

Result<http::Response> post_slip(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto unit = form.id<UnitId>("unit", web::Required::yes);
  if (!unit) return fail(Fault::not_found, {});
  dokumen::LembarAktivasi sheet{ctx.settings.nama_instansi, ctx.settings.base_url, ctx.today, {}};
  TRY_VOID(ctx.database.write_result([&](db::Tx& tx) -> Result<void> {
    sheet.slip.clear();
    const auto waiting = TRY(list_waiting(tx, ctx.pelaku, *unit, kSlipsMax));
    for (const auto& row : waiting) {
      const KodeBaru kode = issue_kode(tx, ctx.pelaku, row.akun, ctx.now, kAktivasiMs);
      sheet.slip.push_back(
          {row.nama, row.nip, row.unit, row.pengguna, kode.kode, ctx.locale.date_time(kode.kedaluwarsa)});
    }
    return {};
  }));
  if (sheet.slip.empty()) return nobody_waits(ctx, *unit);
  http::Response response;
  response.type = "application/pdf";
  response.body = dokumen::render_slip_aktivasi(
      sheet, {ctx.settings.kertas == web::Kertas::a4 ? dokumen::Kertas::a4 : dokumen::Kertas::f4, ""}, ctx.locale);
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"slip-aktivasi.pdf\"");
  return response;
}

}  // namespace

std::vector<web::Route> kelola_routes() {
  const auto access = web::needs(Izin::kelola_akun_unit);
  return {
      web::get("/akun-pegawai", access, show_list),
      web::get("/akun-pegawai/{id}", access, show_one),
      web::post("/akun-pegawai/{id}", access, web::form_body(), post_kode),
      web::post("/akun-pegawai/massal", web::needs(Izin::kelola_pegawai), web::form_body(), post_massal),
      web::post("/akun-pegawai/slip", access, web::form_body(), post_slip),
  };
}

}  // namespace akun
