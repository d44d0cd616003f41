#include "pengaduan/publik/simpan_halaman_pages.h"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "akun/digest.h"
#include "html/pieces.h"
#include "http/random.h"

namespace pengaduan {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

// Stand in a kept page where a token belongs. Nobody can write them into a text of his.
struct Tanda {
  std::string csrf = "~c" + http::random_hex(16);
  std::string kirim = "~k" + http::random_hex(16);
};
const Tanda& tanda() {
  static const Tanda made;
  return made;
}

std::string whole_key(const web::Context& ctx, const std::string& kunci) {
  return std::to_string(static_cast<int>(ctx.locale.lang())) + "/" + ctx.today.iso() + "/" + kunci;
}

// Before a kept page stands what tells its version from every other, and whether it has a form.
constexpr std::size_t kSidik = 32;
constexpr char kBerformulir = 'f', kTanpaFormulir = '-';

std::string make_kept(web::Context& ctx, const std::string& key, const std::function<Result<http::Response>()>& make) {
  const std::string csrf = std::exchange(ctx.view.csrf, tanda().csrf);
  const std::string kirim = std::exchange(ctx.view.kirim_id, tanda().kirim);
  auto page = make();
  ctx.view.csrf = csrf;
  ctx.view.kirim_id = kirim;
  if (!page || page->status != 200) return {};
  const bool has_form = page->body.find(tanda().kirim) != std::string::npos;
  return akun::digest_hex(tanda().csrf + key).substr(0, kSidik) + (has_form ? kBerformulir : kTanpaFormulir) +
         page->body;
}

// The page of one browser holds its token, so another's is another page.
std::string etag_of(std::string_view sidik, const std::string& csrf) {
  return fmt::format("\"{}{:016x}\"", sidik, std::hash<std::string>{}(csrf));
}

std::string with_tokens(std::string_view kept, const web::ViewContext& view) {
  std::string out;
  out.reserve(kept.size() + 256);
  for (std::size_t at = kept.find('~'); at != std::string_view::npos; at = kept.find('~')) {
    out += kept.substr(0, at);
    kept.remove_prefix(at);
    if (kept.starts_with(tanda().csrf)) {
      out += view.csrf;
      kept.remove_prefix(tanda().csrf.size());
    } else if (kept.starts_with(tanda().kirim)) {
      out += view.kirim_id;
      kept.remove_prefix(tanda().kirim.size());
    } else {
      out += '~';
      kept.remove_prefix(1);
    }
  }
  out += kept;
  return out;
}

}  // namespace

Result<http::Response> kept_page(web::ReadContext& ctx, const std::string& kunci,
                                 const std::function<Result<http::Response>()>& make) {
  if (ctx.pelaku.signed_in()) return make();
  const std::string key = whole_key(ctx, ctx.view.path + "/" + ctx.view.sekarang_demo + "/" + kunci);
  const html::Piece piece = ctx.pieces.get(key, [&] { return html::Safe(make_kept(ctx, key, make)); });
  if (piece->str().empty()) return make();  // a fault is told anew each time
  const std::string_view kept = piece->str();
  http::Response response{.body = with_tokens(kept.substr(kSidik + 1), ctx.view)};
  // A form is sent once with its number, so a page with one is not taken from the browser's store.
  if (kept[kSidik] == kBerformulir || !ctx.set_cookies.empty()) return response;
  response.etag = etag_of(kept.substr(0, kSidik), ctx.view.csrf);
  response.headers.emplace_back("Cache-Control", "private, no-cache");
  return response;
}

std::string kept_words(web::ReadContext& ctx, const std::string& kunci, const std::function<std::string()>& make) {
  return ctx.pieces.get(whole_key(ctx, kunci), [&] { return html::Safe(make()); })->str();
}

std::string this_hour(const web::Context& ctx) {
  return std::to_string(ctx.now / (60 * kMinuteMs));
}

std::string this_minute(const web::Context& ctx) {
  return std::to_string(ctx.now / kMinuteMs);
}

}  // namespace pengaduan
