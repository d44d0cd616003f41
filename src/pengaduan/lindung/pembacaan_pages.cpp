// GET /petugas/pengaduan/pembacaan: which identities were read in a month and why, for APIP to review;
// POST /petugas/pengaduan/pembacaan/{id} marks one as reviewed.
#include "msg/perlindungan.h"
#include "msg/petugas.h"
#include "pengaduan/lindung/identitas_pages.h"
#include "pengaduan/lindung/pembacaan_store.h"
#include "views/pengaduan/petugas_pembacaan.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;

constexpr std::string_view kPath = "/petugas/pengaduan/pembacaan";
constexpr int kBulan = 6;  // that can be chosen from

// "2026-11"; anything else is this month.
Tanggal month_of(std::string_view typed, Tanggal today) {
  const auto first = Tanggal::parse_iso(std::string(typed) + "-01");
  return first.value_or(*Tanggal::make(today.year(), today.month(), 1));
}

Tanggal before(Tanggal first) {
  const Tanggal last = first.plus_days(-1);
  return *Tanggal::make(last.year(), last.month(), 1);
}

std::string path_for(Tanggal month) {
  return web::path_with(std::string(kPath), {{"bulan", month.iso().substr(0, 7)}});
}

web::Tabs months(const i18n::Locale& l, Tanggal here, Tanggal today) {
  web::Tabs tabs{l.t(m::bulan), {}};
  Tanggal month = *Tanggal::make(today.year(), today.month(), 1);
  for (int i = 0; i < kBulan; ++i, month = before(month))
    tabs.links.push_back({l.month_year(month.month(), month.year()), html::Url::path(path_for(month)), month == here});
  return tabs;
}

BarisPembacaan row_of(const web::Context& ctx, const Pembacaan& one, Tanggal month) {
  const auto& l = ctx.locale;
  const Permintaan& b = one.baris;
  PermintaanView v = view_of(ctx, b);
  BarisPembacaan row{.waktu = l.date_time(*b.dibuka),
                     .oleh = b.nama + ", " + nama_penjaga(l, b.relasi),
                     .pengaduan = {l.t(m::pengaduan_nomor(one.nomor)), html::Url::path(identitas_path(b.pengaduan))},
                     .dasar = std::move(v.dasar),
                     .alasan = std::move(v.alasan),
                     .catatan = std::move(v.catatan)};
  if (b.ditinjau)
    row.ditinjau = l.t(m::ditinjau_oleh(b.nama_peninjau, l.date(l.local_date(*b.ditinjau))));
  else if (b.akun != ctx.pelaku.akun)
    row.tinjau = web::link_with(std::string(kPath) + "/" + std::to_string(b.id), {{"bulan", month.iso().substr(0, 7)}});
  return row;
}

Result<http::Response> show_pembacaan(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const Tanggal month = month_of(req.query_value("bulan"), ctx.today);
  const int zone = ctx.settings.zona_menit;
  const auto all = TRY(list_pembacaan(ctx.reader, ctx.brankas, ctx.pelaku, ctx.today, month.start_utc_ms(zone),
                                      month.last_of_month().end_utc_ms(zone) + 1));
  int waiting = 0;
  PembacaanPage page{.kembali = {l.t(msg::petugas::kembali_ke_kotak), html::Url::path("/petugas/pengaduan")},
                     .bulan = months(l, month, ctx.today)};
  for (const Pembacaan& one : all) {
    page.baris.push_back(row_of(ctx, one, month));
    waiting += one.baris.ditinjau ? 0 : 1;
  }
  const int n = static_cast<int>(all.size());
  page.judul = n == 0 ? l.t(m::pembacaan_judul_kosong(l.month_year(month.month(), month.year())))
                      : l.t(m::pembacaan_judul(n, l.month_year(month.month(), month.year())));
  page.lead = n == 0         ? l.t(m::pembacaan_lead_kosong)
              : waiting == 0 ? l.t(m::pembacaan_lead)
                             : l.t(m::pembacaan_lead_tunggu(waiting));
  return web::page(ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) {
    views::pengaduan::petugas_pembacaan(out, c, page);
  });
}

Result<http::Response> post_tinjau(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<Id<struct BukaTag>>(req));
  const Tanggal month = month_of(req.query_value("bulan"), ctx.today);
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(tinjau_pembacaan(tx, ctx.brankas, ctx.pelaku, ctx.today, id.value, ctx.now));
    return path_for(month);
  });
}

}  // namespace

std::vector<web::Route> pembacaan_routes() {
  const web::Access apip = web::needs(akun::Izin::tinjau_pembacaan);
  return {web::get("/petugas/pengaduan/pembacaan", apip, show_pembacaan),
          web::post("/petugas/pengaduan/pembacaan/{id}", apip, web::form_body(), post_tinjau)};
}

}  // namespace pengaduan
