// GET /pengaduan: what everybody may read, the newest first.
#include "msg/publik.h"
#include "pengaduan/angka/publik_angka.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/publik/simpan_halaman_pages.h"
#include "pengaduan/publik/versi_store.h"
#include "pengaduan/publik/views.h"
#include "views/pengaduan/publik_daftar.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::publik;
constexpr int kPerPage = 20;
constexpr std::size_t kKeptTargetMax = 200;
constexpr std::int64_t kLateWindowMs = 90LL * 24 * 60 * 60 * 1000;

void join(std::string& line, const std::string& part) {
  if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
}

BarisPublik row_of(const i18n::Locale& l, const PengaduanPublik& p, Tanggal today) {
  BarisPublik row{
      .url = html::Url::path(publik_path(p.nomor)), .judul = p.judul_in(l.lang()), .status = status_of(l, p, today)};
  join(row.tempat, place_of(p));
  join(row.tempat, p.kategori_in(l.lang()));
  join(row.tempat, l.date(l.local_date(p.diterima)));
  join(row.keterangan, p.nama_unit);
  if (const int late = late_days(p, today))
    join(row.keterangan, l.t(m::tenggat_lewat(l.date(*p.tenggat), late)));
  else if (p.tenggat && !p.selesai)
    join(row.keterangan, l.t(m::tenggat(l.date(*p.tenggat))));
  if (p.dukungan > 0) join(row.keterangan, l.t(m::dukungan(p.dukungan)));
  if (p.foto > 0) row.foto = html::Url::path(foto_path(p.nomor, 1) + "?kecil=1");
  return row;
}

// The answer first: how many are open, how fast answers come. Counting takes longer the more there are.
void add_words(DaftarPublikPage& page, web::ReadContext& ctx, const std::string& versi) {
  const auto& l = ctx.locale;
  const std::string words = kept_words(ctx, "angka/" + versi, [&] {
    const HitunganPublik n = count_publik(ctx.reader, ctx.today);
    const auto half = hari_separuh(hari_jawaban(ctx.reader, ctx.now - kLateWindowMs, ctx.settings.zona_menit));
    const std::string judul = n.berjalan == 0 ? l.t(m::judul_kosong)
                              : half          ? l.t(m::judul_cepat(n.berjalan, *half))
                                              : l.t(m::judul(n.berjalan));
    return judul + "\n" + (n.terlambat > 0 ? l.t(m::pengantar_terlambat(n.terlambat)) : l.t(m::pengantar));
  });
  const auto line = words.find('\n');
  page.judul = words.substr(0, line);
  page.pengantar = words.substr(line + 1);
}

DaftarPublikPage daftar_of(const http::Request& req, web::ReadContext& ctx, const std::string& versi) {
  const auto& l = ctx.locale;
  const auto semua = list_kategori(ctx.reader);
  const SaringanAlamat alamat = read_saringan(req, semua);
  auto query = alamat.query();
  DaftarPublikPage page{.bentuk = bentuk_tabs(l, BentukPublik::daftar, alamat),
                        .saring = saring_view(l, semua, alamat, "/pengaduan"),
                        .atom = web::link_with("/pengaduan.atom", query),
                        .csv = web::link_with("/pengaduan.csv", query)};
  add_words(page, ctx, versi);
  const Kanal kanal = alamat.saring.kata.empty() ? Kanal::halaman : Kanal::pencarian;
  auto rows = list_publik(ctx.reader, kanal, alamat.saring, ctx.today, kPerPage + 1);
  if (!alamat.saring.setelah.empty()) page.terbaru = web::link_with("/pengaduan", query);
  if (rows.size() > kPerPage) {
    rows.pop_back();
    query.emplace_back("setelah", rows.back().nomor);
    page.berikutnya = web::link_with("/pengaduan", query);
  }
  for (const auto& p : rows) page.baris.push_back(row_of(l, p, ctx.today));
  page.hitung = alamat.any() ? l.t(m::daftar_disaring) : l.t(m::daftar);
  return page;
}

Result<http::Response> show_daftar(const http::Request& req, web::ReadContext& ctx) {
  const std::string versi = std::to_string(versi_publik(ctx.reader)) + "/" + this_hour(ctx);
  const auto make = [&]() -> Result<http::Response> {
    const DaftarPublikPage page = daftar_of(req, ctx, versi);
    return web::page(ctx, page.judul,
                     [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::publik_daftar(out, c, page); });
  };
  // Our choice: what was searched for, and pages further on, are asked for too seldom to be kept.
  const bool seldom = !req.query_value("kata").empty() || !req.query_value("setelah").empty();
  if (!seldom && req.target.size() <= kKeptTargetMax) return kept_page(ctx, "daftar/" + versi, make);
  return kept(ctx, TRY(make()));
}

}  // namespace

std::vector<web::Route> publik_daftar_routes() {
  return {web::get("/pengaduan", web::publik(), show_daftar)};
}

}  // namespace pengaduan
