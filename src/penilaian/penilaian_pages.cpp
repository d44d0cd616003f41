// GET and POST /skp/{id}/penilaian, POST /skp/{id}/penilaian/draf: the penilai rates one employee in one period.
#include "penilaian/penilaian_pages.h"

#include "msg/penilaian.h"
#include "penilaian/evaluasi_store.h"
#include "penilaian/nilai_store.h"
#include "penilaian/routes.h"
#include "views/web/conflict.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr std::size_t kAlasanMax = 2000;
constexpr std::size_t kAlasanTingkatMax = 1000;

void read_level(web::FormReader& form, TingkatRhk& t) {
  const std::string kunci = to_text(t.id);
  const std::string name = "tingkat_" + kunci;
  t.relevansi = form.raw(name) == "tidak_relevan" ? Relevansi::tidak : Relevansi::ya;
  t.tingkat = t.relevansi == Relevansi::ya ? form.choice<Rating>(name, web::Required::no) : std::nullopt;
  t.alasan = form.text("alasan_tingkat_" + kunci, {.max = kAlasanTingkatMax, .multiline = true});
}

Result<http::Response> show_penilaian(const http::Request& req, web::ReadContext& ctx) {
  const auto b = load_berkas(ctx.reader, req, ctx.pelaku, ctx.today);
  // The tab of his own plan leads an employee to his results: what is not delivered yet is not his to see.
  if (!b && is_own(ctx.reader, TRY(web::path_id<SkpId>(req)), ctx.pelaku)) return web::see_other("/evaluasi");
  if (!b) return tl::unexpected(b.error());
  if (b->evaluasi.signed_already()) return web::see_other(skp_path(b->evaluasi, "/penjelasan"));
  return penilaian_page(ctx, *b, web::FormView(ctx.locale), nullptr);
}

// Somebody saved another version meanwhile: the texts side by side, the choices go along with the new version.
Result<http::Response> conflict_page(const http::Request& req, web::ReadContext& ctx, const web::FormReader& form) {
  const SkpId skp = TRY(web::path_id<SkpId>(req));
  const Evaluasi e = TRY(find_evaluasi(ctx.reader, skp, query_periode(req), ctx.pelaku, ctx.today));
  const Masukan& now = e.isian.masukan;
  web::ConflictPage p{ctx.locale.t(m::konflik),
                      {},
                      {},
                      html::Url::path(skp_path(e, "/penilaian")),
                      html::Url::path(skp_path(e, "/penilaian"))};
  const auto field = [&](const char* name, const msg::Entry& label, const std::string& stored) {
    p.fields.push_back({name, ctx.locale.t(label), std::string(form.raw(std::string("semula_") + name)), stored,
                        std::string(form.raw(name))});
  };
  field("alasan_hasil", m::alasan_hasil_nama, now.alasan_hasil);
  field("alasan_perilaku", m::alasan_perilaku_nama, now.alasan_perilaku);
  field("alasan_pola", m::alasan_pola, now.alasan_pola);
  field("catatan", m::catatan, now.catatan);
  for (const auto& [name, value] : req.form) {
    const auto same = [&](const web::ConflictField& f) { return f.name == name; };
    const bool own = name == "csrf" || name == "kirim_id" || name == "versi" || name.starts_with("semula_");
    if (!own && std::none_of(p.fields.begin(), p.fields.end(), same)) p.hidden.push_back({name, value});
  }
  p.hidden.push_back({"versi", std::to_string(e.versi)});
  return web::page(
      ctx, ctx.locale.t(m::kicker_evaluasi(nama_periode(ctx, e.periode))),
      [&](html::Out& out, const web::ViewContext& c) { views::web::conflict(out, c, p); }, 409);
}

Result<Berkas> load_for_post(const http::Request& req, web::WriteContext& ctx) {
  return ctx.database.read_result([&](db::Reader& r) { return load_berkas(r, req, ctx.pelaku, ctx.today); });
}

Result<std::int64_t> save(db::Tx& tx, const web::Context& ctx, const Berkas& b, const Isian& isian, std::int64_t versi,
                          SimpanSebagai sebagai) {
  const Evaluasi e = TRY(find_evaluasi(tx, b.evaluasi.skp, b.evaluasi.periode.id, ctx.pelaku, ctx.today));
  return save_nilai(tx, ctx.pelaku, e, isian, versi, sebagai, {ctx.now, ctx.today});
}

