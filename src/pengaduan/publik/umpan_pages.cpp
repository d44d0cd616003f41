// GET /pengaduan.atom and GET /pengaduan.csv: the same list for feed readers and for sheets, by the same filter.
#include "msg/publik.h"
#include "pengaduan/perkara/keadaan.h"
#include "pengaduan/publik/atom.h"
#include "pengaduan/publik/lembar_pages.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"

namespace pengaduan {
namespace {

namespace m = msg::publik;
constexpr int kEntriMax = 50;
constexpr int kBarisMax = 5000;

Result<http::Response> show_atom(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto alamat = read_saringan(req, list_kategori(ctx.reader));
  AtomUmpan umpan{.alamat = ctx.settings.base_url,
                  .judul = l.t(m::umpan_judul(ctx.settings.nama_instansi)),
                  .instansi = ctx.settings.nama_instansi,
                  .bahasa = std::string(l.code()),
                  .sekarang = ctx.today.start_utc_ms(ctx.settings.zona_menit)};
  for (const auto& p : list_publik(ctx.reader, Kanal::umpan, alamat.saring, ctx.today, kEntriMax)) {
    const msg::Entry* label = label_publik(p.keadaan);
    std::string isi = p.isi;
    if (label) isi += "\n\n" + l.t(*label);
    if (!p.catatan.empty()) isi += ": " + p.catatan;
    umpan.entri.push_back(
        {p.nomor, p.judul_in(l.lang()), std::move(isi), p.kode_kategori, p.diterima, p.keadaan_sejak});
  }
  return file_of(atom(umpan), "application/atom+xml; charset=utf-8");
}

Result<void> write_rows(lembar::SheetWriter& sheet, int zona_menit, const std::vector<PengaduanPublik>& rows) {
  TRY_VOID(sheet.header(kolom_publik()));
  for (const auto& p : rows) TRY_VOID(sheet.row(baris_publik(p, zona_menit)));
  return sheet.finish();
}

Result<http::Response> show_csv(const http::Request& req, web::ReadContext& ctx) {
  const auto alamat = read_saringan(req, list_kategori(ctx.reader));
  const auto rows = list_publik(ctx.reader, Kanal::ekspor, alamat.saring, ctx.today, kBarisMax);
  auto csv = TRY(lembar::csv_bytes(
      "pengaduan.csv", [&](lembar::SheetWriter& sheet) { return write_rows(sheet, ctx.settings.zona_menit, rows); }));
  auto response = file_of(std::move(csv), "text/csv; charset=utf-8");
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"pengaduan.csv\"");
  return response;
}

}  // namespace

std::vector<web::Route> publik_umpan_routes() {
  return {
      web::get("/pengaduan.atom", web::publik(), show_atom),
      web::get("/pengaduan.csv", web::publik(), show_csv),
  };
}

}  // namespace pengaduan
