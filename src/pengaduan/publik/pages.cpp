#include "pengaduan/publik/pages.h"

#include "akun/digest.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/tenggat/tenggat.h"

namespace pengaduan {
namespace {

constexpr std::size_t kKataMax = 100;

}  // namespace

std::string place_of(const PengaduanPublik& p) {
  return wilayah_bawaan().nama_lengkap(p.kampung.empty() ? p.distrik : p.kampung);
}

web::Status status_of(const i18n::Locale& l, const PengaduanPublik& p, Tanggal today) {
  return status_of(l, BarisPengaduan{.keadaan = p.keadaan, .tenggat = p.tenggat}, today);
}

int late_days(const PengaduanPublik& p, Tanggal today) {
  return p.tenggat && *p.tenggat < today && is_berjalan(p.keadaan) ? days_between(*p.tenggat, today) : 0;
}

http::Response kept(web::ReadContext& ctx, http::Response response) {
  // What stands in the frame of somebody signed in is his.
  if (!ctx.set_cookies.empty() || ctx.pelaku.signed_in()) return response;
  response.etag = '"' + akun::digest_hex(response.body).substr(0, 32) + '"';
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

http::Response file_of(std::string body, std::string type) {
  http::Response r{.body = std::move(body), .type = std::move(type)};
  r.etag = '"' + akun::digest_hex(r.body).substr(0, 32) + '"';
  r.headers = {{"Cache-Control", "no-cache"}};
  return r;
}

std::vector<std::pair<std::string, std::string>> SaringanAlamat::query() const {
  return {{"kata", saring.kata},
          {"jenis", jenis},
          {"distrik", saring.distrik},
          {"kampung", saring.kampung},
          {"keadaan", saring.keadaan ? std::string(to_code(*saring.keadaan)) : ""}};
}

SaringanAlamat read_saringan(const http::Request& req, const std::vector<Kategori>& semua) {
  SaringanAlamat out;
  out.saring.kata = req.query_value("kata").substr(0, kKataMax);
  out.saring.keadaan = from_code<KelompokKeadaan>(req.query_value("keadaan"));
  out.saring.setelah = req.query_value("setelah");
  const Wilayah& wilayah = wilayah_bawaan();
  if (const Tempat* distrik = wilayah.find(req.query_value("distrik"))) out.saring.distrik = distrik->kode;
  // A kampung of another distrik is left over from the choice before.
  const Tempat* kampung = wilayah.find(req.query_value("kampung"));
  if (kampung && !out.saring.distrik.empty() && kampung->kode.starts_with(out.saring.distrik + "."))
    out.saring.kampung = kampung->kode;
  const Kategori* kategori = find_kategori(semua, req.query_value("jenis"));
  if (kategori && kategori->publik) {
    out.kategori = kategori;
    out.jenis = kategori->kode;
    out.saring.kategori = with_below(semua, *kategori);
  }
  return out;
}

std::vector<KategoriId> with_below(const std::vector<Kategori>& semua, const Kategori& kategori) {
  std::vector<KategoriId> out;
  for (const Kategori& k : semua)
    if (k.id == kategori.id || k.induk == kategori.id) out.push_back(k.id);
  return out;
}

std::vector<web::Route> publik_routes() {
  std::vector<web::Route> all;
  for (const auto& rows : {publik_daftar_routes(), publik_angka_routes(), publik_satu_routes(), publik_umpan_routes(),
                           publik_peta_routes(), peta_ubin_routes(), ikuti_routes(), henti_routes(), data_routes(),
                           bukti_routes(), sitemap_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace pengaduan
