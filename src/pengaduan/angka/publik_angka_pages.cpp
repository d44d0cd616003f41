// GET /pengaduan/angka: how fast the government answers, and what of the public's pages was hidden, month by month. A
// number of fewer than five is not told.
#include "msg/angka.h"
#include "msg/publik.h"
#include "pengaduan/angka/pages.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/publik/moderasi_store.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "views/pengaduan/angka.h"

namespace pengaduan {
namespace {

namespace m = msg::angka;
using U = Ukuran;

TabelAngka tabel_jawaban(const i18n::Locale& l, const std::vector<AngkaBulan>& bulan) {
  TabelAngka t{"tb",
               l.t(m::per_bulan),
               l.t(m::umum_isi),
               {l.t(m::bulan), l.t(m::masuk), l.t(m::dijawab), l.t(m::tepat), l.t(m::verifikasi), l.t(m::jawaban)},
               {}};
  for (auto at = bulan.rbegin(); at != bulan.rend(); ++at) {
    const Angka& a = at->angka;
    t.baris.push_back(
        {nama_bulan(l, at->bulan),
         {terbuka_umum(l, a.jumlah(U::masuk)), terbuka_umum(l, a.jumlah(U::jawab)),
          terbuka_umum(l, a.dengan(U::tepat, 1)), hari(l, a.median(U::verifikasi)), hari(l, a.median(U::jawab))}});
  }
  return t;
}

TabelAngka tabel_moderasi(const i18n::Locale& l, const std::vector<AngkaBulan>& bulan,
                          const std::vector<ModerasiBulan>& moderasi) {
  TabelAngka t{"tm", l.t(m::moderasi), l.t(m::moderasi_isi), {l.t(m::bulan)}, {}};
  for (const auto& [alasan, code] : EnumText<AlasanArsip>::table) t.kolom.push_back(l.t(label(alasan)));
  for (const auto* label : {&m::disembunyikan, &m::dipulihkan, &m::disunting}) t.kolom.push_back(l.t(*label));
  for (auto at = bulan.rbegin(); at != bulan.rend(); ++at) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < EnumText<AlasanArsip>::table.size(); ++i)
      cells.push_back(terbuka_umum(l, at->angka.dengan(U::arsip, static_cast<int>(i))));
    for (const auto what : {TindakanModerasi::sembunyi, TindakanModerasi::pulih, TindakanModerasi::sunting}) {
      std::int64_t n = 0;
      for (const auto& one : moderasi)
        if (one.bulan == at->bulan && one.tindakan == what) n = one.jumlah;
      cells.push_back(terbuka_umum(l, n));
    }
    t.baris.push_back({nama_bulan(l, at->bulan), std::move(cells)});
  }
  return t;
}

Result<http::Response> show_angka(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const Masa masa = masa_of(req, ctx.today);
  const auto bulan = isi_bulan(masa, load_angka_publik(ctx.reader, masa.dari, masa.sampai));
  const Angka all = gabungkan(bulan);
  AngkaPage page{.kembali = web::Link{l.t(msg::publik::semua_pengaduan), html::Url::path("/pengaduan")},
                 .kicker = l.t(m::kicker_umum),
                 .masa = masa_tabs(l, "/pengaduan/angka", masa)};
  put_kepala(page, l, all, masa);
  if (const auto when = dihitung_pada(ctx.reader)) page.dihitung = l.t(m::dihitung(l.date_time(*when)));
  const auto since = hari_pertama(masa.dari).start_utc_ms(ctx.settings.zona_menit);
  page.tabel = {tabel_jawaban(l, bulan),
                tabel_moderasi(l, bulan, count_moderasi(ctx.reader, since, ctx.settings.zona_menit))};
  page.kalimat_judul = l.t(m::arti);
  for (const auto* words : {&m::arti_tepat, &m::arti_hari, &m::arti_sedikit, &m::arti_wbs})
    page.kalimat.push_back(l.t(*words));
  return kept(ctx, web::page(ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) {
                views::pengaduan::angka(out, c, page);
              }));
}

}  // namespace

std::vector<web::Route> publik_angka_routes() {
  return {web::get("/pengaduan/angka", web::publik(), show_angka)};
}

}  // namespace pengaduan
