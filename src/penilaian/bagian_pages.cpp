#include "penilaian/bagian_pages.h"

#include "msg/penilaian.h"
#include "web/link.h"

namespace penilaian {

AturanInstansi aturan_of(const web::Settings& settings) {
  return {.saran = {.hitung_sesuai = settings.sesuai_harfiah ? HitungSesuai::harfiah : HitungSesuai::kumulatif,
                    .umpan_balik = settings.umpan_balik_wajib ? UmpanBalikDiuji::ya : UmpanBalikDiuji::abaikan},
          .pola_min_n = settings.pola_min_n};
}

std::optional<PeriodeId> query_periode(const http::Request& req) {
  return parse_id<PeriodeId>(req.query_value("periode"));
}

std::string skp_path(const Evaluasi& e, std::string_view tab) {
  return "/skp/" + to_text(e.skp) + std::string(tab) + "?periode=" + to_text(e.periode.id);
}

std::string nama_periode(const web::Context& ctx, const PeriodeRow& periode) {
  return ctx.locale.t(name_of(periode.periode));
}

std::string hari_of(const web::Context& ctx, std::int64_t utc_ms) {
  return ctx.locale.day_date_year(ctx.locale.local_date(utc_ms));
}

web::Status status_of(const web::Context& ctx, KeadaanEvaluasi keadaan) {
  using K = KeadaanEvaluasi;
  const auto shape = [&] {
    switch (keadaan) {
      case K::menunggu_org:
        return web::Keadaan::draf;
      case K::ditetapkan:
      case K::disampaikan:
      case K::diubah:
        return web::Keadaan::tetap;
      case K::dikembalikan:
      case K::dilaporkan:
      case K::dikelola:
        return web::Keadaan::selesai;
      case K::tidak_dinilai:
      case K::tanpa_ttd:
        return web::Keadaan::tutup;
      default:
        return web::Keadaan::tunggu;
    }
  }();
  return {shape, ctx.locale.t(label(keadaan))};
}

web::RatingMark mark_of(const web::Context& ctx, Rating rating) {
  return {static_cast<int>(rating), ctx.locale.t(label(rating))};
}

web::Quad quad_of(const web::Context& ctx, std::optional<Rating> hasil, std::optional<Rating> perilaku) {
  web::Quad q;
  for (const Rating h : rating_semua)
    for (const Rating k : rating_semua)
      q.cells[2 - static_cast<std::size_t>(h)][static_cast<std::size_t>(k)] = ctx.locale.t(label(predikat_of(h, k)));
  if (hasil) q.row = 2 - static_cast<int>(*hasil);
  if (perilaku) q.column = static_cast<int>(*perilaku);
  return q;
}

std::optional<web::Tabs> periode_tabs(const web::Context& ctx, const std::string& path,
                                      const std::vector<PeriodeRow>& list, PeriodeId here) {
  if (list.size() < 2) return std::nullopt;
  web::Tabs tabs{ctx.locale.t(msg::penilaian::pilih_periode), {}};
  for (const auto& row : list)
    tabs.links.push_back(
        {nama_periode(ctx, row), web::link_with(path, {{"periode", to_text(row.id)}}), row.id == here});
  return tabs;
}

}  // namespace penilaian
