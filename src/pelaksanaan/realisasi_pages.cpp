// GET and POST /skp/{id}/realisasi, POST /skp/{id}/realisasi/draf: what was reached in one period, one result a page.
//
// Evidence is saved first and by itself: a file that came over a bad line is not asked for again because a number
// beside it was mistyped. Sent twice it is still one piece of evidence.
#include <algorithm>

#include "pelaksanaan/berkas_masuk_pages.h"
#include "pelaksanaan/realisasi_form_pages.h"
#include "pelaksanaan/route_list_pages.h"
#include "pelaksanaan/tautan.h"
#include "pelaksanaan/unggahan_store.h"

namespace pelaksanaan {
namespace {

constexpr std::uint64_t kFileBytesMax = 10 * 1024 * 1024;
constexpr int kFilesMax = 8;  // one per indicator of a result; the form has no more fields than that

Result<http::Response> show_realisasi(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  const Dibuka d = TRY(open_periode(ctx.reader, ctx, id, req.query_value("periode")));
  const auto typed = req.query_value("hasil");
  if (typed.empty()) return ringkasan_page(ctx, d, web::FormView(ctx.locale));
  const HasilKerjaKerja* hasil = d.find_hasil(typed);
  if (!hasil) return fail(Fault::not_found, {});
  return hasil_page(ctx, d, *hasil, web::FormView(ctx.locale));
}

struct Isi {
  Dibuka d;
  int hasil_kunci = 0;
  const HasilKerjaKerja& hasil() const { return *d.find_hasil(std::to_string(hasil_kunci)); }
};

// What the posted form is about, read again.
Result<Isi> load_isi(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  return ctx.database.read_result([&](db::Reader& r) -> Result<Isi> {
    Dibuka d = TRY(open_periode(r, ctx, id, req.form_value("periode")));
    const HasilKerjaKerja* hasil = d.find_hasil(req.form_value("hasil"));
    if (!hasil || !d.skp.milik_sendiri) return fail(Fault::not_found, {});
    const int kunci = hasil->kunci;
    return Isi{std::move(d), kunci};
  });
}

Result<void> save_berkas(web::WriteContext& ctx, const TempatBukti& tempat, const BerkasMasuk& masuk) {
  auto saved = ctx.database.write_result([&](db::Tx& tx) {
    if (!masuk.unggahan.empty()) forget_unggahan(tx, ctx.pelaku, masuk.unggahan);
    return add_berkas(tx, ctx.pelaku, tempat, masuk.nama, masuk.berkas, ctx.now, ctx.today);
  });
  std::error_code ignored;  // its row is gone, so nothing leads to the file any more
  if (saved && !masuk.unggahan.empty()) std::filesystem::remove(unggahan_path(ctx, masuk.unggahan), ignored);
  return saved;
}

Result<void> receive_file(const http::Request& req, web::WriteContext& ctx, const TempatBukti& tempat) {
  const auto masuk = TRY(receive_berkas(req, ctx, field_name("berkas", tempat.indikator_kunci)));
  if (!masuk) return {};
  return save_berkas(ctx, tempat, *masuk);
}

Result<void> receive_link(const http::Request& req, web::WriteContext& ctx, const TempatBukti& tempat) {
  const std::string field = field_name("tautan", tempat.indikator_kunci);
  const auto typed = req.form_value(field);
  if (typed.find_first_not_of(" \t\r\n") == typed.npos) return {};
  const auto tautan = check_tautan(typed);
  if (!tautan) return invalid(field, tautan.error().text);
  return ctx.database.write_result(
      [&](db::Tx& tx) { return add_tautan(tx, ctx.pelaku, tempat, *tautan, ctx.now, ctx.today); });
}

Result<void> remove_chosen(web::WriteContext& ctx, std::string_view aksi) {
  constexpr std::string_view kRemove = "hapus_bukti:";
  if (!aksi.starts_with(kRemove)) return {};
  const auto id = parse_id<BuktiId>(aksi.substr(kRemove.size()));
  if (!id) return fail(Fault::not_found, {});
  return ctx.database.write_result([&](db::Tx& tx) { return remove_bukti(tx, ctx.pelaku, *id, ctx.now, ctx.today); });
}

// invalid becomes a fault of the form; anything else ends the request.
Result<void> collect(web::FormReader& form, Result<void> done) {
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return {};
}

Result<void> save_bukti(const http::Request& req, web::WriteContext& ctx, const Isi& isi, web::FormReader& form) {
  TRY_VOID(collect(form, remove_chosen(ctx, form.raw("aksi"))));
  for (const auto& i : isi.hasil().indikator) {
    const TempatBukti tempat{isi.d.skp.id, isi.d.laporan.id, i.rencana.kunci};
    TRY_VOID(collect(form, receive_file(req, ctx, tempat)));
    TRY_VOID(collect(form, receive_link(req, ctx, tempat)));
  }
  return {};
}

// "lanjut" leads to the next result and from the last one to the overview.
std::string next_address(const Isi& isi, std::string_view aksi) {
  const auto& all = isi.d.hasil;
  if (aksi != "lanjut") return realisasi_url(isi.d, &isi.hasil()).str();
  const auto here = std::find_if(all.begin(), all.end(), [&](const auto& h) { return h.kunci == isi.hasil_kunci; });
  const auto next = here == all.end() ? here : std::next(here);
  return realisasi_url(isi.d, next == all.end() ? nullptr : &*next).str();
}

enum class Kembali { galat, konflik };
// The page again, with what is in the database now and what was typed.
Result<http::Response> page_again(const http::Request& req, web::WriteContext& ctx, const web::FormReader& form,
                                  Kembali sebab) {
  const Isi isi = TRY(load_isi(req, ctx));
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    if (sebab == Kembali::konflik) return conflict_page(r, isi.d, isi.hasil(), form);
    return hasil_page(r, isi.d, isi.hasil(), web::FormView(r.locale, form));
  });
}

