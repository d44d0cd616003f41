// GET /pengaduan/peta and its /pengaduan/peta.json: the public list on a map. Without the script the page is a table of
// places with their counts, each leading to its list.
#include <algorithm>
#include <map>

#include "msg/peta.h"
#include "msg/publik.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/peta/geojson.h"
#include "pengaduan/peta/pages.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/peta_store.h"
#include "pengaduan/publik/routes.h"
#include "views/pengaduan/publik_peta.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::peta;

// Our choice: what no count answers (words, a place, what is late) is shown of the newest that fit.
constexpr int kTerbaruMaks = 500;

std::vector<PengaduanPublik> newest(web::ReadContext& ctx, const SaringanAlamat& alamat) {
  const Kanal kanal = alamat.saring.kata.empty() ? Kanal::halaman : Kanal::pencarian;
  return list_publik(ctx.reader, kanal, alamat.saring, ctx.today, kTerbaruMaks, Rincian::ringkas);
}

// ---------- the page ----------

std::vector<HitunganTempat> places_of(std::span<const PengaduanPublik> rows, const SaringPublik& saring) {
  std::map<std::string, HitunganTempat> sums;
  for (const auto& p : rows) {
    HitunganTempat& h = sums[saring.distrik.empty() ? p.distrik : p.kampung];
    h.tempat = saring.distrik.empty() ? p.distrik : p.kampung;
    ++(p.selesai ? h.selesai : h.berjalan);
  }
  std::vector<HitunganTempat> out;
  for (auto& [tempat, h] : sums) out.push_back(std::move(h));
  return out;
}

BarisTempat row_of(const i18n::Locale& l, const SaringanAlamat& alamat, const HitunganTempat& h) {
  BarisTempat row{.nama = l.t(m::tempat_lain), .berjalan = l.number(h.berjalan), .selesai = l.number(h.selesai)};
  const Tempat* tempat = wilayah_bawaan().find(h.tempat);
  if (!tempat) return row;
  row.nama = tempat->nama;
  SaringanAlamat there = alamat;
  (alamat.saring.distrik.empty() ? there.saring.distrik : there.saring.kampung) = tempat->kode;
  row.url = web::link_with("/pengaduan", there.query());
  return row;
}

void add_places(PetaPublikPage& page, const i18n::Locale& l, const SaringanAlamat& alamat,
                std::vector<HitunganTempat> places) {
  std::ranges::stable_sort(places, std::ranges::greater(), &HitunganTempat::berjalan);
  std::int64_t berjalan = 0, selesai = 0;
  for (const auto& h : places) {
    berjalan += h.berjalan;
    selesai += h.selesai;
    page.tempat.push_back(row_of(l, alamat, h));
  }
  page.judul = places.empty() ? l.t(m::judul_kosong) : l.t(m::judul(berjalan, selesai));
}

Result<http::Response> show_peta(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto semua = list_kategori(ctx.reader);
  const SaringanAlamat alamat = read_saringan(req, semua);
  PetaPublikPage page{.bentuk = bentuk_tabs(l, BentukPublik::peta, alamat),
                      .saring = saring_view(l, semua, alamat, "/pengaduan/peta"),
                      .peta = peta_view(ctx, l.t(m::buka)),
                      .kepala_tempat = l.t(alamat.saring.distrik.empty() ? m::distrik : m::kampung)};
  page.peta.sumber = web::path_with("/pengaduan/peta.json", alamat.query());
  // A distrik is counted by its kampung, but not one kampung alone, and not among what is late or bears a word.
  SaringPublik by_place = alamat.saring;
  by_place.distrik.clear();
  if (is_terhitung(by_place) && alamat.saring.kampung.empty()) {
    add_places(page, l, alamat, count_tempat(ctx.reader, alamat.saring));
  } else {
    const auto rows = newest(ctx, alamat);
    if (rows.size() == kTerbaruMaks) page.sebagian = l.t(m::sebagian(kTerbaruMaks));
    add_places(page, l, alamat, places_of(rows, alamat.saring));
  }
  return kept(ctx, web::page(ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) {
                views::pengaduan::publik_peta(out, c, page);
              }));
}

// ---------- what lies on it ----------

