// GET /karantina, GET and POST /karantina/{id}, POST /karantina/{id}/buang: rows that no import would take.
#include "msg/organisasi.h"
#include "organisasi/import_store.h"
#include "organisasi/rekam_form_pages.h"
#include "organisasi/routes.h"
#include "views/organisasi/karantina.h"

namespace organisasi {
namespace {

constexpr int kPerPage = 20;

std::string path_of(std::int64_t id) {
  return "/karantina/" + std::to_string(id);
}

Result<std::int64_t> row_id(const http::Request& req) {
  return TRY(web::path_id<Id<struct KarantinaTag>>(req)).value;
}

std::string name_of(const Karantina& k) {
  return k.jenis == JenisImpor::pegawai ? k.isi[kolom_pegawai::nama] : k.isi[1];
}

Result<http::Response> show_list(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto wanted = parse_id<Id<struct HalamanTag>>(req.query_value("hal"));
  const std::int64_t count = count_karantina(ctx.reader);
  const int pages = static_cast<int>((count + kPerPage - 1) / kPerPage);
  const int page = wanted && wanted->value <= pages ? static_cast<int>(wanted->value) : 1;
  KarantinaPage p{.jumlah = count, .baris = {}, .pager = web::make_pager("/karantina?hal=", page, pages)};
  for (const auto& k : list_karantina(ctx.reader, kPerPage, (page - 1) * kPerPage)) {
    const std::string why =
        k.sebab.empty() ? "" : l.t(label_of_column(k.sebab[0].kolom)) + ": " + l.t(k.sebab[0].sebab);
    p.baris.push_back({html::Url::path(path_of(k.id)), name_of(k), why,
                       l.t(msg::organisasi::karantina_asal(k.nama_berkas, k.nomor))});
  }
  return web::page(ctx, l.t(msg::organisasi::karantina_kicker),
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::karantina(out, c, p); });
}

http::Response row_page(web::Context& ctx, const Karantina& k, const std::vector<Penolakan>& faults,
                        const web::FormReader& form, int status) {
  const auto& l = ctx.locale;
  const web::FormView view(l, form);
  const FormPage p{.back = {l.t(msg::organisasi::karantina_kicker), html::Url::path("/karantina")},
                   .kicker = l.t(msg::organisasi::karantina_asal(k.nama_berkas, k.nomor)),
                   .judul = l.t(msg::organisasi::karantina_perbaiki(name_of(k))),
                   .pengantar = l.t(msg::organisasi::karantina_perbaiki_pengantar),
                   .errors = view.summary(),
                   .action = html::Url::path(path_of(k.id)),
                   .isian = rekam_fields(k.jenis, all_columns(k.jenis), k.isi, faults, view, l),
                   .tombol = l.t(msg::organisasi::karantina_tombol),
                   .buang = html::Url::path(path_of(k.id) + "/buang")};
  return form_page(ctx, p, status);
}

// The row opens as it came back: its cells in the boxes, its faults beside them.
Result<http::Response> show_row(const http::Request& req, web::ReadContext& ctx) {
  const std::int64_t id = TRY(row_id(req));
  const Karantina k = TRY(find_karantina(ctx.reader, id));
  http::Pairs cells;
  const auto columns = columns_of(k.jenis);
  for (std::size_t i = 0; i < columns.size(); ++i)
    cells.emplace_back(columns[i].name, box_value(k.jenis, columns[i].name, k.isi[i]));
  web::FormReader form(cells);
  add_reasons(form, k.jenis, k.sebab, ctx.locale);
  return row_page(ctx, k, k.sebab, form, 200);
}

Result<http::Response> post_row(const http::Request& req, web::WriteContext& ctx) {
  const std::int64_t id = TRY(row_id(req));
  Karantina k = TRY(ctx.database.read_result([&](db::Reader& r) { return find_karantina(r, id); }));
  web::FormReader form(req);
  const Rekam typed = typed_rekam(k.jenis, all_columns(k.jenis), k.isi, form);
  if (!form.ok()) return row_page(ctx, k, {}, form, 422);
  std::vector<Penolakan> faults;
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    faults = TRY(clear_karantina(tx, id, typed, ctx.pelaku, ctx.now));
    if (!faults.empty()) return invalid("", {});
    return "/karantina";
  });
  if (done || done.error().fault != Fault::invalid) return done;
  add_reasons(form, k.jenis, faults, ctx.locale);
  return row_page(ctx, k, faults, form, 422);
}

Result<http::Response> post_buang(const http::Request& req, web::WriteContext& ctx) {
  const std::int64_t id = TRY(row_id(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(discard_karantina(tx, id, ctx.pelaku, ctx.now));
    return "/karantina";
  });
}

}  // namespace

std::vector<web::Route> karantina_routes() {
  const auto hr = web::needs(akun::Izin::kelola_pegawai);
  return {
      web::get("/karantina", hr, show_list),
      web::get("/karantina/{id}", hr, show_row),
      web::post("/karantina/{id}", hr, web::form_body(), post_row),
      web::post("/karantina/{id}/buang", hr, web::form_body(), post_buang),
  };
}

}  // namespace organisasi
