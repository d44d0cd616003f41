// GET and POST /skp/{id}/dokumen, POST /skp/{id}/dokumen/evaluasi, GET /dokumen, GET /dokumen/{id}/pdf, GET /v and
// /v/{kode}.
#include <algorithm>

#include "arsip/dokumen_store.h"
#include "arsip/routes.h"
#include "arsip/terbit_pages.h"
#include "arsip/views.h"
#include "base/percent.h"
#include "berkas/simpanan.h"
#include "msg/arsip.h"
#include "views/arsip/daftar.h"
#include "views/arsip/periksa.h"
#include "views/arsip/verifikasi.h"
#include "web/context.h"
#include "web/skp_tabs.h"

namespace arsip {
namespace {

namespace m = msg::arsip;
constexpr int kOwnMax = 60;

void add_lines(DaftarPage& p, const std::vector<DokumenRow>& rows, const i18n::Locale& l) {
  for (const auto& d : rows)
    p.dokumen.push_back({l.t(label(d.jenis)), d.nomor, l.date(d.tanggal),
                         html::Url::path("/dokumen/" + to_text(d.id) + "/pdf"), html::Url::path("/v/" + d.kode)});
}

http::Response list_page(web::Context& ctx, const DaftarPage& p) {
  return web::page(ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::arsip::daftar(out, c, p); });
}

// Once the employee has signed too, the evaluation document is made anew with his date.
Terbitkan terbitkan_evaluasi(SkpId skp, const EvaluasiTerbit& e, const i18n::Locale& l) {
  const std::string periode = l.t(penilaian::name_of(e.periode.periode));
  const bool anew = e.hasil > 0 && e.dokumen > 0;
  return {web::skp_url(skp, "/dokumen/evaluasi"),
          l.t(anew ? m::terbitkan_evaluasi_ulang(periode) : m::terbitkan_evaluasi(periode)),
          {{"periode", to_text(e.periode.id)}}};
}

Result<http::Response> show_of_skp(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const auto skp = TRY(perencanaan::find_skp(ctx.reader, id, ctx.pelaku));
  ctx.read_note = web::ReadNote{skp.pegawai.id, "dokumen"};
  const auto& l = ctx.locale;
  const auto rows = list_of_skp(ctx.reader, skp.id, ctx.pelaku);
  DaftarPage p{.kicker = skp.pegawai.nama,
               .judul = l.t(m::judul_skp(std::to_string(skp.tahun))),
               .tabs = web::skp_tabs(l, skp.id, web::BagianSkp::dokumen,
                                     perencanaan::has_work_pages(skp) ? web::AdaBerlaku::ya : web::AdaBerlaku::tidak)};
  add_lines(p, rows, l);
  p.kosong = l.t(skp.versi_berlaku ? m::kosong_siap : m::kosong_belum);
  const bool made = std::any_of(rows.begin(), rows.end(), [&](const DokumenRow& d) {
    return d.jenis == JenisDokumen::skp && skp.versi_berlaku && d.objek == skp.versi_berlaku->value;
  });
  if (skp.versi_berlaku && !made && may_issue(skp))
    p.terbitkan.push_back({web::skp_url(skp.id, "/dokumen"), l.t(m::terbitkan_skp(*skp.nomor_berlaku)), {}});
  for (const auto& e : list_ditandatangani(ctx.reader, skp.id, ctx.pelaku))
    if (!e.complete() && may_issue(skp)) p.terbitkan.push_back(terbitkan_evaluasi(skp.id, e, l));
  return list_page(ctx, p);
}

// Keeps the files, then writes the rows of all in one transaction.
Result<http::Response> keep(web::WriteContext& ctx, SkpId id, std::vector<Cetakan> cetakan) {
  for (auto& c : cetakan) c.baru.sha256 = TRY(ctx.files.put(c.pdf));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(perencanaan::find_skp(tx, id, ctx.pelaku));
    for (const auto& c : cetakan) issue(tx, ctx.pelaku, ctx.now, c.baru);
    return web::skp_path(id, "/dokumen");
  });
}

