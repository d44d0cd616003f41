// GET /robots.txt, /sitemap.xml and /sitemap/{n}: what search engines may know: the public's pages and what is
// published, never an officer's or a reporter's page.
#include <algorithm>

#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/terbuka/store.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kPerFile = 50'000;  // sitemaps.org: at most so many in a file
constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kSpace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

Result<http::Response> show_robots(const http::Request&, web::ReadContext& ctx) {
  std::string body = "User-agent: *\n";
  for (const char* path : {"/petugas", "/pengaduan/baru", "/pengaduan/terkirim", "/pengaduan/lacak", "/pengaduan/saya",
                           "/pengaduan/ikuti", "/pengaduan/langganan", "/masuk", "/aktivasi", "/lupa", "/v"})
    body += "Disallow: " + std::string(path) + "\n";
  body += "Sitemap: " + ctx.settings.base_url + "/sitemap.xml\n";
  return file_of(std::move(body), "text/plain; charset=utf-8");
}

// Our own addresses need no escaping: letters, digits and slashes.
void add(std::string& body, const std::string& alamat, const std::string& hari) {
  body += "<url><loc>" + alamat + "</loc>" + (hari.empty() ? "" : "<lastmod>" + hari + "</lastmod>") + "</url>\n";
}

std::string urls(web::ReadContext& ctx, std::int64_t halaman) {
  std::string body = std::string(kXml) + "<urlset" + std::string(kSpace);
  if (halaman == 0)
    for (const char* path : {"/pengaduan", "/data", "/data/bukti"}) add(body, ctx.settings.base_url + path, {});
  for (const auto& a : list_sitemap(ctx.reader, halaman, kPerFile - 3))
    add(body, ctx.settings.base_url + publik_path(a.nomor), ctx.locale.local_date(a.berubah).iso());
  return body + "</urlset>\n";
}

std::int64_t count_files(db::Reader& reader) {
  return std::max<std::int64_t>(1, (count_sitemap(reader) + kPerFile - 4) / (kPerFile - 3));
}

Result<http::Response> show_sitemap(const http::Request&, web::ReadContext& ctx) {
  const std::int64_t files = count_files(ctx.reader);
  if (files == 1) return file_of(urls(ctx, 0), "application/xml; charset=utf-8");
  std::string body = std::string(kXml) + "<sitemapindex" + std::string(kSpace);
  for (std::int64_t n = 1; n <= files; ++n)
    body += "<sitemap><loc>" + ctx.settings.base_url + "/sitemap/" + std::to_string(n) + "</loc></sitemap>\n";
  return file_of(body + "</sitemapindex>\n", "application/xml; charset=utf-8");
}

Result<http::Response> show_bagian(const http::Request& req, web::ReadContext& ctx) {
  const auto n = TRY(web::path_id<Id<struct SitemapTag>>(req));
  if (n.value > count_files(ctx.reader)) return fail(Fault::not_found, {});
  return file_of(urls(ctx, n.value - 1), "application/xml; charset=utf-8");
}

}  // namespace

std::vector<web::Route> sitemap_routes() {
  return {web::get("/robots.txt", web::publik(), show_robots), web::get("/sitemap.xml", web::publik(), show_sitemap),
          web::get("/sitemap/{n}", web::publik(), show_bagian)};
}

}  // namespace pengaduan
