// GET and POST /skp/{id}/laporan: achievements and challenges of a period, looked over once more, sent, taken back.
#include "pelaksanaan/bersama_pages.h"
#include "pelaksanaan/laporan_store.h"
#include "pelaksanaan/route_list_pages.h"
#include "views/web/confirm.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;

constexpr std::size_t kReportCharactersMax = 4000;

http::Response check_page(web::ReadContext& ctx, const Dibuka& d) {
  const auto& l = ctx.locale;
  const std::string periode = nama_periode(l, d.laporan.periode);
  web::ConfirmPage p{.title = l.t(m::periksa_judul(periode)),
                     .lead = l.t(m::periksa_lead),
                     .answers = {},
                     .hidden = {{"periode", to_text(d.laporan.id)}, {"aksi", "sampaikan"}},
                     .action = html::Url::path("/skp/" + to_text(d.skp.id) + "/laporan"),
                     .submit_label = l.t(m::tombol_sampaikan),
                     .back = realisasi_url(d, nullptr)};
  for (const auto& h : d.hasil)
    p.answers.push_back({h.teks, l.t(label(keadaan_isian(h, d.sudut))), realisasi_url(d, &h)});
  p.answers.push_back({l.t(m::capaian), d.laporan.capaian, realisasi_url(d, nullptr)});
  p.answers.push_back({l.t(m::kendala), d.laporan.kendala, realisasi_url(d, nullptr)});
  return web::page(ctx, p.title, [&](html::Out& out, const web::ViewContext& c) { views::web::confirm(out, c, p); });
}

Result<http::Response> show_laporan(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  const Dibuka d = TRY(open_periode(ctx.reader, ctx, id, req.query_value("periode")));
  if (!d.bisa_isi(ctx.today)) return ringkasan_page(ctx, d, web::FormView(ctx.locale));
  const auto faults = faults_of(d.laporan, d.hasil, d.sudut);
  if (faults.empty()) return check_page(ctx, d);
  const http::Pairs stored{
      {"capaian", d.laporan.capaian}, {"kendala", d.laporan.kendala}, {"versi", std::to_string(d.laporan.versi)}};
  web::FormReader form(stored);
  for (const auto& fault : faults) form.add(fault);
  auto page = TRY(ringkasan_page(ctx, d, web::FormView(ctx.locale, form)));
  page.status = 200;  // nothing was sent that could be refused: the page only says what is missing
  return page;
}

Result<http::Response> page_again(web::WriteContext& ctx, SkpId id, PeriodeId periode, const web::FormReader& form) {
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const Dibuka d = TRY(open_periode(r.reader, r, id, to_text(periode)));
    return ringkasan_page(r, d, web::FormView(r.locale, form));
  });
}

Result<std::string> act(db::Tx& tx, const web::WriteContext& ctx, const IsianLaporan& isian, std::string_view aksi) {
  const std::string skp = "/skp/" + to_text(isian.skp);
  const std::string query = "?periode=" + to_text(isian.periode);
  if (aksi == "sampaikan") {
    TRY_VOID(submit_laporan(tx, ctx.pelaku, isian.skp, isian.periode, ctx.now, ctx.today));
    return skp + "/realisasi" + query;
  }
  if (aksi == "tarik") {
    TRY_VOID(withdraw_laporan(tx, ctx.pelaku, isian.skp, isian.periode, ctx.now));
    return skp + "/realisasi" + query;
  }
  TRY_VOID(save_laporan(tx, ctx.pelaku, isian, ctx.now, ctx.today));
  return skp + (aksi == "periksa" ? "/laporan" : "/realisasi") + query;
}

Result<http::Response> post_laporan(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  const auto periode = form.id<PeriodeId>("periode", web::Required::yes);
  if (!periode) return fail(Fault::not_found, {});
  IsianLaporan isian{.skp = id, .periode = *periode};
  isian.versi = form.integer("versi", {.min = 0, .max = INT64_MAX}).value_or(0);
  isian.capaian = form.text("capaian", {.max = kReportCharactersMax, .multiline = true});
  isian.kendala = form.text("kendala", {.max = kReportCharactersMax, .multiline = true});
  if (!form.ok()) return page_again(ctx, id, *periode, form);
  const std::string aksi(form.raw("aksi"));
  auto done = ctx.submit([&](db::Tx& tx) { return act(tx, ctx, isian, aksi); });
  if (done || !form.take(done.error())) return done;
  return page_again(ctx, id, *periode, form);
}

}  // namespace

std::vector<web::Route> laporan_routes() {
  return {
      web::get("/skp/{id}/laporan", web::masuk(), show_laporan),
      web::post("/skp/{id}/laporan", web::masuk(), web::form_body(), post_laporan),
  };
}

}  // namespace pelaksanaan
