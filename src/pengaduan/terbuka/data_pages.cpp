// GET /data and GET /data/{berkas}: open data with what its columns mean. The files are made by a job.
#include "berkas/simpanan.h"
#include "msg/terbuka.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/terbuka/data_views.h"
#include "pengaduan/terbuka/job_pages.h"
#include "views/pengaduan/data.h"

namespace pengaduan {
namespace {

namespace m = msg::terbuka;

struct Arti {
  const char* kolom;
  const msg::Entry& arti;
};
const Arti kKolom[] = {{"nomor", m::k_nomor},     {"judul", m::k_judul},       {"isi", m::k_isi},
                       {"jenis", m::k_jenis},     {"keadaan", m::k_keadaan},   {"unit", m::k_unit},
                       {"distrik", m::k_distrik}, {"kampung", m::k_kampung},   {"lintang", m::k_lintang},
                       {"bujur", m::k_bujur},     {"dukungan", m::k_dukungan}, {"diterima", m::k_diterima},
                       {"tenggat", m::k_tenggat}, {"selesai", m::k_selesai}};
const Arti kKolomRingkasan[] = {{"bulan", m::k_bulan},
                                {"jenis", m::k_jenis},
                                {"unit", m::k_unit},
                                {"keadaan", m::k_keadaan},
                                {"jumlah", m::k_jumlah}};

struct Berkas {
  std::string_view nama;
  std::string_view jenis;
};
constexpr Berkas kBerkas[] = {{"pengaduan.csv", "text/csv; charset=utf-8"},
                              {"pengaduan.json", "application/json; charset=utf-8"},
                              {"ringkasan.csv", "text/csv; charset=utf-8"},
                              {"bukti.csv", "text/csv; charset=utf-8"}};

std::vector<KolomTerbuka> columns(const i18n::Locale& l, std::span<const Arti> arti) {
  std::vector<KolomTerbuka> out;
  for (const Arti& a : arti) out.push_back({a.kolom, l.t(a.arti)});
  return out;
}

Result<http::Response> show_data(const http::Request&, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto isi = read_terbuka(folder_terbuka(ctx.files.folder()));
  const auto at = [](const char* nama) { return html::Url::path(std::string("/data/") + nama); };
  DataPage page{
      .pengantar = isi ? l.t(m::pengantar(isi->pengaduan, l.date_time(isi->dibuat))) : l.t(m::pengantar_kosong),
      .ada = isi.has_value(),
      .berkas = {{at("pengaduan.csv"), l.t(m::csv), l.t(m::csv_isi)},
                 {at("pengaduan.json"), l.t(m::json), l.t(m::json_isi)},
                 {at("ringkasan.csv"), l.t(m::ringkasan), l.t(m::ringkasan_tentang)}},
      .kolom = columns(l, kKolom),
      .kolom_ringkasan = columns(l, kKolomRingkasan),
      .lisensi = l.t(m::lisensi_isi(ctx.settings.nama_instansi))};
  return kept(ctx, web::page(ctx, l.t(m::judul),
                             [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::data(out, c, page); }));
}

Result<http::Response> show_berkas(const http::Request& req, web::ReadContext& ctx) {
  for (const auto& [nama, jenis] : kBerkas) {
    if (req.path_args.at(0) != nama) continue;
    const auto folder = folder_terbuka(ctx.files.folder());
    const auto isi = read_terbuka(folder);
    if (!isi) break;
    http::Response r{.type = std::string(jenis), .file = (folder / nama).string()};
    r.etag = '"' + std::string(nama) + '-' + std::to_string(isi->dibuat) + '"';
    r.headers = {{"Cache-Control", "no-cache"},
                 {"Content-Disposition", "attachment; filename=\"" + std::string(nama) + "\""},
                 {"Access-Control-Allow-Origin", "*"}};
    return r;
  }
  return fail(Fault::not_found, {});
}

}  // namespace

std::vector<web::Route> data_routes() {
  return {web::get("/data", web::publik(), show_data), web::get("/data/{berkas}", web::publik(), show_berkas)};
}

}  // namespace pengaduan
