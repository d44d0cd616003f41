// GET /evaluasi: whom a penilai evaluates now, and everybody's own delivered results.
#include <algorithm>

#include "msg/penilaian.h"
#include "penilaian/antrean_store.h"
#include "penilaian/bagian_pages.h"
#include "penilaian/periode_store.h"
#include "penilaian/predikat_org_store.h"
#include "penilaian/routes.h"
#include "penilaian/views.h"
#include "views/penilaian/evaluasi.h"
#include "web/link.h"

namespace penilaian {
namespace {

namespace m = msg::penilaian;
constexpr int kRows = 20;
constexpr int kPeriodes = 6;
constexpr int kOwnRows = 40;

// "golongan-urutan-skp" of the last row seen.
SetelahAntrean read_after(std::string_view typed) {
  SetelahAntrean out;
  const auto first = typed.find('-');
  const auto second = typed.find('-', first + 1);
  if (first == typed.npos || second == typed.npos) return out;
  const auto golongan = parse_id<Id<struct GolonganTag>>("1" + std::string(typed.substr(0, first)));  // 0 is no id
  const auto urutan = parse_id<Id<struct UrutanTag>>(typed.substr(first + 1, second - first - 1));
  const auto skp = parse_id<SkpId>(typed.substr(second + 1));
  if (!golongan || !urutan || !skp) return out;
  return {static_cast<int>(golongan->value - 10), urutan->value, *skp};
}

std::string write_after(const AntreanRow& row) {
  return std::to_string(row.golongan) + "-" + std::to_string(row.urutan) + "-" + to_text(row.skp);
}

AntreanLine line_of(const web::Context& ctx, const AntreanRow& row, PeriodeId periode) {
  const auto& l = ctx.locale;
  AntreanLine line{
      row.nama, row.jabatan,
      row.laporan_pada ? l.t(m::laporan_pada(hari_of(ctx, *row.laporan_pada))) : l.t(m::antrean_tanpa_laporan),
      status_of(ctx, row.keadaan),
      web::link_with("/skp/" + to_text(row.skp) + "/penilaian", {{"periode", to_text(periode)}})};
  if (row.golongan == 2 && row.predikat) line.menunggu = l.t(label(*row.predikat));
  return line;
}

// `teratas`: the actor leads the unit at the top.
void add_queue(web::ReadContext& ctx, const http::Request& req, bool teratas, EvaluasiPage& p) {
  const auto periods = list_periode_berjalan(ctx.reader, ctx.today, kPeriodes);
  const PeriodeRow* here = choose_periode(periods, ctx.today);
  for (const auto& row : periods)
    if (row.id == query_periode(req)) here = &row;
  if (!here) return;
  auto rows = list_antrean(ctx.reader, ctx.pelaku, *here, ctx.today, read_after(req.query_value("setelah")), kRows + 1);
  p.tabs = periode_tabs(ctx, "/evaluasi", periods, here->id);
  if (rows.size() > static_cast<std::size_t>(kRows)) {
    rows.pop_back();
    p.lanjut = web::link_with("/evaluasi", {{"periode", to_text(here->id)}, {"setelah", write_after(rows.back())}});
  }
  for (const auto& row : rows) (row.golongan == 0 ? p.menunggu : p.lain).baris.push_back(line_of(ctx, row, here->id));
  p.penilai = ctx.pelaku.memimpin || !rows.empty();
  if (!p.penilai) return;
  p.memimpin = ctx.pelaku.memimpin;
  const auto name = nama_periode(ctx, *here);
  const auto until = ctx.locale.day_date(here->periode.tutup);
  const auto waiting = p.menunggu.baris.size();
  const bool blocked = waiting > 0 && std::all_of(rows.begin(), rows.end(), [](const AntreanRow& row) {
                         return row.golongan != 0 || row.keadaan == KeadaanEvaluasi::menunggu_org;
                       });
  p.judul = ctx.locale.t(waiting == 0 ? m::antrean_kosong(name)
                         : blocked    ? m::antrean_menunggu_org(waiting, name)
                                      : m::antrean_judul(waiting, name));
  p.menunggu_judul = ctx.locale.t(blocked ? m::tim_dinilai : m::menunggu_anda);
  p.lead = ctx.locale.t(!blocked  ? m::antrean_lead(until)
                        : teratas ? m::antrean_lead_org_sendiri(until)
                                  : m::antrean_lead_org(until));
}

Result<http::Response> show_evaluasi(const http::Request& req, web::ReadContext& ctx) {
  EvaluasiPage p{.judul = ctx.locale.t(m::hasil_judul),
                 .lead = ctx.locale.t(m::hasil_lead),
                 .tabs = {},
                 .menunggu_judul = {},
                 .lanjut = {}};
  const bool teratas = ctx.pelaku.memimpin && leads_top_unit(ctx.reader, ctx.pelaku, ctx.today);
  add_queue(ctx, req, teratas, p);
  for (const auto& row : list_hasil_sendiri(ctx.reader, ctx.pelaku, kOwnRows))
    p.hasil.push_back(
        {nama_periode(ctx, row.periode), row.predikat ? ctx.locale.t(label(*row.predikat)) : "",
         status_of(ctx, row.keadaan),
         web::link_with("/skp/" + to_text(row.skp) + "/penjelasan", {{"periode", to_text(row.periode.id)}})});
  p.dinilai = !p.hasil.empty() || !teratas;
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::penilaian::evaluasi(out, c, p); });
}

}  // namespace

std::vector<web::Route> antrean_routes() {
  return {web::get("/evaluasi", web::masuk(), show_evaluasi)};
}

}  // namespace penilaian
