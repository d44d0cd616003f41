// GET and POST /impor: the history and the upload; the file is compared at once and its preview opened.
#include <fstream>

#include "berkas/sha256.h"
#include "msg/organisasi.h"
#include "organisasi/import_store.h"
#include "organisasi/periksa_pages.h"
#include "organisasi/routes.h"
#include "organisasi/views.h"
#include "views/organisasi/impor.h"
#include "web/context.h"
#include "web/form_view.h"

namespace organisasi {
namespace {

constexpr std::uint64_t kFileBytesMax = 20ULL * 1024 * 1024;
constexpr int kHistory = 20;

std::string counts(const Impor& i, const i18n::Locale& l) {
  return l.t(label(i.jenis)) + " · " + l.date_time(i.dibuat) + " · " +
         l.t(msg::organisasi::impor_hitungan(i.baru, i.berubah, i.ditolak));
}

Result<http::Response> impor_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  std::vector<web::Option> kinds;
  for (const auto jenis : {JenisImpor::pegawai, JenisImpor::unit, JenisImpor::wilayah})
    kinds.push_back({std::string(to_code(jenis)), l.t(label(jenis))});
  ImporPage p{.errors = form.summary(),
              .jenis = form.select({.name = "jenis", .label = l.t(msg::organisasi::impor_jenis)}, kinds, "pegawai"),
              .berkas = {.field = form.field({.name = "berkas",
                                              .label = l.t(msg::organisasi::impor_berkas),
                                              .hint = l.t(msg::organisasi::impor_berkas_bantuan)}),
                         .accept = ".xlsx,.csv",
                         .photo = web::Photo::no},
              .karantina = count_karantina(ctx.reader)};
  for (const auto& i : list_impor(ctx.reader, kHistory))
    p.riwayat.push_back({impor_url(i.id), i.nama_berkas, counts(i, l), status_of(i, l)});
  return web::page(
      ctx, l.t(msg::organisasi::impor_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::organisasi::impor(out, c, p); }, form.status());
}

Result<http::Response> show_impor(const http::Request&, web::ReadContext& ctx) {
  return impor_page(ctx, web::FormView(ctx.locale));
}

std::string sum_of_file(const std::string& path) {
  berkas::Sha256 sum;
  std::ifstream in(path, std::ios::binary);
  std::vector<char> piece(64 * 1024);
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    sum.update({piece.data(), static_cast<std::size_t>(in.gcount())});
  return sum.hex();
}

void check_upload(const http::Upload* upload, web::FormReader& form) {
  if (!upload || (upload->bytes == 0 && !upload->too_large))
    form.add({Fault::invalid, msg::organisasi::impor_berkas_kosong, "berkas"});
  else if (upload->too_large)
    form.add({Fault::invalid, msg::organisasi::impor_berkas_besar, "berkas"});
}

// Comparing 10,000 rows takes about a second, so the person waits for the preview itself. It is written outside
// submit(): a second preview of the same file is harmless, and reading a file has no place inside a transaction.
Result<http::Response> post_impor(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto jenis = form.choice<JenisImpor>("jenis", web::Required::yes);
  const http::Upload* upload = req.upload("berkas");
  check_upload(upload, form);
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return impor_page(r, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto id = preview_import(ctx.database, *jenis, {upload->path, upload->name, sum_of_file(upload->path)}, ctx.pelaku,
                           ctx.now);
  if (id) return web::see_other("/impor/" + to_text(*id));
  Error error = id.error();
  error.fault = Fault::invalid;
  error.field = "berkas";
  form.add(std::move(error));
  return again();
}

}  // namespace

std::vector<web::Route> impor_routes() {
  using akun::Izin;
  std::vector<web::Route> rows{
      web::get("/impor", web::needs(Izin::kelola_pegawai), show_impor),
      web::post("/impor", web::needs(Izin::kelola_pegawai), web::file_body(kFileBytesMax, 1), post_impor),
  };
  const auto more = periksa_routes();
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace organisasi
