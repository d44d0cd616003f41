#include "app/headers.h"

namespace app {
namespace {

// No inline script or style anywhere, so no nonces are needed and public pages stay cacheable.
constexpr const char* kCsp =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'";

void add_common(http::Response& r, bool https) {
  r.headers.emplace_back("X-Content-Type-Options", "nosniff");
  r.headers.emplace_back("Referrer-Policy", "same-origin");
  r.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  r.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  r.headers.emplace_back("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()");
  if (https) r.headers.emplace_back("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

}  // namespace

void add_security_headers(http::Response& r, bool https) {
  bool has_csp = false;  // a user's file brings a stricter one
  for (const auto& [name, value] : r.headers) has_csp |= name == "Content-Security-Policy";
  if (!has_csp)
    r.headers.emplace_back("Content-Security-Policy", https ? std::string(kCsp) + "; upgrade-insecure-requests" : kCsp);
  add_common(r, https);
}

http::Response asset_answer(const web::Asset& asset) {
  http::Response r;
  r.type = asset.type;
  r.static_body = asset.body;
  r.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  r.headers.emplace_back("Content-Security-Policy", "default-src 'none'; style-src 'self'; sandbox");
  add_common(r, false);
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
