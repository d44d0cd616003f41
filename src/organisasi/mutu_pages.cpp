// GET /mutu-data: what HR should look at, one kind of problem at a time.
#include "base/label.h"
#include "msg/organisasi.h"
#include "organisasi/mutu_store.h"
#include "organisasi/routes.h"
#include "organisasi/views.h"
#include "views/organisasi/mutu.h"
#include "web/context.h"
#include "web/link.h"

namespace organisasi {
namespace {

constexpr int kPerPage = 20;

struct MasalahWords {
  Masalah value;
  const msg::Entry* label;
  const msg::Entry* advice;
};
constexpr MasalahWords words[] = {
    {Masalah::tanpa_penilai, &msg::organisasi::mutu_tanpa_penilai, &msg::organisasi::mutu_tanpa_penilai_saran},
    {Masalah::dua_definitif, &msg::organisasi::mutu_dua_definitif, &msg::organisasi::mutu_dua_definitif_saran},
    {Masalah::penilai_luar_rantai, &msg::organisasi::mutu_luar_rantai, &msg::organisasi::mutu_luar_rantai_saran},
    {Masalah::keluar_aktif, &msg::organisasi::mutu_keluar_aktif, &msg::organisasi::mutu_keluar_aktif_saran},
};

Result<http::Response> show_mutu(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto chosen = from_code<Masalah>(req.query_value("masalah")).value_or(Masalah::tanpa_penilai);
  const auto after = parse_id<PegawaiId>(req.query_value("setelah"));
  const auto counts = count_masalah(ctx.reader);
  std::int64_t all = 0;
  for (const auto n : counts) all += n;
  MutuPage p{.judul = all == 0 ? l.t(msg::organisasi::mutu_beres) : l.t(msg::organisasi::mutu_judul(all)),
             .masalah = {l.t(msg::organisasi::mutu_kicker), {}}};
  for (const auto& w : words) {
    p.masalah.links.push_back({l.t(*w.label) + " (" + l.number(counts[static_cast<std::size_t>(w.value)]) + ")",
                               web::link_with("/mutu-data", {{"masalah", std::string(to_code(w.value))}}),
                               w.value == chosen});
    if (w.value == chosen) p.penjelasan = l.t(*w.advice);
  }
  auto rows = list_masalah(ctx.reader, chosen, after ? after->value : 0, kPerPage + 1);
  if (rows.size() > kPerPage) {
    rows.pop_back();
    p.next =
        web::link_with("/mutu-data", {{"masalah", std::string(to_code(chosen))}, {"setelah", to_text(rows.back().id)}});
  }
  for (const auto& r : rows)
    p.pegawai.push_back({html::Url::path("/pegawai/" + to_text(r.id)), r.nama,
                         r.penilai.empty() ? "" : l.t(msg::organisasi::rantai_penilai(r.penilai)),
                         r.unit.empty() ? r.jabatan : r.jabatan + " · " + r.unit});
  return web::page(ctx, l.t(msg::organisasi::mutu_kicker),
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::mutu(out, c, p); });
}

}  // namespace

std::vector<web::Route> mutu_routes() {
  return {web::get("/mutu-data", web::needs(akun::Izin::lihat_mutu_data), show_mutu)};
}

}  // namespace organisasi
