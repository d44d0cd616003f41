#include "open311/routes.h"

#include "msg/program.h"
#include "open311/route_list_pages.h"

namespace open311 {
namespace {

// The two lists: which one says the last part of the address.
Checked<http::Response> show_list(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (asked.name == "services") return show_services(asked, req, ctx);
  if (asked.name == "requests") return list_requests(asked, req, ctx);
  return refuse(not_found(msg::program::alamat_tidak_ada));
}

}  // namespace

Jurisdiction jurisdiction_of(const web::Settings& settings) {
  if (!settings.yurisdiksi.empty()) return {settings.yurisdiksi};
  const std::size_t from = settings.base_url.find("//") + 2;
  return {settings.base_url.substr(from, settings.base_url.find_first_of(":/", from) - from)};
}

std::vector<web::Route> routes() {
  std::vector<web::Route> all{web::get("/open311/v2/{berkas}", web::program(), reads<show_list>),
                              web::get("/open311/uji/v2/{berkas}", web::program(), reads<show_list>)};
  for (const auto& rows : {baca_routes(), permintaan_routes(), kirim_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace open311
