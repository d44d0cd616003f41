// GET /akun, GET and POST /akun/sandi, POST /akun/sesi.
#include "akun/perubahan.h"
#include "akun/profil_store.h"
#include "akun/routes.h"
#include "akun/sandi.h"
#include "akun/views.h"
#include "msg/akun.h"
#include "views/akun/profil.h"
#include "views/akun/sandi.h"
#include "web/context.h"
#include "web/form_view.h"

namespace akun {
namespace {

constexpr int kBacaRows = 50;
constexpr int kUbahRows = 50;

const msg::Entry& name_of_part(const std::string& bagian) {
  if (bagian == "skp") return msg::akun::bagian_skp;
  if (bagian == "evaluasi") return msg::akun::bagian_evaluasi;
  if (bagian == "realisasi") return msg::akun::bagian_realisasi;
  if (bagian == "dokumen") return msg::akun::bagian_dokumen;
  return msg::akun::bagian_pegawai;
}

// A browser's long name, cut to what a person recognises.
std::string short_browser(const std::string& agent, const i18n::Locale& locale) {
  const bool phone = agent.find("Android") != std::string::npos || agent.find("iPhone") != std::string::npos;
  for (const char* name : {"Edg", "Firefox", "Chrome", "Safari"})
    if (agent.find(name) != std::string::npos)
      return locale.t(phone ? msg::akun::peramban_ponsel(name) : msg::akun::peramban_komputer(name));
  return locale.t(msg::akun::peramban_lain);
}

Result<http::Response> show_profil(const http::Request&, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const Profil profil = load_profil(ctx.reader, ctx.pelaku.akun);
  ProfilPage p;
  p.totp_aktif = profil.totp_aktif;
  p.facts.facts = {{l.t(msg::akun::pengguna), i18n::nip_grouped(profil.pengguna)},
                   {l.t(msg::akun::masuk_terakhir), l.date_time(profil.terakhir_masuk)},
                   {l.t(msg::akun::totp_judul), l.t(profil.totp_aktif ? msg::akun::aktif : msg::akun::belum_aktif)}};
  for (const auto& s : list_sesi(ctx.reader, ctx.pelaku.akun))
    p.sesi.push_back(
        {short_browser(s.peramban, l), l.date_time(s.terakhir), s.token_hash, s.token_hash == ctx.session_hash});
  p.has_file = ctx.pelaku.pegawai.has_value();
  if (p.has_file)
    for (const auto& b : list_baca(ctx.reader, *ctx.pelaku.pegawai, kBacaRows))
      p.baca.push_back({l.date(*Tanggal::parse_iso(b.tanggal)), b.nama, l.t(name_of_part(b.bagian))});
  if (p.has_file)
    for (const auto& u : list_ubah(ctx.reader, ctx.pelaku, kUbahRows))
      p.ubah.push_back({l.date_time(u.waktu), u.nama.empty() ? l.t(msg::akun::ubah_oleh_sistem) : u.nama,
                        l.t(label_perubahan(u.aksi))});
  return web::page(ctx, l.t(msg::akun::profil),
                   [&](html::Out& out, const web::ViewContext& c) { views::akun::profil(out, c, p); });
}

http::Response sandi_page(web::Context& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const SandiPage p{form.summary(),
                    {.field = form.field({.name = "sandi_lama", .label = l.t(msg::akun::sandi_lama)}),
                     .type = "password",
                     .autocomplete = "current-password",
                     .width = web::Width::medium},
                    {.field = form.field({.name = "sandi_baru",
                                          .label = l.t(msg::akun::sandi_baru),
                                          .hint = l.t(msg::akun::sandi_pendek(kSandiMin))}),
                     .type = "password",
                     .autocomplete = "new-password",
                     .width = web::Width::medium},
                    ctx.pelaku.harus_ganti_sandi};
  return web::page(
      ctx, l.t(msg::akun::ganti_sandi),
      [&](html::Out& out, const web::ViewContext& c) { views::akun::sandi(out, c, p); }, form.status());
}

Result<http::Response> show_sandi(const http::Request&, web::ReadContext& ctx) {
  return sandi_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_sandi(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string lama(form.raw("sandi_lama")), baru(form.raw("sandi_baru"));
  Profil profil;
  ctx.database.read([&](db::Reader& r) { profil = load_profil(r, ctx.pelaku.akun); });
  const Match match = TRY(verify_sandi(profil.sandi_hash, lama));
  if (match == Match::no) form.add({Fault::invalid, msg::akun::sandi_lama_salah, "sandi_lama"});
  if (const auto fit = check_new_sandi(baru, profil.pengguna, ctx.pelaku.nama); !fit) form.add(fit.error());
  if (form.ok() && lama == baru) form.add({Fault::invalid, msg::akun::sandi_sama, "sandi_baru"});
  if (!form.ok()) return sandi_page(ctx, web::FormView(ctx.locale, form));
  const std::string hash = TRY(hash_sandi(baru));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    change_sandi(tx, ctx.pelaku, hash, ctx.session_hash, ctx.now);
    return "/akun";
  });
}

Result<http::Response> post_sesi(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string hash(form.raw("sesi"));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(end_own_sesi(tx, ctx.pelaku, hash, ctx.now));
    return "/akun";
  });
}

}  // namespace

std::vector<web::Route> profil_routes() {
  return {
      web::get("/akun", web::masuk(), show_profil),
      web::get("/akun/sandi", web::masuk(), show_sandi),
      web::post("/akun/sandi", web::masuk(), web::form_body(), post_sandi),
      web::post("/akun/sesi", web::masuk(), web::form_body(), post_sesi),
  };
}

}  // namespace akun
