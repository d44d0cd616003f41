#include "app/resend.h"

#include "base/percent.h"
#include "msg/galat.h"
#include "views/web/resend.h"

namespace app {
namespace {

// Never written into a page, not even into the one of the person who typed it.
bool is_secret(std::string_view field) {
  return field.starts_with("sandi") || field.starts_with("kode");
}

html::Url address_of(const http::Request& req) {
  std::string out;
  for (const char c : req.path) out += c == '/' ? "/" : text::percent_encode({&c, 1});
  char mark = '?';
  for (const auto& [name, value] : req.query) {
    out += mark + text::percent_encode(name) + "=" + text::percent_encode(value);
    mark = '&';
  }
  return html::Url::path(std::move(out));
}

}  // namespace

http::Response resend_page(web::Context& ctx, const http::Request& req) {
  web::ResendPage page{.action = address_of(req)};
  for (const auto& [name, value] : req.form) {
    if (name == "csrf") continue;  // it belonged to the session that ended
    if (is_secret(name))
      page.rahasia = true;
    else
      page.isian.push_back({name, value});
  }
  for (const auto& upload : req.uploads) page.berkas |= !upload.name.empty();
  return web::page(
      ctx, ctx.locale.t(msg::galat::sesi_habis_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::web::resend(out, c, page); }, 403);
}

}  // namespace app
