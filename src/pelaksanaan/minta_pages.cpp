// GET /umpan-balik: what I was asked, gave and received. GET and POST /umpan-balik/minta: asking somebody.
#include "base/text.h"
#include "pelaksanaan/bersama_pages.h"
#include "pelaksanaan/route_list_pages.h"
#include "pelaksanaan/umpan_balik_view_pages.h"
#include "views/pelaksanaan/kotak.h"
#include "views/pelaksanaan/minta.h"
#include "web/link.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;

constexpr int kRows = 20;
constexpr int kPermintaanMax = 40;
constexpr std::size_t kTentangMax = 300;
constexpr int kTenggatHari = 7;  // Our choice: a week, unless the asker says otherwise

PermintaanView view_of(const web::Context& ctx, const PermintaanRow& r) {
  const auto& l = ctx.locale;
  return {.hari = std::to_string(r.tenggat.day()),
          .bulan = l.month_short(r.tenggat.month()),
          .lewat = r.lewat,
          .link = {r.kepada_saya ? l.t(m::beri_kepada(r.pegawai))
                   : r.lewat     ? l.t(m::tidak_dijawab(r.dari))
                                 : l.t(m::menunggu_dari(r.dari)),
                   html::Url::path("/skp/" + to_text(r.skp) + "/umpan-balik")},
          .tentang = r.tentang,
          .tenggat =
              r.lewat ? l.t(m::tenggat_berakhir(l.day_date(r.tenggat))) : l.t(m::tenggat_pada(l.day_date(r.tenggat)))};
}

Result<http::Response> show_kotak(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto before = parse_id<UmpanBalikId>(req.query_value("sebelum")).value_or(UmpanBalikId{});
  auto rows = list_milik(ctx.reader, ctx.pelaku, before, kRows + 1);
  KotakUmpanBalikPage p;
  p.boleh_minta = own_skp(ctx.reader, ctx.pelaku, ctx.today.year()).has_value();
  std::int64_t waiting = 0;
  for (const auto& r : list_permintaan(ctx.reader, ctx.pelaku, ctx.today, kPermintaanMax)) {
    (r.kepada_saya ? p.diminta : p.menunggu).push_back(view_of(ctx, r));
    if (r.kepada_saya && !r.lewat) ++waiting;
  }
  p.judul = waiting == 0 ? l.t(m::kotak_judul) : l.t(m::kotak_judul_diminta(waiting));
  if (rows.size() > kRows) {
    rows.pop_back();
    p.lebih_lama =
        web::Link{l.t(m::lebih_lama), web::link_with("/umpan-balik", {{"sebelum", to_text(rows.back().id)}})};
  }
  for (const auto& row : rows) p.catatan.push_back(view_of(l, row, Tampilan::dengan_pegawai));
  return web::page(ctx, l.t(m::umpan_balik),
                   [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::kotak(out, c, p); });
}

Result<http::Response> minta_page(web::ReadContext& ctx, SkpId skp, const web::FormView& form) {
  const auto& l = ctx.locale;
  TRY_VOID(check_boleh_minta(ctx.reader, ctx.pelaku, skp));
  std::vector<web::Option> calon;
  for (const auto& c : list_calon(ctx.reader, ctx.pelaku, ctx.today))
    calon.push_back({to_text(c.id), c.nama + ", " + c.jabatan});
  const Tanggal tenggat = ctx.today.plus_days(kTenggatHari);
  const std::string typed =
      std::to_string(tenggat.day()) + "-" + std::to_string(tenggat.month()) + "-" + std::to_string(tenggat.year());
  const MintaPage p{
      .judul = l.t(m::minta_judul),
      .errors = form.summary(),
      .skp = {"skp", to_text(skp)},
      .dari = form.select({.name = "dari", .label = l.t(m::minta_dari)}, std::move(calon), "", l.t(m::minta_pilih)),
      .nip =
          form.input({.name = "nip", .label = l.t(m::minta_nip), .hint = l.t(m::minta_nip_petunjuk), .optional = true},
                     "", {.inputmode = "numeric", .width = web::Width::medium}),
      .tentang =
          form.textarea({.name = "tentang", .label = l.t(m::minta_tentang), .hint = l.t(m::minta_tentang_petunjuk)}, "",
                        static_cast<int>(kTentangMax)),
      .tenggat = form.date({.name = "tenggat", .label = l.t(m::minta_tenggat)}, typed)};
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::minta(out, c, p); },
      form.status());
}

// Without ?skp= it is about the actor's own plan of this year.
Result<http::Response> show_minta(const http::Request& req, web::ReadContext& ctx) {
  auto skp = parse_id<SkpId>(req.query_value("skp"));
  if (!skp) skp = own_skp(ctx.reader, ctx.pelaku, ctx.today.year());
  if (!skp) return fail(Fault::not_found, m::minta_tanpa_skp);
  return minta_page(ctx, *skp, web::FormView(ctx.locale));
}

// From the list, or by NIP for everybody else.
PegawaiId read_dari(web::FormReader& form, web::WriteContext& ctx) {
  const std::string nip = text::strip_nip(form.raw("nip"));
  if (nip.empty()) return form.id<PegawaiId>("dari", web::Required::yes, m::minta_dari_kosong).value_or(PegawaiId{});
  std::optional<PegawaiId> found;
  ctx.database.read([&](db::Reader& r) { found = find_by_nip(r, nip); });
  if (!found) form.add({Fault::invalid, m::minta_nip_tidak_ada, "nip"});
  return found.value_or(PegawaiId{});
}

Result<http::Response> post_minta(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto skp = form.id<SkpId>("skp", web::Required::yes);
  if (!skp) return fail(Fault::not_found, {});
  PermintaanBaru baru{.skp = *skp, .dari = read_dari(form, ctx), .tentang = "", .tenggat = ctx.today};
  baru.tentang = form.text(
      "tentang", {.max = kTentangMax, .min = 5, .required = web::Required::yes, .missing = m::minta_tentang_kosong});
  if (const auto tenggat = form.date("tenggat", web::Required::yes, m::minta_tenggat_kosong)) baru.tenggat = *tenggat;
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return minta_page(r, *skp, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(ask_umpan_balik(tx, ctx.pelaku, baru, ctx.now, ctx.today, ctx.settings.zona_menit));
    return "/umpan-balik";
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

}  // namespace

std::vector<web::Route> minta_routes() {
  return {
      web::get("/umpan-balik", web::masuk(), show_kotak),
      web::get("/umpan-balik/minta", web::masuk(), show_minta),
      web::post("/umpan-balik/minta", web::masuk(), web::form_body(), post_minta),
  };
}

}  // namespace pelaksanaan
