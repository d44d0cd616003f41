// GET /petugas/pengaduan/peta and its .json: the inbox on a map, for whoever handles it and with the exact places. The
// list of the most urgent stands below it for whoever has no script.
#include "msg/peta.h"
#include "msg/petugas.h"
#include "pengaduan/peta/geojson.h"
#include "pengaduan/peta/pages.h"
#include "pengaduan/petugas/pages.h"
#include "views/pengaduan/petugas_peta.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::peta;

constexpr const char* kPath = "/petugas/pengaduan/peta";
constexpr int kMarks = 1000;
constexpr std::size_t kRows = 25;

std::vector<std::pair<std::string, std::string>> query_of(const DimintaKotak& asked) {
  return {{"bagian", std::string(to_code(asked.saring.bagian))},
          {"kategori", asked.kategori},
          {"distrik", asked.saring.distrik}};
}

Result<http::Response> show_peta(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto all = list_kategori(ctx.reader);
  DimintaKotak asked = read_kotak(req, all);
  asked.saring.bingkai = bingkai_bumi;  // what has a place at all
  const auto rows = list_kotak(ctx.reader, ctx.pelaku, ctx.today, asked.saring, {}, kMarks);
  const auto query = query_of(asked);
  PetaKotakPage p{.kepala = kepala_kotak(l, all, asked, kPath),
                  .peta = peta_view(ctx, l.t(m::buka)),
                  .catatan = rows.size() < kMarks ? l.t(m::tanpa_letak) : l.t(m::kotak_sebagian(kMarks)),
                  .daftar = {l.t(m::ke_daftar), web::link_with("/petugas/pengaduan", query)},
                  .kosong = {l.t(msg::petugas::kosong_judul),
                             l.t(p.kepala.disaring ? msg::petugas::kosong_saring : msg::petugas::kosong),
                             {}}};
  p.kepala.judul = rows.empty() ? l.t(m::kotak_kosong) : l.t(m::kotak_judul(static_cast<int>(rows.size())));
  p.kepala.lead = l.t(m::kotak_lead);
  p.peta.sumber = web::path_with(std::string(kPath) + ".json", query);
  for (const auto& row : rows) {
    if (p.baris.size() == kRows) break;
    p.baris.push_back(kotak_view(ctx, row));
  }
  return web::page(ctx, p.kepala.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_peta(out, c, p); });
}

PetaIsi isi_of(const web::Context& ctx, const BarisPengaduan& p) {
  const BarisKotakView v = kotak_view(ctx, p);
  return {v.url.str(), v.judul, v.keterangan, std::string(web::css_of(v.status.keadaan)), v.status.label};
}

Result<http::Response> show_json(const http::Request& req, web::ReadContext& ctx) {
  const DimintaPeta peta = TRY(read_peta(req));
  DimintaKotak asked = read_kotak(req, list_kategori(ctx.reader));
  asked.saring.bingkai = peta.bingkai;
  const auto rows = list_kotak(ctx.reader, ctx.pelaku, ctx.today, asked.saring, {}, kMarks);
  const Jangkauan j = jangkauan(peta.bingkai, peta.zoom);
  std::vector<Titik> places;
  std::vector<PetaSatu> single;
  for (const auto& p : rows) {
    places.push_back(*p.titik);
    if (is_satuan(j, peta.zoom)) single.push_back({*p.titik, isi_of(ctx, p)});
  }
  const auto fitur = is_satuan(j, peta.zoom) ? satuan(single, web::path_with("/petugas/pengaduan", query_of(asked)))
                                             : gugusan(kelompokkan(places, j.tingkat));
  return http::Response{.body = geojson(fitur, rows.size() < kMarks ? Cakupan::semua : Cakupan::sebagian),
                        .type = "application/geo+json"};
}

}  // namespace

std::vector<web::Route> petugas_peta_routes() {
  return {web::get(kPath, web::masuk(), show_peta), web::get("/petugas/pengaduan/peta.json", web::masuk(), show_json)};
}

}  // namespace pengaduan
