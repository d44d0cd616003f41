// GET /open311/discovery.*, services.* and services/{code}.*: what there is to ask for.
#include "msg/program.h"
#include "open311/access.h"
#include "open311/answer_pages.h"
#include "open311/layanan_pages.h"
#include "open311/route_list_pages.h"

namespace open311 {
namespace {

namespace m = msg::program;

Endpoint endpoint_of(const web::Settings& settings, std::string_view base, EndpointType type) {
  return {settings.base_url + std::string(base), layanan_changeset_ms, type};
}

Checked<http::Response> show_discovery(const Asked& asked, const http::Request&, web::ReadContext& ctx) {
  if (asked.name != "discovery") return refuse(not_found(m::alamat_tidak_ada));
  const auto& s = ctx.settings;
  // A demo is for trying out, whichever address is used.
  const Discovery discovery{
      .changeset_ms = layanan_changeset_ms,
      .contact = msg::format(m::kontak(s.nama_instansi, s.kontak_bantuan), asked.lang),
      .key_service = msg::format(m::minta_kunci(s.nama_instansi, s.kontak_bantuan), asked.lang),
      .endpoints = {endpoint_of(s, base_path, s.demo ? EndpointType::test : EndpointType::production),
                    endpoint_of(s, trial_path, EndpointType::test)}};
  http::Response r = document_answer(asked, document(discovery));
  r.type = discovery_content_type(asked.format);
  return r;
}

Catalogue load_catalogue(const Asked& asked, web::ReadContext& ctx) {
  return catalogue_of(pengaduan::list_kategori(ctx.reader), ctx.settings, asked.lang);
}

Checked<http::Response> show_definition(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (const auto error = check_jurisdiction(req.query, jurisdiction_of(ctx.settings))) return refuse(*error);
  const Catalogue catalogue = load_catalogue(asked, ctx);
  const ServiceDefinition* definition = catalogue.find_definition(asked.name);
  if (!definition) return refuse(service_not_found(asked.name));
  return document_answer(asked, document(*definition));
}

}  // namespace

Checked<http::Response> show_services(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (const auto error = check_jurisdiction(req.query, jurisdiction_of(ctx.settings))) return refuse(*error);
  return document_answer(asked, document(load_catalogue(asked, ctx).services));
}

std::vector<web::Route> baca_routes() {
  return {
      web::get("/open311/{berkas}", web::program(), reads<show_discovery>),
      web::get("/open311/v2/services/{kode}", web::program(), reads<show_definition>),
      web::get("/open311/uji/v2/services/{kode}", web::program(), reads<show_definition>),
  };
}

}  // namespace open311
