// GET /pengaduan.atom and GET /pengaduan.csv: the same list for feed readers and for sheets, by the same filter.
#include "lembar/writer.h"
#include "msg/publik.h"
#include "pengaduan/keadaan.h"
#include "pengaduan/publik_atom.h"
#include "pengaduan/publik_pages.h"
#include "pengaduan/publik_routes.h"
#include "pengaduan/wilayah.h"

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

Result<void> write_rows(lembar::SheetWriter& sheet, web::ReadContext& ctx, const std::vector<PengaduanPublik>& rows) {
  const std::vector<lembar::OutColumn> columns{{"nomor"},    {"judul"},    {"isi"},     {"jenis"},   {"keadaan"},
                                               {"unit"},     {"distrik"},  {"kampung"}, {"lintang"}, {"bujur"},
                                               {"dukungan"}, {"diterima"}, {"tenggat"}, {"selesai"}};
  TRY_VOID(sheet.header(columns));
  const auto name_of = [](const std::string& kode) {
    const Tempat* t = wilayah_bawaan().find(kode);
    return lembar::text_cell(t ? t->nama : "");
  };
  const auto date_of = [&](std::int64_t ms) { return lembar::date_cell(ctx.locale.local_date(ms).iso()); };
  const auto degrees = [](const std::optional<Titik>& t, std::int64_t Titik::*axis) {
    return t ? lembar::number_cell(static_cast<double>((*t).*axis) / 1e6) : lembar::text_cell("");
  };
  for (const auto& p : rows) {
    const std::vector<lembar::Cell> cells{lembar::text_cell(p.nomor),
                                          lembar::text_cell(p.judul_in(msg::Lang::id)),
                                          lembar::text_cell(p.isi),
                                          lembar::text_cell(p.kode_kategori),
                                          lembar::text_cell(std::string(to_code(p.keadaan))),
                                          lembar::text_cell(p.nama_unit),
                                          name_of(p.distrik),
                                          name_of(p.kampung),
                                          degrees(p.titik, &Titik::lintang),
                                          degrees(p.titik, &Titik::bujur),
                                          lembar::number_cell(std::int64_t{p.dukungan}),
                                          date_of(p.diterima),
                                          p.tenggat ? lembar::date_cell(p.tenggat->iso()) : lembar::text_cell(""),
                                          p.selesai ? date_of(*p.selesai) : lembar::text_cell("")};
    TRY_VOID(sheet.row(cells));
  }
  return sheet.finish();
}

Result<http::Response> show_csv(const http::Request& req, web::ReadContext& ctx) {
  const auto alamat = read_saringan(req, list_kategori(ctx.reader));
  const auto rows = list_publik(ctx.reader, Kanal::ekspor, alamat.saring, ctx.today, kBarisMax);
  auto csv =
      TRY(lembar::csv_bytes("pengaduan.csv", [&](lembar::SheetWriter& sheet) { return write_rows(sheet, ctx, rows); }));
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
