#include "app/headers.h"

#include <fmt/format.h>

#include "http/gzip.h"

namespace app {
namespace {

// No inline script or style anywhere, so no nonces are needed and public pages stay cacheable.
constexpr std::string_view kCsp =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-ancestors 'none'";
constexpr std::string_view kCommon =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: geolocation=(self), camera=(), microphone=(), payment=(), usb=()\r\n";
constexpr std::string_view kHttps = "Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n";

// Put together once; as single headers they would cost every page some twenty small strings.
const std::string kWithoutCsp[2] = {std::string(kCommon), fmt::format("{}{}", kCommon, kHttps)};
const std::string kWithCsp[2] = {fmt::format("{}\r\n{}", kCsp, kWithoutCsp[0]),
                                 fmt::format("{}; upgrade-insecure-requests\r\n{}", kCsp, kWithoutCsp[1])};

}  // namespace

void add_security_headers(http::Response& r, bool https) {
  bool has_csp = false;  // a user's file brings a stricter one
  for (const auto& [name, value] : r.headers) has_csp |= name == "Content-Security-Policy";
  r.fixed_headers = (has_csp ? kWithoutCsp : kWithCsp)[https ? 1 : 0];
}

http::Response asset_answer(const web::Asset& asset, std::string_view accept_encoding) {
  http::Response r;
  r.type = asset.type;
  r.static_body = asset.body;
  r.etag = '"' + std::string(asset.path) + '"';  // the address carries the hash of the content
  // Compressed once, when the program was built; an instance's own emblem is compressed as pages are.
  for (const auto& [coding, packed] : {std::pair("br", asset.brotli), std::pair("gzip", asset.gzip)}) {
    if (packed.empty() || !http::accepts_coding(accept_encoding, coding)) continue;
    r.static_body = packed;
    r.headers = {{"Content-Encoding", coding}, {"Vary", "Accept-Encoding"}};
    r.etag.insert(0, "W/");
    break;
  }
  r.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  // Opened by itself, an instance's emblem is a document: it may look as it was drawn, and do nothing.
  r.headers.emplace_back("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  r.fixed_headers = kWithoutCsp[0];
  return r;
}

http::Response health_answer(int status, std::string json) {
  http::Response r;
  r.status = status;
  r.type = "application/json";
  r.body = std::move(json);
  r.compress = false;
  r.headers.emplace_back("Cache-Control", "no-store");
  return r;
}

}  // namespace app
