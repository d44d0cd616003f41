#include "pengaduan/pelapor/penjaga_pages.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "http/cookies.h"
#include "msg/penjaga.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "web/rem.h"

namespace pengaduan {
namespace {

namespace m = msg::penjaga;
using berkas::Kunci;

constexpr std::int64_t kSoalMs = 3'600'000;

// Whose browser it is, without knowing whose; "" when it keeps no cookies.
std::string device_of(const http::Request& req, const web::Context& ctx) {
  if (!ctx.session_hash.empty()) return ctx.session_hash;
  return std::string(http::read_cookie(req, "tamu"));
}

std::string place_soal(std::string_view token) {
  return "soal:" + std::string(token);
}

std::optional<std::int64_t> read_number(std::string_view s) {
  std::int64_t n = 0;
  const auto [end, fault] = std::from_chars(s.data(), s.data() + s.size(), n);
  return fault == std::errc{} && end == s.data() + s.size() ? std::optional(n) : std::nullopt;
}

// "7 1790000000000": the answer and until when it is taken.
bool is_answered(const http::Request& req, const web::Context& ctx) {
  const auto sealed = ctx.brankas.unseal(Kunci::umum, place_soal(token_of(req)), req.form_value("soal"));
  if (!sealed) return false;
  const auto space = sealed->find(' ');
  const auto until = read_number(std::string_view(*sealed).substr(space + 1));
  return until && *until >= ctx.now && text::trim(req.form_value("jawab")) == sealed->substr(0, space);
}

}  // namespace

Soal draw_soal(const web::Context& ctx, std::string_view token, const web::FormView& form) {
  const std::string random = berkas::draw_secret();
  const int a = 2 + random[0] % 8, b = 2 + random[1] % 8;
  web::Input jawab{.field = form.field(
                       {.name = "jawab", .label = ctx.locale.t(m::soal(a, b)), .hint = ctx.locale.t(m::soal_petunjuk)}),
                   .inputmode = "numeric",
                   .autocomplete = "off",
                   .width = web::Width::short_text};
  return {std::move(jawab), ctx.brankas.seal(Kunci::umum, place_soal(token),
                                             std::to_string(a + b) + " " + std::to_string(ctx.now + kSoalMs))};
}

Penjagaan jaga_kirim(const http::Request& req, web::WriteContext& ctx, const DrafTersimpan& draf,
                     web::FormReader& form) {
  const auto& batas = ctx.settings.batas_warga;
  if (const std::string device = device_of(req, ctx); !device.empty() && !ctx.rem.kirim.left(device, ctx.now)) {
    form.add({Fault::invalid, m::kirim_sering(batas.kirim_per_jam, 60 / std::min(batas.kirim_per_jam, 60)), ""});
    return Penjagaan::tunggu;
  }
  // A draft of a later time is one from before the clock was set back, and no sign of a machine.
  const std::int64_t took = ctx.now - draf.dibuat;
  const bool fast = took >= 0 && took < batas.isi_detik * 1000LL;
  const bool crowded = !ctx.rem.kirim_alamat.left(std::string(req.ip), ctx.now);
  const bool trapped = !req.form_value(kJebakan).empty();
  if ((!fast && !crowded && !trapped) || is_answered(req, ctx)) return Penjagaan::lolos;
  form.add({Fault::invalid, req.form_value("soal").empty() ? m::soal_dulu : m::soal_salah, "jawab"});
  return Penjagaan::tanya;
}

void catat_kirim(const http::Request& req, web::WriteContext& ctx) {
  if (const std::string device = device_of(req, ctx); !device.empty()) ctx.rem.kirim.take(device, ctx.now);
  ctx.rem.kirim_alamat.take(std::string(req.ip), ctx.now);
}

bool may_unggah(const http::Request& req, web::WriteContext& ctx) {
  const std::string device = device_of(req, ctx);
  return (device.empty() || ctx.rem.unggah.left(device, ctx.now)) &&
         ctx.rem.unggah_alamat.left(std::string(req.ip), ctx.now);
}

void catat_unggah(const http::Request& req, web::WriteContext& ctx, int foto) {
  const std::string device = device_of(req, ctx);
  for (int n = 0; n < foto; ++n) {
    if (!device.empty()) ctx.rem.unggah.take(device, ctx.now);
    ctx.rem.unggah_alamat.take(std::string(req.ip), ctx.now);
  }
}

http::Response wait(http::Response response, int seconds) {
  response.status = 429;
  response.headers.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

}  // namespace pengaduan
