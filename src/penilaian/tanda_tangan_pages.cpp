// GET /skp/{id}/penilaian/periksa, POST …/tanda-tangan, POST …/sampaikan, /terima, /setujui: the check before the
// signature, the signature with the password, and the steps after it.
#include "akun/bukti_sandi_store.h"
#include "msg/penilaian.h"
#include "penilaian/penilaian_pages.h"
#include "penilaian/routes.h"
#include "penilaian/tanda_tangan_store.h"
#include "penilaian/views.h"
#include "views/penilaian/periksa.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;

std::string with_reason(const web::Context& ctx, Rating rating, const std::string& alasan) {
  const std::string name = ctx.locale.t(label(rating));
  return alasan.empty() ? name : name + "\n" + alasan;
}

std::vector<web::Answer> answers_of(const web::Context& ctx, const Evaluasi& e, const Masukan& in, Predikat predikat) {
  const auto& l = ctx.locale;
  const html::Url change = html::Url::path(skp_path(e, "/penilaian"));
  std::string levels;
  int n = 0;
  for (const auto& t : in.tingkat)
    levels += (levels.empty() ? "" : "\n") + std::to_string(++n) + ". " + t.rencana + ": " +
              l.t(t.tingkat ? msg::Text(label(*t.tingkat)) : msg::Text(m::tidak_dinilai_periode));
  std::vector<web::Answer> out{
      {l.t(m::periksa_hasil), levels, change},
      {l.t(m::periksa_rating_hasil), with_reason(ctx, *in.rating_hasil, in.alasan_hasil), change},
      {l.t(m::periksa_rating_perilaku), with_reason(ctx, *in.rating_perilaku, in.alasan_perilaku), change},
      {l.t(m::periksa_predikat), l.t(label(predikat)), std::nullopt},
      {l.t(m::periksa_organisasi), l.t(label(e.organisasi->predikat)), std::nullopt}};
  if (!in.alasan_pola.empty()) out.push_back({l.t(m::alasan_pola), in.alasan_pola, change});
  out.push_back({l.t(m::catatan), in.catatan, change});
  return out;
}

Result<http::Response> periksa_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const Berkas b = TRY(load_berkas(ctx.reader, req, ctx.pelaku, ctx.today));
  const Evaluasi& e = b.evaluasi;
  if (e.signed_already()) return web::see_other(skp_path(e, "/penjelasan"));
  TRY_VOID(check_turn(e, e.versi, ctx.today));
  const Masukan in = masukan_of(e, b.bahan);
  const BahanEvaluasi dilihat = bahan_of(e, b.bahan, aturan_of(ctx.settings), in, b.lain);
  // Something is missing: back to the form, which says what when it is sent.
  if (!check_tanda_tangan(in, dilihat).empty()) return web::see_other(skp_path(e, "/penilaian"));
  const Predikat predikat = TRY(predikat_of(in, dilihat)).predikat;
  PeriksaPage p{.judul = l.t(m::periksa_judul(l.t(label(predikat)))),
                .lead = l.t(m::periksa_lead(e.pegawai.nama, nama_periode(ctx, e.periode))),
                .answers = answers_of(ctx, e, in, predikat),
                .peringatan = {},
                .pembaca = {e.pegawai.nama + ", " + l.t(m::pembaca_pegawai)},
                .errors = form.summary(),
                .action = html::Url::path(skp_path(e, "/penilaian/tanda-tangan")),
                .hidden = {{"versi", std::to_string(e.versi)}},
                .sandi = {.field = form.field({.name = "sandi", .label = l.t(m::sandi), .hint = l.t(m::sandi_bantuan)}),
                          .type = "password",
                          .autocomplete = "current-password",
                          .width = web::Width::medium},
                .kembali = html::Url::path(skp_path(e, "/penilaian"))};
  for (const auto& w : warnings(in, dilihat)) p.peringatan.push_back(l.t(w));
  if (e.atasan) p.pembaca.push_back(e.atasan->nama + ", " + l.t(m::pembaca_atasan));
  p.pembaca.push_back(l.t(m::pembaca_kepegawaian));
  ctx.read_note = web::ReadNote{e.pegawai.id, "evaluasi"};
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::penilaian::periksa(out, c, p); },
      form.status());
}

Result<http::Response> show_periksa(const http::Request& req, web::ReadContext& ctx) {
  return periksa_page(req, ctx, web::FormView(ctx.locale));
}

Result<Tujuan> tujuan_of(const http::Request& req) {
  const SkpId skp = TRY(web::path_id<SkpId>(req));
  const auto periode = query_periode(req);
  if (!periode) return fail(Fault::not_found, {});
  return Tujuan{skp, *periode};
}

std::string penjelasan_path(Tujuan t) {
  return "/skp/" + to_text(t.skp) + "/penjelasan?periode=" + to_text(t.periode);
}

Result<http::Response> post_tanda_tangan(const http::Request& req, web::WriteContext& ctx) {
  const Tujuan tujuan = TRY(tujuan_of(req));
  web::FormReader form(req);
  const auto versi = form.integer("versi", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return periksa_page(req, r, web::FormView(r.locale, form)); });
  };
  if (form.ok()) {
    const auto own =
        akun::buktikan_sandi(ctx.database, ctx.pelaku.akun, std::string(form.raw("sandi")), req.ip, ctx.now);
    if (!own && !form.take(own.error())) return tl::unexpected(own.error());
  }
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(tanda_tangan(tx, ctx.pelaku, tujuan, *versi, aturan_of(ctx.settings), {ctx.now, ctx.today}));
    return penjelasan_path(tujuan);
  });
  if (done) return done;
  // What was checked is no longer what is stored: the check page again, with what is stored now.
  if (done.error().fault == Fault::conflict)
    form.add({Fault::invalid, m::periksa_berubah, ""});
  else if (done.error().fault == Fault::invalid)
    form.add(done.error());
  else
    return done;
  return again();
}

using Langkah = Result<void> (*)(db::Tx&, const akun::Pelaku&, Tujuan, Saat);

template <Langkah langkah>
Result<http::Response> post_langkah(const http::Request& req, web::WriteContext& ctx) {
  const Tujuan tujuan = TRY(tujuan_of(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(langkah(tx, ctx.pelaku, tujuan, {ctx.now, ctx.today, ctx.settings.zona_menit}));
    return penjelasan_path(tujuan);
  });
}

}  // namespace

std::vector<web::Route> tanda_tangan_routes() {
  return {web::get("/skp/{id}/penilaian/periksa", web::masuk(), show_periksa),
          web::post("/skp/{id}/penilaian/tanda-tangan", web::masuk(), web::form_body(), post_tanda_tangan),
          web::post("/skp/{id}/penilaian/sampaikan", web::masuk(), web::form_body(), post_langkah<sampaikan>),
          web::post("/skp/{id}/terima", web::masuk(), web::form_body(), post_langkah<terima>),
          web::post("/skp/{id}/setujui", web::masuk(), web::form_body(), post_langkah<setujui>)};
}

}  // namespace penilaian