Result<http::Response> post_penilaian(const http::Request& req, web::WriteContext& ctx) {
  const Berkas b = TRY(load_for_post(req, ctx));
  web::FormReader form(req);
  const Isian isian = read_isian(form, b);
  const auto versi = form.integer("versi", {.min = 0, .max = INT64_MAX, .required = web::Required::yes});
  const auto sebagai = form.raw("draf").empty() ? SimpanSebagai::nilai : SimpanSebagai::draf;
  if (sebagai == SimpanSebagai::nilai) {
    const auto dilihat = bahan_of(b.evaluasi, b.bahan, aturan_of(ctx.settings), isian.masukan, b.lain);
    for (auto& fault : check_tanda_tangan(isian.masukan, dilihat)) form.add(std::move(fault));
  }
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
      return penilaian_page(r, b, web::FormView(r.locale, form), &isian);
    });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY(save(tx, ctx, b, isian, *versi, sebagai));
    return skp_path(b.evaluasi, sebagai == SimpanSebagai::nilai ? "/penilaian/periksa" : "/penilaian");
  });
  if (done) return done;
  if (done.error().fault == Fault::conflict)
    return ctx.reading([&](web::ReadContext& r) { return conflict_page(req, r, form); });
  if (done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

http::Response bare(int status) {
  http::Response response;
  response.status = status;
  return response;
}

Result<http::Response> post_draf(const http::Request& req, web::WriteContext& ctx) {
  const Berkas b = TRY(load_for_post(req, ctx));
  web::FormReader form(req);
  const Isian isian = read_isian(form, b);
  const auto versi = form.integer("versi", {.min = 0, .max = INT64_MAX, .required = web::Required::yes});
  if (!form.ok()) return bare(422);
  const auto saved =
      ctx.database.write_result([&](db::Tx& tx) { return save(tx, ctx, b, isian, *versi, SimpanSebagai::draf); });
  if (!saved && saved.error().fault == Fault::conflict) return bare(409);
  if (!saved && saved.error().fault == Fault::invalid) return bare(422);
  if (!saved) return tl::unexpected(saved.error());
  http::Response response = bare(204);
  response.headers.emplace_back("X-Versi", std::to_string(*saved));
  return response;
}

}  // namespace

Result<Berkas> load_berkas(db::Reader& reader, const http::Request& req, const akun::Pelaku& pelaku, Tanggal today) {
  const SkpId skp = TRY(web::path_id<SkpId>(req));
  Berkas b{TRY(find_evaluasi(reader, skp, query_periode(req), pelaku, today)), {}, {}};
  if (b.evaluasi.signed_already()) return b;  // its page is the explanation
  b.bahan = load_bahan(reader, b.evaluasi);
  b.lain = count_sebaran(reader, b.evaluasi);
  return b;
}

Isian read_isian(web::FormReader& form, const Berkas& b) {
  Isian out{masukan_of(b.evaluasi, b.bahan), {}};
  Masukan& in = out.masukan;
  for (auto& t : in.tingkat) read_level(form, t);
  const auto text = [&](std::string_view name) { return form.text(name, {.max = kAlasanMax, .multiline = true}); };
  in.rating_hasil = form.choice<Rating>("rating_hasil", web::Required::no);
  in.alasan_hasil = text("alasan_hasil");
  in.rating_perilaku = form.choice<Rating>("rating_perilaku", web::Required::no);
  in.alasan_perilaku = text("alasan_perilaku");
  in.penjaga = form.checkbox("penjaga") ? Penjaga::ya : Penjaga::tidak;
  out.bukti_penjaga = text("bukti_penjaga");
  in.bukti_penjaga = out.bukti_penjaga.empty() ? 0 : 1;
  in.alasan_pola = text("alasan_pola");
  in.catatan = text("catatan");
  return out;
}

std::vector<web::Route> penilaian_routes() {
  return {web::get("/skp/{id}/penilaian", web::masuk(), show_penilaian),
          web::post("/skp/{id}/penilaian", web::masuk(), web::form_body(), post_penilaian),
          web::post("/skp/{id}/penilaian/draf", web::masuk(), web::form_body(), post_draf)};
}

}  // namespace penilaian