PetaIsi isi_of(const web::Context& ctx, const PengaduanPublik& p) {
  const auto& l = ctx.locale;
  const web::Status s = status_of(l, p, ctx.today);
  std::string about = place_of(p);
  about += (about.empty() ? "" : " · ") + l.date(l.local_date(p.diterima));
  return {publik_path(p.nomor), p.judul_in(l.lang()), std::move(about), std::string(web::css_of(s.keadaan)), s.label};
}

bool contains(const Jangkauan& j, const Titik& t) {
  const Sel s = sel_of(t, j.tingkat);
  return s.baris >= j.dari.baris && s.baris <= j.sampai.baris && s.lajur >= j.dari.lajur && s.lajur <= j.sampai.lajur;
}

std::string of_newest(web::ReadContext& ctx, const SaringanAlamat& alamat, const Jangkauan& j, int zoom) {
  const auto rows = newest(ctx, alamat);
  const Cakupan cakupan = rows.size() == kTerbaruMaks ? Cakupan::sebagian : Cakupan::semua;
  std::vector<Titik> places;
  std::vector<PetaSatu> single;
  for (const auto& p : rows) {
    if (!p.titik || !contains(j, *p.titik)) continue;
    places.push_back(*p.titik);
    single.push_back({*p.titik, isi_of(ctx, p)});
  }
  if (!is_satuan(j, zoom)) return geojson(gugusan(kelompokkan(places, j.tingkat)), cakupan);
  return geojson(satuan(single, web::path_with("/pengaduan", alamat.query())), cakupan);
}

// A square with more than are shown singly is one count, to be looked at nearer, and at the nearest one mark in its
// middle with the newest.
std::vector<PetaFitur> near_by(web::ReadContext& ctx, const SaringanAlamat& alamat,
                               const std::vector<SelTerhitung>& counted) {
  std::vector<std::int64_t> each;
  for (const auto& s : counted) each.push_back(s.jumlah);
  const std::int64_t most = satuan_sampai(each, static_cast<std::int64_t>(isi_maks));
  std::vector<Sel> squares;
  std::vector<Gugus> nearer;
  std::map<Sel, std::int64_t> crowded;
  for (const auto& s : counted) {
    if (s.jumlah > most) {
      nearer.push_back(gugus_of(s.sel, 0, s.jumlah_titik, s.jumlah));
      continue;
    }
    squares.push_back(s.sel);
    if (s.jumlah > static_cast<std::int64_t>(isi_maks)) crowded[s.sel] = s.jumlah;
  }
  std::vector<PetaSatu> single;
  for (const auto& p : list_publik_sel(ctx.reader, squares, alamat.saring, static_cast<int>(isi_maks))) {
    if (!p.titik) continue;
    const bool one_of_many = crowded.contains(sel_of(*p.titik, 0));
    single.push_back({one_of_many ? kasar(*p.titik) : *p.titik, isi_of(ctx, p)});
  }
  auto fitur = satuan(single, web::path_with("/pengaduan", alamat.query()));
  for (PetaFitur& f : fitur)
    if (const auto it = crowded.find(sel_of(f.titik, 0)); it != crowded.end()) f.jumlah = it->second;
  std::ranges::move(gugusan(nearer), std::back_inserter(fitur));
  return fitur;
}

std::string of_counts(web::ReadContext& ctx, const SaringanAlamat& alamat, const Jangkauan& j, int zoom) {
  const auto counted = list_sel(ctx.reader, j, alamat.saring);
  if (is_satuan(j, zoom)) return geojson(near_by(ctx, alamat, counted), Cakupan::semua);
  std::vector<Gugus> gugus;
  for (const auto& s : counted) gugus.push_back(gugus_of(s.sel, j.tingkat, s.jumlah_titik, s.jumlah));
  return geojson(gugusan(gugus), Cakupan::semua);
}

Result<http::Response> show_json(const http::Request& req, web::ReadContext& ctx) {
  const DimintaPeta asked = TRY(read_peta(req));
  const SaringanAlamat alamat = read_saringan(req, list_kategori(ctx.reader));
  const Jangkauan j = jangkauan(asked.bingkai, asked.zoom);
  return file_of((is_terhitung(alamat.saring) ? of_counts : of_newest)(ctx, alamat, j, asked.zoom),
                 "application/geo+json");
}

}  // namespace

std::vector<web::Route> publik_peta_routes() {
  return {web::get("/pengaduan/peta", web::publik(), show_peta),
          web::get("/pengaduan/peta.json", web::publik(), show_json)};
}

}  // namespace pengaduan
