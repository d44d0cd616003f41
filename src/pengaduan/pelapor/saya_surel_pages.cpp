// POST /pengaduan/saya/surel, …/surel/kode and …/surel/henti: whether news of his pengaduan comes by e-mail, and where.
#include "msg/langganan.h"
#include "pengaduan/pelapor/saya_pages.h"
#include "pengaduan/route_list_pages.h"
#include "pengaduan/surat/surel_pages.h"

namespace pengaduan {
namespace {

namespace m = msg::langganan;
using K = KeadaanLangganan;

std::string standing(const i18n::Locale& l, const std::optional<Langganan>& now, bool wbs) {
  if (now) {
    const std::string alamat = samarkan_surel(now->alamat);
    switch (now->keadaan) {
      case K::menunggu:
        return l.t(m::menunggu(alamat));
      case K::aktif:
        return l.t(m::aktif(alamat));
      case K::berhenti:
        return l.t(m::berhenti);
      case K::ditolak:
        return l.t(m::ditolak);
    }
  }
  return l.t(wbs ? m::mati_wbs : m::mati);
}

Result<http::Response> post_surel(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor || !ctx.settings.surel.active()) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const std::string surel = read_surel(form);
  return do_and_show(ctx, *pelapor, form, "surel", [&](db::Tx& tx) {
    return minta_pelapor(tx, ctx.brankas, pelapor->pengaduan, surel, ctx.locale.lang(), ctx.now);
  });
}

Result<http::Response> post_kode(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  const std::string kode = read_kode(form);
  if (form.ok()) {
    HasilKode hasil = HasilKode::kedaluwarsa;
    ctx.database.write([&](db::Tx& tx) {
      const auto l = find_langganan_pelapor(tx, ctx.brankas, pelapor->pengaduan);
      hasil = l ? buktikan(tx, ctx.brankas, *l, kode, ctx.now) : HasilKode::kedaluwarsa;
      touch_sesi_pelapor(tx, *pelapor, ctx.now);
      return true;  // a wrong try is kept, too
    });
    add_hasil(form, hasil);
  }
  if (form.ok()) return web::see_other("/pengaduan/saya");
  return page_again(ctx, *pelapor, form, "kode");
}

Result<http::Response> post_henti(const http::Request& req, web::WriteContext& ctx) {
  const auto pelapor = pelapor_now(req, ctx);
  if (!pelapor) return web::see_other("/pengaduan/lacak");
  web::FormReader form(req);
  return do_and_show(ctx, *pelapor, form, "", [&](db::Tx& tx) -> Result<void> {
    const auto l = find_langganan_pelapor(tx, ctx.brankas, pelapor->pengaduan);
    if (l && !l->alamat.empty()) akhiri(tx, l->id, K::berhenti, ctx.now);
    return {};
  });
}

}  // namespace

std::optional<KabarSurelView> kabar_surel(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form,
                                          std::string_view sent) {
  if (!ctx.settings.surel.active()) return std::nullopt;
  const auto& l = ctx.locale;
  const auto now = find_langganan_pelapor(ctx.reader, ctx.brankas, p.id);
  KabarSurelView out{.keterangan = standing(l, now, p.klasifikasi == Klasifikasi::wbs)};
  const web::FormView fresh(l);
  out.berlaku = now && !now->alamat.empty();
  if (now && now->keadaan == K::menunggu) out.kode = kode_field(l, sent == "kode" ? form : fresh);
  out.surel = surel_field(l, sent == "surel" ? form : fresh, out.berlaku ? m::surel_lain : m::surel);
  return out;
}

std::vector<web::Route> saya_surel_routes() {
  return {web::post("/pengaduan/saya/surel", web::publik(), web::form_body(), post_surel),
          web::post("/pengaduan/saya/surel/kode", web::publik(), web::form_body(), post_kode),
          web::post("/pengaduan/saya/surel/henti", web::publik(), web::form_body(), post_henti)};
}

}  // namespace pengaduan
