// GET /tim: where the plans of a leader's people stand this year.
#include "msg/perencanaan.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "perencanaan/skp_store.h"
#include "perencanaan/tim_store.h"
#include "views/perencanaan/tim.h"
#include "web/link.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr int kRows = 20;

web::Fact count_fact(const i18n::Locale& l, const msg::Entry& label, int n) {
  return {.label = l.t(label), .value = l.t(m::jumlah_orang(n))};
}

TimRow row_of(const i18n::Locale& l, const AnggotaKeadaan& a) {
  TimRow row{.nama = a.nama, .jabatan = a.jabatan, .status = {web::Keadaan::draf, l.t(m::tim_belum)}};
  if (!a.skp || !a.keadaan) return row;
  row.url = web::skp_url(*a.skp);
  row.status = status_of(l, *a.keadaan);
  if (a.menunggu_sejak) row.keterangan = l.t(m::tim_sejak(l.date(l.local_date(*a.menunggu_sejak))));
  if (a.berlaku && a.keadaan != KeadaanSkp::ditetapkan) row.keterangan = l.t(m::tim_revisi(std::to_string(a.nomor)));
  return row;
}

Result<http::Response> show_tim(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const int tahun = ctx.today.year();
  const std::string year = std::to_string(tahun);
  const Setelah after{std::string(req.query_value("nama")),
                      parse_id<PegawaiId>(req.query_value("setelah")).value_or(PegawaiId{})};
  // One more than a page shows tells whether there is another page.
  auto rows = list_tim(ctx.reader, ctx.pelaku, tahun, ctx.today, after, kRows + 1);
  const RingkasanTim sum = summarize_tim(ctx.reader, ctx.pelaku, tahun, ctx.today);
  TimPage p{.kicker = l.t(m::tim_kicker(year)),
            .judul = sum.menunggu > 0 ? l.t(m::tim_judul_tunggu(sum.menunggu))
                                      : l.t(m::tim_judul(sum.berlaku, sum.pegawai, year)),
            .perjanjian = {l.t(m::perjanjian_kicker(year)), html::Url::path("/perjanjian")},
            .ringkasan = {count_fact(l, m::tim_berlaku, sum.berlaku), count_fact(l, m::tim_menunggu, sum.menunggu),
                          count_fact(l, m::tim_disusun, sum.disusun), count_fact(l, m::tim_belum, sum.belum())}};
  if (rows.size() > kRows) {
    rows.pop_back();
    p.berikut =
        web::Link{l.t(m::tim_berikut),
                  web::link_with("/tim", {{"nama", rows.back().nama}, {"setelah", to_text(rows.back().pegawai)}})};
  }
  for (const AnggotaKeadaan& a : rows) p.rows.push_back(row_of(l, a));
  if (const auto own = find_own_skp(ctx.reader, ctx.pelaku, tahun))
    p.matriks = web::Link{l.t(m::tombol_matriks), web::skp_url(*own, "/matriks")};
  if (const auto unit = find_unit_dipimpin(ctx.reader, ctx.pelaku, ctx.today))
    p.dokumen = web::Link{l.t(m::tim_dokumen), html::Url::path("/unit/" + to_text(*unit) + "/dokumen")};
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::tim(out, c, p); });
}

}  // namespace

std::vector<web::Route> tim_routes() {
  return {web::get("/tim", web::masuk(), show_tim)};
}

}  // namespace perencanaan