SimpanRealisasi simpan_of(web::FormReader& form, const Isi& isi) {
  const auto versi = form.integer("versi", {.min = 0, .max = INT64_MAX});
  return {isi.d.skp.id, isi.d.laporan.id, isi.hasil_kunci, read_isian(form, isi.hasil(), isi.d.sudut.nomor),
          versi.value_or(0)};
}

Result<http::Response> post_realisasi(const http::Request& req, web::WriteContext& ctx) {
  const Isi isi = TRY(load_isi(req, ctx));
  web::FormReader form(req);
  const SimpanRealisasi simpan = simpan_of(form, isi);
  TRY_VOID(save_bukti(req, ctx, isi, form));
  if (!form.ok()) return page_again(req, ctx, form, Kembali::galat);
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(save_realisasi(tx, ctx.pelaku, simpan, ctx.now, ctx.today));
    return next_address(isi, form.raw("aksi"));
  });
  if (done) return done;
  if (done.error().fault == Fault::conflict) return page_again(req, ctx, form, Kembali::konflik);
  if (done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return page_again(req, ctx, form, Kembali::galat);
}

// What can be read is saved; a number that is half typed keeps its stored value.
Result<http::Response> post_draf(const http::Request& req, web::WriteContext& ctx) {
  const Isi isi = TRY(load_isi(req, ctx));
  web::FormReader form(req);
  const SimpanRealisasi simpan = simpan_of(form, isi);
  const auto versi =
      ctx.database.write_result([&](db::Tx& tx) { return save_realisasi(tx, ctx.pelaku, simpan, ctx.now, ctx.today); });
  if (!versi) return tl::unexpected(versi.error());
  http::Response answer{.status = 204};
  answer.headers.emplace_back("X-Versi", std::to_string(*versi));
  return answer;
}

}  // namespace

std::vector<web::Route> realisasi_routes() {
  return {
      web::get("/skp/{id}/realisasi", web::masuk(), show_realisasi),
      web::post("/skp/{id}/realisasi", web::masuk(), web::file_body(kFileBytesMax, kFilesMax), post_realisasi),
      web::post("/skp/{id}/realisasi/draf", web::masuk(), web::form_body(), post_draf),
  };
}

}  // namespace pelaksanaan
