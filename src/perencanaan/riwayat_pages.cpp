// GET /skp/{id}/beda (two versions beside each other) and GET /skp/{id}/jejak (who did what, when and why).
#include <algorithm>

#include "msg/perencanaan.h"
#include "perencanaan/beda.h"
#include "perencanaan/label.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "views/perencanaan/beda.h"
#include "views/perencanaan/jejak.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

// Differences of enum fields come as stored codes; a person reads the label.
std::string readable(const i18n::Locale& l, Bidang bidang, const std::string& code) {
  const auto word = [&](const auto& value) { return value ? l.t(label(*value)) : code; };
  switch (bidang) {
    case Bidang::jenis:
      return word(from_code<JenisHasil>(code));
    case Bidang::aspek:
      return word(from_code<Aspek>(code));
    case Bidang::perspektif:
      return word(from_code<Perspektif>(code));
    case Bidang::bentuk:
      return word(from_code<Bentuk>(code));
    case Bidang::pendekatan:
      return word(from_code<Pendekatan>(code));
    case Bidang::menunggu_induk:
      return code.empty() ? "" : l.t(m::menunggu_pimpinan);
    default:
      return code;
  }
}

// A removed row has its place in the old version.
std::string place_of(const i18n::Locale& l, const Rencana& before, const Rencana& now, const Beda& b) {
  return tempat_text(l, b.jenis == JenisBeda::dihapus ? before : now, b.tempat);
}

// A new target text usually brings its new reading with it; one line tells both.
bool repeats_target(const Beda& b, const std::vector<Beda>& all) {
  if (b.tempat.bidang != Bidang::ukuran_target) return false;
  Tempat target = b.tempat;
  target.bidang = Bidang::target;
  return std::any_of(all.begin(), all.end(), [&](const Beda& other) { return other.tempat == target; });
}

Result<http::Response> show_beda(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  const auto versi = list_versi(ctx.reader, id);
  const VersiSkp* now = TRY(chosen_versi(versi, req.query_value("versi"), s.nomor));
  const VersiSkp* before = previous_set(versi, now->nomor);
  if (!before) return fail(Fault::not_found, {});
  const auto both = load_rencana_pair(ctx.reader, before->id, now->id);
  const auto found = compare(both[0], both[1]);
  const auto shown =
      std::count_if(found.begin(), found.end(), [&](const Beda& b) { return !repeats_target(b, found); });
  const auto& l = ctx.locale;
  BedaPage p{.kembali = {l.t(m::kembali_rencana), web::skp_url(id)},
             .judul = l.t(m::beda_judul(shown, std::to_string(before->nomor), std::to_string(now->nomor))),
             .pengantar = found.empty()        ? l.t(m::beda_sama)
                          : now->sebab.empty() ? l.t(m::beda_pengantar)
                                               : now->sebab};
  for (const Beda& b : found)
    if (!repeats_target(b, found))
      p.rows.push_back({place_of(l, both[0], both[1], b), l.t(label(b.jenis)), readable(l, b.tempat.bidang, b.lama),
                        readable(l, b.tempat.bidang, b.baru)});
  ctx.read_note = web::ReadNote{s.pegawai.id, "skp"};
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::beda(out, c, p); });
}

Result<http::Response> show_jejak(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  const auto& l = ctx.locale;
  JejakPage p{.kembali = {l.t(m::kembali_rencana), web::skp_url(id)},
              .judul = l.t(m::jejak_judul(std::to_string(s.tahun))),
              .subjudul = s.pegawai.nama,
              .tabs = web::skp_tabs(l, id, web::BagianSkp::jejak,
                                    has_work_pages(s) ? web::AdaBerlaku::ya : web::AdaBerlaku::tidak)};
  for (const PeristiwaRow& row : list_peristiwa(ctx.reader, id)) {
    web::Status status = status_of(l, row.ke);
    if (row.dari == row.ke) status.label = l.t(label(row.peristiwa));  // the state alone would say nothing happened
    p.rows.push_back({l.t(m::jejak_waktu(l.date_time(row.waktu), std::to_string(row.nomor))),
                      row.nama.empty() ? l.t(m::jejak_oleh_sistem) : l.t(m::jejak_oleh(row.nama)), row.alasan,
                      std::move(status)});
  }
  ctx.read_note = web::ReadNote{s.pegawai.id, "skp"};
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::jejak(out, c, p); });
}

}  // namespace

std::vector<web::Route> riwayat_routes() {
  return {web::get("/skp/{id}/beda", web::masuk(), show_beda), web::get("/skp/{id}/jejak", web::masuk(), show_jejak)};
}

}  // namespace perencanaan
