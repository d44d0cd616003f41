#include "open311/answer_pages.h"

#include "akun/digest.h"
#include "base/text.h"
#include "msg/program.h"

namespace open311 {
namespace {

constexpr std::string_view kReadMethods = "GET, HEAD, OPTIONS";
constexpr const char* kRetrySeconds = "15";

bool is_read(const http::Request& req) {
  return req.method == http::Method::get || req.method == http::Method::head;
}

// As far as it was understood.
std::string_view path_of(const http::Request& req) {
  return req.path.empty() ? std::string_view(req.target).substr(0, req.target.find('?')) : std::string_view(req.path);
}

// Everybody's data, so every site may read it.
void open_to_sites(http::Response& r) {
  r.headers.emplace_back("Access-Control-Allow-Origin", "*");
  r.headers.emplace_back("Access-Control-Expose-Headers", "Link, X-Total-Count, Retry-After");
}

msg::Text words_for(int status) {
  namespace m = msg::program;
  switch (status) {
    case 404:
      return m::alamat_tidak_ada;
    case 405:
      return m::metode_salah;
    case 408:
      return m::terputus;
    case 413:
      return m::terlalu_besar;
    case 429:
      return m::terlalu_sering;
    case 503:
      return m::tidak_melayani;
    default:
      return status >= 500 ? m::rusak : m::tidak_terbaca;
  }
}

http::Response refusal(const Asked& asked, const http::Request& req, const Errors& errors) {
  http::Response r = document_answer(asked, document(errors, asked.lang));
  r.status = http_code(errors);
  r.headers.emplace_back("Cache-Control", "no-store");
  if (is_read(req)) open_to_sites(r);
  if (r.status == 405) r.headers.emplace_back("Allow", kReadMethods);
  return r;
}

template <class Work, class Context>
Result<http::Response> answer(Work work, const http::Request& req, Context& ctx) {
  Asked asked{.lang = language_of(req)};
  auto resource = parse_resource(req.path_args.back());
  if (!resource) return refusal(asked, req, resource.error());
  asked.name = std::move(resource->name);
  asked.format = resource->format;
  auto done = work(asked, req, ctx);
  if (!done) return refusal(asked, req, done.error());
  return *std::move(done);
}

}  // namespace

bool serves(const http::Request& req) {
  const std::string_view path = path_of(req);
  return path == "/open311" || path.starts_with("/open311/");
}

msg::Lang language_of(const http::Request& req) {
  for (std::string_view rest = req.header("accept-language"); !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string tag = text::to_lower(text::trim(rest.substr(0, comma)));
    if (tag.starts_with("en")) return msg::Lang::en;
    if (tag.starts_with("id")) return msg::Lang::id;
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return msg::Lang::id;
}

http::Response document_answer(const Asked& asked, const Element& root) {
  http::Response r{.body = write(root, asked.format), .type = std::string(content_type(asked.format))};
  r.headers.emplace_back("Vary", "Accept-Language");
  return r;
}

http::Response plain_answer(const http::Request& req, int status, std::string_view allowed_methods) {
  const Asked asked{.format = path_of(req).ends_with(".json") ? Format::json : Format::xml, .lang = language_of(req)};
  http::Response r = document_answer(asked, document(Errors{{status, words_for(status)}}, asked.lang));
  r.status = status;
  r.headers.emplace_back("Cache-Control", "no-store");
  if (is_read(req)) open_to_sites(r);
  if (!allowed_methods.empty()) r.headers.emplace_back("Allow", allowed_methods);
  if (status == 429 || status == 503) r.headers.emplace_back("Retry-After", kRetrySeconds);
  return r;
}

http::Response options_answer(std::string_view allowed_methods) {
  http::Response r{.status = 204};
  open_to_sites(r);
  r.headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD");
  r.headers.emplace_back("Access-Control-Max-Age", "86400");
  r.headers.emplace_back("Allow", allowed_methods);
  r.headers.emplace_back("Cache-Control", "no-store");
  return r;
}

Result<http::Response> run(ReadWork work, const http::Request& req, web::ReadContext& ctx) {
  auto r = TRY(answer(work, req, ctx));
  if (r.status != 200) return r;
  r.etag = '"' + akun::digest_hex(r.body).substr(0, 32) + '"';
  r.headers.emplace_back("Cache-Control", "public, max-age=60");
  open_to_sites(r);
  return r;
}

Result<http::Response> run(WriteWork work, const http::Request& req, web::WriteContext& ctx) {
  auto r = TRY(answer(work, req, ctx));
  if (r.status == 200) r.headers.emplace_back("Cache-Control", "no-store");
  return r;
}

}  // namespace open311
