#include "app/pipeline.h"

#include <sodium.h>

#include "app/headers.h"
#include "app/log.h"
#include "app/menu.h"
#include "app/resend.h"
#include "base/percent.h"
#include "http/cookies.h"
#include "http/random.h"
#include "jejak/jejak.h"
#include "msg/galat.h"
#include "msg/umum.h"
#include "open311/answer_pages.h"
#include "views/web/error_page.h"
#include "web/assets.h"
#include "web/context.h"
#include "web/error_words.h"

namespace app {
namespace {

constexpr std::int64_t kTouchEveryMs = 60'000;  // a session's last use is noted once a minute, not on every page

std::string keyed_hash(const std::string& key, std::string_view text) {
  unsigned char digest[32];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     reinterpret_cast<const unsigned char*>(key.data()), std::min<std::size_t>(key.size(), 64));
  std::string out(65, '\0');
  sodium_bin2hex(out.data(), out.size(), digest, sizeof digest);
  out.resize(64);
  return out;
}

int status_of(Fault fault) {
  switch (fault) {
    case Fault::not_found:
      return 404;
    case Fault::forbidden:
      return 403;
    case Fault::conflict:
      return 409;
    case Fault::invalid:
      return 422;
    case Fault::unavailable:
      return 503;
  }
  return 500;
}

http::Response error_page(web::Context& ctx, int status, const msg::Text& text, const http::Request& req) {
  if (open311::serves(req)) return open311::plain_answer(req, status, "");
  const auto words = web::error_words(status);
  const web::ErrorPage content{ctx.locale.t(words.title), ctx.locale.t(text.entry ? text : words.advice), req.id,
                               web::Link{ctx.locale.t(msg::umum::beranda), html::Url::path("/beranda")}};
  auto response = web::page(
      ctx, content.title, [&](html::Out& out, const web::ViewContext& c) { views::web::error_page(out, c, content); },
      status);
  ctx.view.has_errors = false;
  if (status == 503 || status == 429) response.headers.emplace_back("Retry-After", "15");
  return response;
}

msg::Lang visitor_language(const http::Request& req) {
  return http::read_cookie(req, "bahasa") == "en" ? msg::Lang::en : msg::Lang::id;
}

// Every page of a demo says its time, which changes once a minute.
std::string demo_time(const i18n::Locale& locale, std::int64_t now) {
  thread_local std::pair<msg::Lang, std::int64_t> shown{msg::Lang::id, -1};
  thread_local std::string text;
  if (const std::pair here{locale.lang(), now / 60'000}; here != shown) {
    shown = here;
    text = locale.date_time(now);
  }
  return text;
}

}  // namespace

Pipeline::Pipeline(Parts parts)
    : parts_(std::move(parts)),
      router_(routes()),
      by_ip_(parts_.rates.per_ip),
      by_session_(parts_.rates.per_session),
      rem_(parts_.settings.batas_warga) {}

http::Application Pipeline::application() {
  return {
      [this](http::Method m, std::string_view path) { return limits(m, path); },
      [this](http::Request& req) { return handle(req); },
      [this](int status, const http::Request& so_far) {
        log_refusal(so_far.id, status);
        return plain_error(status, so_far);
      },
  };
}

http::BodyLimits Pipeline::limits(http::Method method, std::string_view path) const {
  const Match match = router_.find(method, path);
  if (!match.route) return {16 * 1024, 0, 0};
  const auto& b = match.route->body;
  return {b.body_bytes_max, b.file_bytes_max, b.files_max};
}

http::Response Pipeline::handle(http::Request& req) {
  const auto started = std::chrono::steady_clock::now();
  if (const auto* asset = web::find_asset(req.path)) return asset_answer(*asset, req.header("accept-encoding"));
  if (const auto* own = parts_.look.find(req.path)) return asset_answer(*own, req.header("accept-encoding"));
  if (req.path == "/sehat/hidup") return health_answer(200, R"({"status":"hidup"})");
  if (req.path == "/sehat/siap") return health_ready();
  const Match match = router_.find(req.method, req.path);
  http::Response response;
  try {
    response = dispatch(match, req);
  } catch (const db::Unavailable& e) {
    log_error(req, e.what());
    response = plain_error(503, req);
  } catch (const std::exception& e) {
    log_error(req, e.what());
    response = plain_error(500, req);
  }
  add_security_headers(response, req.https);
  log_request(req, match.route ? match.route->pattern : "-", response.status,
              std::chrono::steady_clock::now() - started);
  return response;
}

http::Response Pipeline::dispatch(const Match& match, http::Request& req) {
  if (!match.route && open311::serves(req)) return program_refusal(req);
  if (!match.route) {
    web::Context ctx = context_for(req, std::nullopt, "");
    return error_page(ctx, match.other_method ? 405 : 404, {}, req);
  }
  req.path_args = match.args;
  // A program has no session: what a browser sends by itself is not even looked at.
  if (match.route->access.kind() == web::Access::Kind::program) req.cookies.clear();
  return match.route->get ? run_get(*match.route, req) : run_post(*match.route, req);
}

http::Response Pipeline::program_refusal(const http::Request& req) {
  std::string allowed;
  if (router_.find(http::Method::get, req.path).route) allowed = "GET, HEAD, ";
  if (router_.find(http::Method::post, req.path).route) allowed += "POST, ";
  if (allowed.empty()) return open311::plain_answer(req, 404, "");
  allowed += "OPTIONS";
  if (req.method == http::Method::options) return open311::options_answer(allowed);
  return open311::plain_answer(req, 405, allowed);
}

web::Context Pipeline::context_for(const http::Request& req, const std::optional<akun::Sesi>& sesi,
                                   const std::string& session_hash) {
  const std::int64_t now = parts_.clock.now();
  const auto& s = parts_.settings;
  akun::Pelaku pelaku;
  if (sesi && !sesi->menunggu_totp) pelaku = sesi->pelaku;
  if (!pelaku.signed_in()) pelaku.lang = visitor_language(req);
  // Whoever writes pages sees in a demo which words came from no catalogue: everything else stands in brackets.
  if (s.demo && http::read_cookie(req, "bahasa") == "xx") pelaku.lang = msg::Lang::xx;
  const i18n::Locale locale(pelaku.lang, s.zona_menit);
  web::Context ctx{pelaku,
                   now,
                   Tanggal::from_utc_ms(now, s.zona_menit),
                   locale,
                   s,
                   parts_.files,
                   parts_.brankas,
                   pieces_,
                   rem_,
                   parts_.ubin,
                   {},
                   sesi ? session_hash : std::string(),
                   {},
                   std::nullopt};
  auto& v = ctx.view;
  v.locale = locale;
  v.path = req.method == http::Method::get ? req.target : req.path;
  v.look = &parts_.look;
  v.nama_instansi = s.nama_instansi;
  v.nama_aplikasi = s.nama_aplikasi;
  v.signed_in = pelaku.signed_in();
  v.nama_pelaku = pelaku.nama;
  v.belum_dibaca = sesi ? sesi->belum_dibaca : 0;
  v.menu = menu_for(pelaku, locale, req.path);
  v.demo = s.demo;
  if (parts_.clock.is_chosen()) v.sekarang_demo = demo_time(locale, now);
  v.kirim_id = http::random_hex(16);
  std::string holder = ctx.session_hash;
  if (holder.empty()) {
    // A visitor's forms (sign-in, activation) get their token from a cookie of their own.
    holder = std::string(http::read_cookie(req, "tamu"));
    if (holder.size() != 32) {
      holder = http::random_hex(16);
      ctx.set_cookies.push_back(http::set_cookie(req, "tamu", holder));
    }
  }
  v.csrf = keyed_hash(parts_.csrf_key, holder);
  return ctx;
}

namespace {

// What a person has to do before anything else opens: a password of his own, then the second factor. "" when nothing.
std::string first_duty(const web::Context& ctx) {
  if (ctx.pelaku.harus_ganti_sandi) return "/akun/sandi";
  if (ctx.settings.totp_wajib && ctx.pelaku.perlu_totp() && !ctx.pelaku.totp_aktif) return "/akun/totp";
  return {};
}

bool open_before_duties(std::string_view path) {
  return path.starts_with("/akun/") || path == "/keluar" || path == "/bahasa";
}

}  // namespace

bool Pipeline::csrf_ok(const http::Request& req, const web::Context& ctx) const {
  if (const auto site = req.header("sec-fetch-site"); !site.empty()) return site == "same-origin" || site == "none";
  if (const auto origin = req.header("origin"); !origin.empty() && origin != "null") {
    const std::string host = std::string(req.header("host"));
    return origin == parts_.settings.base_url || origin == "http://" + host || origin == "https://" + host;
  }
  const auto token = req.form_value("csrf");
  return token.size() == ctx.view.csrf.size() && sodium_memcmp(token.data(), ctx.view.csrf.data(), token.size()) == 0;
}

std::optional<http::Response> Pipeline::refuse(web::Context& ctx, const web::Route& route,
                                               const std::optional<akun::Sesi>& sesi, const http::Request& req) {
  const bool in_time =
      by_ip_.take(req.ip, ctx.now) && (ctx.session_hash.empty() || by_session_.take(ctx.session_hash, ctx.now));
  if (!in_time) return error_page(ctx, 429, {}, req);
  using Kind = web::Access::Kind;
  if (route.access.kind() == Kind::program) return std::nullopt;
  if (route.post && !csrf_ok(req, ctx)) return error_page(ctx, 403, msg::galat::formulir_asing, req);
  if (route.access.kind() == Kind::publik) return std::nullopt;
  if (!ctx.pelaku.signed_in()) {
    if (sesi && sesi->menunggu_totp) return web::see_other("/masuk/kode");
    if (req.path == "/keluar") return web::see_other("/masuk");
    if (route.post) return resend_page(ctx, req);
    return web::see_other("/masuk?ke=" + text::percent_encode(req.target));
  }
  if (const auto first = first_duty(ctx); !first.empty() && !open_before_duties(req.path)) return web::see_other(first);
  if (route.access.kind() == Kind::izin && !akun::may(ctx.pelaku, route.access.izin()))
    return error_page(ctx, 403, {}, req);
  return std::nullopt;
}

http::Response Pipeline::error_answer(web::Context& ctx, const Error& error, const http::Request& req) {
  return error_page(ctx, status_of(error.fault), error.text, req);
}

namespace {

akun::SesiLimits limits_of(const web::Settings& s) {
  return {s.sesi_diam_menit * 60'000LL, s.sesi_bersama_menit * 60'000LL, s.sesi_paling_lama_jam * 3'600'000LL};
}

std::string hash_from(const http::Request& req) {
  const auto token = http::read_cookie(req, "sesi");
  return token.empty() ? std::string() : akun::session_hash(token);
}

// A signed-in page is nobody else's business: it is not stored, and its cookies go out with it.
void finish(web::Context& ctx, http::Response& response) {
  bool has_cache_rule = false;
  for (const auto& [name, value] : response.headers) has_cache_rule |= name == "Cache-Control";
  if (has_cache_rule) return;
  response.headers.emplace_back("Cache-Control", "no-store");
  for (auto& cookie : ctx.set_cookies) response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

}  // namespace

http::Response Pipeline::run_get(const web::Route& route, http::Request& req) {
  http::Response response;
  std::optional<web::Context> used;
  std::optional<akun::Sesi> sesi;
  parts_.database.read([&](db::Reader& reader) {
    const std::string hash = hash_from(req);
    sesi.reset();
    if (!hash.empty()) sesi = akun::find_sesi(reader, hash, parts_.clock.now(), limits_of(parts_.settings));
    web::ReadContext ctx(context_for(req, sesi, hash), reader);
    if (auto no = refuse(ctx, route, sesi, req)) {
      response = *std::move(no);
    } else {
      auto result = route.get(req, ctx);
      response = result ? *std::move(result) : error_answer(ctx, result.error(), req);
    }
    req.statements = reader.statements();
    finish(ctx, response);
    used.emplace(std::move(static_cast<web::Context&>(ctx)));
  });
  after_answer(*used, sesi);
  return response;
}

http::Response Pipeline::run_post(const web::Route& route, http::Request& req) {
  const std::string hash = hash_from(req);
  std::optional<akun::Sesi> sesi;
  if (!hash.empty())
    parts_.database.read(
        [&](db::Reader& r) { sesi = akun::find_sesi(r, hash, parts_.clock.now(), limits_of(parts_.settings)); });
  web::WriteContext ctx(context_for(req, sesi, hash), parts_.database, std::string(req.form_value("kirim_id")));
  http::Response response;
  if (auto no = refuse(ctx, route, sesi, req)) {
    response = *std::move(no);
  } else {
    auto result = route.post(req, ctx);
    response = result ? *std::move(result) : error_answer(ctx, result.error(), req);
  }
  finish(ctx, response);
  after_answer(ctx, sesi);
  if (rem_.tebakan.take_alarm())
    log_event("warn", "kode lacak: sedikitnya satu dari seratus percobaan dalam sejam tidak cocok; mungkin ditebak");
  return response;
}

// What a page leaves behind without being a write of the page: when the session was last used, and that somebody read
// another person's file (one row per reader, file and day).
void Pipeline::after_answer(const web::Context& ctx, const std::optional<akun::Sesi>& sesi) {
  const bool touch = sesi && ctx.now - sesi->terakhir > kTouchEveryMs;
  const bool note = ctx.read_note && ctx.pelaku.pegawai != ctx.read_note->pegawai;
  if (!touch && !note) return;
  try {
    parts_.database.write([&](db::Tx& tx) {
      if (touch) akun::touch_sesi(tx, ctx.session_hash, ctx.now);
      if (note)
        jejak::catat_baca(tx, ctx.read_note->pegawai, ctx.pelaku.akun, ctx.read_note->bagian, ctx.today, ctx.now);
      return true;
    });
  } catch (const db::Unavailable&) {
    // The page itself was read and is right. A full disk shows on the next write and in /sehat/siap.
  }
}

http::Response Pipeline::plain_error(int status, const http::Request& so_far) {
  http::Request none;
  none.path = "/";
  web::Context ctx = context_for(none, std::nullopt, "");
  ctx.set_cookies.clear();
  auto response = error_page(ctx, status, {}, so_far);
  if (!open311::serves(so_far)) response.headers.emplace_back("Cache-Control", "no-store");
  add_security_headers(response, false);
  return response;
}

http::Response Pipeline::health_ready() {
  if (draining_) return health_answer(503, R"({"status":"berhenti"})");
  try {
    parts_.database.read([](db::Reader& r) { r.number("SELECT COUNT(*) AS n FROM skema_versi"); });
    return health_answer(200, R"({"status":"siap"})");
  } catch (const db::Unavailable&) {
    return health_answer(503, R"({"status":"basis data tidak terjangkau"})");
  }
}

}  // namespace app
