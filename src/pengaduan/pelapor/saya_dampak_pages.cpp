// POST /pengaduan/saya/dampak: whether he came to harm because he reported. A yes is filed at once, with a receipt.
#include "akun/digest.h"
#include "base/text.h"
#include "http/cookies.h"
#include "msg/dampak.h"
#include "pengaduan/lindung/dampak_store.h"
#include "pengaduan/pelapor/baru_pages.h"
#include "pengaduan/pelapor/saya_pages.h"
#include "pengaduan/route_list_pages.h"

namespace pengaduan {
namespace {

namespace m = msg::dampak;

// The receipt's token, the same for a repeated tap of the same form and known to this browser alone.
std::string receipt_token(const http::Request& req, const web::WriteContext& ctx) {
  return akun::digest_hex("dampak:" + std::string(http::read_cookie(req, kCookiePelapor)) + ":" + ctx.kirim_id);
}

Result<http::Response> post_dampak(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const std::string_view jawab = form.raw("dampak");
  const bool harmed = jawab == "ya";
  if (!harmed && jawab != "tidak") form.add({Fault::invalid, m::galat_jawab, "dampak"});
  const std::string cerita = form.text("teks", {.max = cerita_max, .multiline = true});
  if (harmed && text::length(cerita) < cerita_min) form.add({Fault::invalid, m::galat_cerita(cerita_min), "teks"});
  const std::string token = receipt_token(req, ctx);
  const TandaTerima tanda = draw_tanda_terima();
  auto answer = do_and_show(
      ctx, *pelapor, form, "dampak",
      [&](db::Tx& tx) -> Result<void> {
        if (!harmed) return jawab_tidak_dampak(tx, pelapor->pengaduan, ctx.now);
        const BarisPengaduan p = TRY(find_milik_pelapor(tx, *pelapor));
        const Jam jam = load_jam(tx, ctx.now, ctx.settings.zona_menit);
        TRY_VOID(lapor_dampak(tx, ctx.brankas, jam, p, token, tanda, cerita));
        return {};
      },
      harmed ? "/pengaduan/terkirim" : "/pengaduan/saya");
  if (harmed && answer && answer->status == 303) ctx.set_cookies.push_back(http::set_cookie(req, kCookieDraf, token));
  return answer;
}

}  // namespace

std::optional<DampakView> dampak_view(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form,
                                      std::string_view sent) {
  if (!is_ditanya(ctx.reader, p.id)) return std::nullopt;
  const auto& l = ctx.locale;
  const web::FormView fresh(l);
  const web::FormView& f = sent == "dampak" ? form : fresh;
  return DampakView{l.t(p.klasifikasi == Klasifikasi::wbs ? m::pengantar_wbs : m::pengantar),
                    f.radios({.name = "dampak", .label = l.t(m::jawab)},
                             {{"tidak", l.t(m::tidak)}, {"ya", l.t(m::ya), l.t(m::ya_petunjuk)}}, ""),
                    f.textarea({.name = "teks", .label = l.t(m::cerita), .optional = true, .id = "teks-dampak"}, "",
                               static_cast<int>(cerita_max))};
}

std::vector<web::Route> saya_dampak_routes() {
  return {web::post("/pengaduan/saya/dampak", web::publik(), web::form_body(), post_dampak)};
}

}  // namespace pengaduan
