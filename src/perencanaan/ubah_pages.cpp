// GET and POST /skp/{id}/ubah, POST /skp/{id}/draf: the employee writes the plan. Every button saves the draft first,
// so adding a row needs no JavaScript and loses nothing.
#include <algorithm>

#include "msg/perencanaan.h"
#include "perencanaan/beda.h"
#include "perencanaan/matriks_store.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "perencanaan/rencana_form_pages.h"
#include "views/perencanaan/ubah.h"
#include "web/form_view.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

// `typed` is what came back with the form, null when it is opened.
Result<http::Response> ubah_page(web::ReadContext& ctx, SkpId id, const web::FormView& form, const Rencana* typed) {
  const auto& l = ctx.locale;
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  if (!find_langkah(s, PeristiwaSkp::ubah_isi, ctx.today)) return fail(Fault::forbidden, {});
  const Rencana stored = load_rencana(ctx.reader, s.versi_kerja);
  const auto pengembalian =
      s.keadaan == KeadaanSkp::dikembalikan ? find_pengembalian(ctx.reader, id, s.nomor) : std::nullopt;
  const Rencana& shown = typed ? *typed : stored;
  const auto pilihan = list_induk(ctx.reader, s);
  const FormParts parts{l, form, pilihan};
  UbahPage p{
      .kembali = {l.t(m::kembali_rencana), web::skp_url(id)},
      .judul = l.t(m::ubah_judul(std::to_string(s.tahun))),
      .dikembalikan = pengembalian ? pengembalian->alasan : "",
      .oleh = pengembalian ? l.t(m::dikembalikan_oleh(pengembalian->nama, l.date_time(pengembalian->waktu))) : "",
      .action = web::skp_url(id, "/ubah"),
      .draf = web::skp_url(id, "/draf"),
      .versi = form.version(s.versi),
      .errors = form.summary(),
      .boleh_salin = shown.hasil_kerja.empty(),
      .hasil = hasil_forms(parts, shown),
      .lampiran = lampiran_fields(parts, shown.lampiran)};
  for (const PilihanInduk& i : pilihan)
    if (!i.peran_teks.empty()) p.peran.push_back(i.peran_teks);
  if (typed && form.clashed()) p.bentrok = clash_of(l, stored, *typed);
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::ubah(out, c, p); },
      form.status());
}

Result<http::Response> show_ubah(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  return ubah_page(ctx, id, web::FormView(ctx.locale), nullptr);
}

int next_free(db::Reader& reader, SkpId id, const Rencana& typed) {
  return std::max(next_kunci(reader, id), next_kunci({&typed}));
}

Result<std::string> save_with(db::Tx& tx, web::WriteContext& ctx, SkpId id, Rencana rencana, std::int64_t versi,
                              std::string_view aksi) {
  std::string place;
  if (aksi == "ambil_peran") {
    const SkpHeader s = TRY(find_skp(tx, id, ctx.pelaku));
    take_peran(tx, s, rencana, next_free(tx, id, rencana));
    place = "hasil_kerja";
  } else {
    place = apply_button(aksi, rencana, next_free(tx, id, rencana));
  }
  const std::int64_t saved = TRY(save_draft(tx, ctx.pelaku, id, rencana, versi, ctx.today));
  if (aksi == "salin") TRY_VOID(copy_from_last_year(tx, ctx.pelaku, id, saved, ctx.now, ctx.today));
  if (aksi == "periksa") return web::skp_path(id, "/periksa");
  if (aksi == "selesai") return web::skp_path(id);
  return web::skp_path(id, place.empty() ? "/ubah" : "/ubah#" + place);
}

Result<http::Response> post_ubah(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  const Rencana before = TRY(stored_rencana(ctx, id));
  const Rencana typed = read_rencana(form, before);
  const auto versi = form.integer("versi", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return ubah_page(r, id, web::FormView(r.locale, form), &typed); });
  };
  if (!form.ok()) return again();
  const std::string aksi(form.raw("aksi"));
  auto done = ctx.submit([&](db::Tx& tx) { return save_with(tx, ctx, id, typed, *versi, aksi); });
  if (done) return done;
  if (!form.take(done.error())) return done;
  return again();
}

http::Response empty_answer(int status) {
  http::Response response;
  response.status = status;
  return response;
}

Result<http::Response> post_draf(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  const Rencana before = TRY(stored_rencana(ctx, id));
  const Rencana typed = read_rencana(form, before);
  const auto versi = form.integer("versi", {.min = 1, .max = INT64_MAX, .required = web::Required::yes});
  if (!form.ok()) return empty_answer(422);
  const auto saved =
      ctx.database.write_result([&](db::Tx& tx) { return save_draft(tx, ctx.pelaku, id, typed, *versi, ctx.today); });
  if (!saved && saved.error().fault == Fault::conflict) return empty_answer(409);
  if (!saved && saved.error().fault == Fault::invalid) return empty_answer(422);
  if (!saved) return tl::unexpected(saved.error());
  http::Response response = empty_answer(204);
  response.headers.emplace_back("X-Versi", std::to_string(*saved));
  return response;
}

}  // namespace

Result<Rencana> stored_rencana(web::WriteContext& ctx, SkpId id) {
  return ctx.database.read_result([&](db::Reader& r) -> Result<Rencana> {
    const SkpHeader s = TRY(find_skp(r, id, ctx.pelaku));
    return load_rencana(r, s.versi_kerja);
  });
}

std::vector<web::Route> ubah_routes() {
  return {web::get("/skp/{id}/ubah", web::masuk(), show_ubah),
          web::post("/skp/{id}/ubah", web::masuk(), web::form_body(), post_ubah),
          web::post("/skp/{id}/draf", web::masuk(), web::form_body(), post_draf)};
}

}  // namespace perencanaan
