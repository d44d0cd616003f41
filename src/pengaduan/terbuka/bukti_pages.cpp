// GET /data/bukti and GET /pengaduan/{nomor}/bukti: the signed roots, and the way from one published pengaduan to its
// root, for people and (?bentuk=json) for programs.
#include <nlohmann/json.hpp>

#include "msg/terbuka.h"
#include "msg/warga.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/terbuka/bukti_store.h"
#include "pengaduan/terbuka/data_views.h"
#include "views/pengaduan/bukti_daftar.h"
#include "views/pengaduan/bukti_satu.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::terbuka;

constexpr int kPerPage = 20;

std::string day(const i18n::Locale& l, const std::string& iso) {
  const auto hari = Tanggal::parse_iso(iso);
  MUST(hari);
  return l.date(*hari);
}

Result<http::Response> show_daftar(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto sebelum = parse_id<Id<struct AkarTag>>(req.query_value("sebelum"));
  auto roots = list_akar(ctx.reader, sebelum ? sebelum->value : 0, kPerPage + 1);
  DaftarBuktiPage page{.judul = roots.empty() ? l.t(m::bukti_semua_kosong)
                                              : l.t(m::bukti_semua(day(l, roots.front().akar.hari)))};
  if (roots.size() > kPerPage) {
    roots.pop_back();
    page.lama = web::link_with("/data/bukti", {{"sebelum", std::to_string(roots.back().akar.nomor)}});
  }
  if (!roots.empty()) page.kunci = roots.front().kunci_publik;
  for (const auto& a : roots)
    page.akar.push_back({std::to_string(a.akar.nomor), day(l, a.akar.hari), l.number(a.akar.daun), a.akar.akar});
  return kept(ctx, web::page(ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) {
                views::pengaduan::bukti_daftar(out, c, page);
              }));
}

// A tree has a power of two of leaves, so the place of a leaf says on which side each hash of its path stands.
bool is_left(std::size_t urut, std::size_t step) {
  return ((urut >> step) & 1U) != 0;
}

std::string json_of(const std::string& nomor, const BuktiPengaduan& b) {
  nlohmann::json path = nlohmann::json::array();
  for (std::size_t i = 0; i < b.jalur.size(); ++i)
    path.push_back({{"sisi", is_left(b.urut, i) ? "kiri" : "kanan"}, {"sidik", hex_of(b.jalur[i])}});
  const Akar& a = b.akar.akar;
  return nlohmann::json{{"nomor", nomor},
                        {"kepala", b.kepala},
                        {"garam", b.garam},
                        {"urut", b.urut},
                        {"jalur", path},
                        {"akar", a.akar},
                        {"daun", a.daun},
                        {"hari", a.hari},
                        {"nomor_akar", a.nomor},
                        {"rantai_sebelumnya", b.akar.sebelum},
                        {"rantai", a.rantai},
                        {"pesan", pesan_of(a)},
                        {"tanda_tangan", b.akar.tanda},
                        {"kunci_publik", b.akar.kunci_publik}}
      .dump(2);
}

void add_values(BuktiPage& page, const i18n::Locale& l, const BuktiPengaduan& b) {
  const Akar& a = b.akar.akar;
  page.ada = true;
  page.judul = l.t(m::satu_judul(l.date_time(b.akar.dibuat)));
  page.pengantar = l.t(m::satu_pengantar);
  page.nilai = {
      {l.t(m::kepala), b.kepala, l.t(m::kepala_isi)},
      {l.t(m::garam), b.garam, l.t(m::garam_isi)},
      {l.t(m::urut), std::to_string(b.urut), l.t(m::urut_isi(a.daun))},
      {l.t(m::akar), a.akar, l.t(m::nomor_akar(std::to_string(a.nomor)))},
      {l.t(m::sebelum), b.akar.sebelum.empty() ? l.t(m::sebelum_tiada) : b.akar.sebelum, {}},
      {l.t(m::rantai), a.rantai, {}},
      {l.t(m::kunci_publik), b.akar.kunci_publik, "Ed25519"},
      {l.t(m::tanda), b.akar.tanda, {}},
  };
  for (std::size_t i = 0; i < b.jalur.size(); ++i)
    page.jalur.push_back(
        {l.t(is_left(b.urut, i) ? m::jalur_kiri(i + 1) : m::jalur_kanan(i + 1)), hex_of(b.jalur[i]), {}});
  page.pesan = pesan_of(a);
}

Result<http::Response> show_satu(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto p = find_publik(ctx.reader, Kanal::halaman, req.path_args.at(0));
  if (!p) return fail(Fault::not_found, {});
  const auto b = find_bukti(ctx.reader, p->id);
  if (req.query_value("bentuk") == "json") {
    if (!b) return fail(Fault::not_found, {});
    http::Response r{.body = json_of(p->nomor, *b), .type = "application/json; charset=utf-8"};
    r.headers = {{"Cache-Control", "no-cache"}};
    return r;
  }
  BuktiPage page{.kembali = {p->judul_in(l.lang()), html::Url::path(publik_path(p->nomor))},
                 .kicker = l.t(msg::warga::saya_kicker(p->nomor)),
                 .judul = l.t(m::satu_belum),
                 .pengantar = l.t(m::satu_belum_isi),
                 .json = web::link_with(publik_path(p->nomor) + "/bukti", {{"bentuk", "json"}})};
  if (b) add_values(page, l, *b);
  return kept(ctx, web::page(ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) {
                views::pengaduan::bukti_satu(out, c, page);
              }));
}

}  // namespace

std::vector<web::Route> bukti_routes() {
  return {web::get("/data/bukti", web::publik(), show_daftar),
          web::get("/pengaduan/{nomor}/bukti", web::publik(), show_satu)};
}

}  // namespace pengaduan