Result<http::Response> post_of_skp(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  return keep(ctx, id, TRY(siapkan_skp(ctx.database, id, ctx.pelaku, ctx.settings)));
}

Result<http::Response> post_evaluasi(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const auto periode = parse_id<PeriodeId>(req.form_value("periode"));
  if (!periode) return fail(Fault::not_found, {});
  return keep(ctx, id, TRY(siapkan_evaluasi(ctx.database, id, *periode, ctx.pelaku, ctx.settings, ctx.today)));
}

Result<http::Response> show_own(const http::Request&, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  DaftarPage p{.kicker = ctx.pelaku.nama, .judul = l.t(m::judul_saya), .tabs = {}, .kosong = l.t(m::kosong_saya)};
  if (ctx.pelaku.pegawai) add_lines(p, list_own(ctx.reader, *ctx.pelaku.pegawai, kOwnMax), l);
  return list_page(ctx, p);
}

Result<http::Response> show_pdf(const http::Request& req, web::ReadContext& ctx) {
  const DokumenId id = TRY(web::path_id<DokumenId>(req));
  const auto d = find_dokumen(ctx.reader, id, ctx.pelaku);
  if (!d) return fail(Fault::not_found, {});
  http::Response response;
  response.body = TRY(ctx.files.read(d->sha256));
  response.type = "application/pdf";
  response.compress = false;
  std::string name = d->nomor;
  for (char& c : name)
    if (c == '/') c = '-';
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
  response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
  return response;
}

http::Response search_page(web::Context& ctx, const PeriksaPage& p, int status) {
  return web::page(
      ctx, ctx.locale.t(p.dicari ? m::tidak_ada_judul : m::periksa_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::arsip::periksa(out, c, p); }, status);
}

Result<http::Response> show_search(const http::Request& req, web::ReadContext& ctx) {
  const std::string kode(req.query_value("kode"));
  if (kode.empty()) return search_page(ctx, {}, 200);
  return web::see_other("/v/" + text::percent_encode(normal_kode_dokumen(kode.substr(0, 40))));
}

Result<http::Response> show_verifikasi(const http::Request& req, web::ReadContext& ctx) {
  const std::string kode = normal_kode_dokumen(req.path_args[0].substr(0, 40));
  const auto found = find_by_kode(ctx.reader, kode);
  if (!found) return search_page(ctx, {kode, true}, 404);
  const auto& l = ctx.locale;
  const bool valid = found->keadaan == KeadaanDokumen::berlaku;
  const auto& title = valid ? m::berlaku : found->keadaan == KeadaanDokumen::diganti ? m::diganti : m::dicabut;
  VerifikasiPage p{.judul = l.t(title), .facts = {}, .berkas = {found->sha256}};
  p.facts.facts = {{.label = l.t(m::dokumen), .value = l.t(label(found->jenis))},
                   {.label = l.t(m::nomor), .value = found->nomor},
                   {.label = l.t(m::tanggal), .value = l.date(found->tanggal)},
                   {.label = l.t(m::unit), .value = found->unit_nama},
                   {.label = l.t(m::atas_nama), .value = found->nama_singkat}};
  auto response =
      web::page(ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::arsip::verifikasi(out, c, p); });
  return response;
}

}  // namespace

std::vector<web::Route> dokumen_routes() {
  return {
      web::get("/skp/{id}/dokumen", web::masuk(), show_of_skp),
      web::post("/skp/{id}/dokumen", web::masuk(), web::form_body(), post_of_skp),
      web::post("/skp/{id}/dokumen/evaluasi", web::masuk(), web::form_body(), post_evaluasi),
      web::get("/dokumen", web::masuk(), show_own),
      web::get("/dokumen/{id}/pdf", web::masuk(), show_pdf),
      web::get("/v", web::publik(), show_search),
      web::get("/v/{kode}", web::publik(), show_verifikasi),
  };
}

}  // namespace arsip
