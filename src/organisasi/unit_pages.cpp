// GET /unit, the organisation chart, and GET /unit/{id}.
#include "akun/kelola_store.h"
#include "msg/organisasi.h"
#include "organisasi/pegawai_store.h"
#include "organisasi/routes.h"
#include "organisasi/unit_store.h"
#include "organisasi/views.h"
#include "views/organisasi/unit.h"
#include "views/organisasi/unit_satu.h"
#include "web/context.h"
#include "web/link.h"

namespace organisasi {
namespace {

constexpr int kLevels = 2;  // below the root; deeper units are on their parent's page
constexpr int kPerPage = 20;

std::string path_of(UnitId id) {
  return "/unit/" + to_text(id);
}

UnitBaris row_of_unit(const UnitSimpul& u, const i18n::Locale& l) {
  // The people of a unit with others below it are mostly theirs: its own few would mislead.
  const std::string size =
      l.t(u.anak > 0 ? msg::organisasi::unit_jumlah_anak(u.anak) : msg::organisasi::unit_jumlah(u.pegawai));
  return {html::Url::path(path_of(u.id)), u.nama, u.kepala.empty() ? size : u.kepala + " · " + size, u.kedalaman};
}

Result<http::Response> show_tree(const http::Request&, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  UnitPage p;
  for (const auto& u : list_tree(ctx.reader, kLevels)) {
    if (u.kedalaman == 0 && !p.akar)
      p.akar = row_of_unit(u, l);
    else if (u.kedalaman <= 1 || p.cabang.empty())
      p.cabang.push_back({row_of_unit(u, l), {}});
    else
      p.cabang.back().anak.push_back(row_of_unit(u, l));
  }
  p.judul = l.t(msg::organisasi::unit_judul(p.cabang.size()));
  return web::page(ctx, l.t(msg::organisasi::unit_kicker),
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::unit(out, c, p); });
}

std::string period(const UnitRiwayat& r, const i18n::Locale& l) {
  const auto from = Tanggal::parse_iso(r.mulai), to = Tanggal::parse_iso(r.selesai);
  MUST(from);
  return to ? l.t(msg::organisasi::dari_sampai(l.date_short(*from), l.date_short(*to)))
            : l.t(msg::organisasi::sejak(l.date_short(*from)));
}

web::Facts facts_of(const UnitRinci& u, const i18n::Locale& l, bool may_open) {
  const bool has_head = !u.unit.kepala.empty();
  web::Fact head{.label = l.t(msg::organisasi::unit_kepala),
                 .value = has_head ? u.unit.kepala : l.t(msg::organisasi::unit_tanpa_kepala)};
  if (may_open && u.kepala_id) head.url = html::Url::path("/pegawai/" + to_text(*u.kepala_id));
  web::Facts out{{head,
                  {l.t(msg::organisasi::kolom_jenis), l.t(label(u.unit.jenis))},
                  {l.t(msg::organisasi::kolom_kode), u.unit.kode},
                  {l.t(msg::organisasi::unit_pegawai), l.number(u.unit.pegawai)}}};
  return out;
}

Result<http::Response> show_one(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const UnitId id = TRY(web::path_id<UnitId>(req));
  const UnitRinci u = TRY(find_unit(ctx.reader, id, ctx.pelaku, ctx.today));
  const bool may_open = akun::reads_all(ctx.pelaku);
  const auto after = parse_id<PegawaiId>(req.query_value("setelah"));
  UnitSatuPage p{.back = {u.unit.induk ? u.nama_induk : l.t(msg::organisasi::unit_kicker),
                          html::Url::path(u.unit.induk ? path_of(*u.unit.induk) : "/unit")},
                 .nama = u.unit.nama,
                 .kicker = l.t(msg::organisasi::unit_kicker),
                 .facts = facts_of(u, l, may_open),
                 .perjanjian = {l.t(msg::organisasi::unit_perjanjian(std::to_string(ctx.today.year()))),
                                web::link_with("/perjanjian", {{"unit", to_text(id)}})}};
  if (u.jalur.starts_with(akun::scope_of(ctx.pelaku))) p.slip = to_text(id);
  if (may_open) p.cari = web::link_with("/pegawai", {{"unit", to_text(id)}});
  if (may_open || u.dipimpin) p.dokumen = html::Url::path(path_of(id) + "/dokumen");
  for (const auto& child : list_anak(ctx.reader, id)) p.anak.push_back(row_of_unit(child, l));
  auto people = list_orang(ctx.reader, id, after ? after->value : 0, kPerPage + 1);
  if (people.size() > kPerPage) {
    people.pop_back();
    p.next = web::link_with(path_of(id), {{"setelah", to_text(people.back().id)}});
  }
  for (const auto& o : people) {
    OrangBaris row{o.nama, o.jabatan};
    if (o.jenis != JenisPenugasan::definitif) row.jabatan += " · " + l.t(label(o.jenis));
    if (may_open) row.url = html::Url::path("/pegawai/" + to_text(o.id));
    p.orang.push_back(std::move(row));
  }
  for (const auto& r : list_riwayat(ctx.reader, id)) p.riwayat.push_back({period(r, l), r.nama, r.induk});
  return web::page(ctx, u.unit.nama,
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::unit_satu(out, c, p); });
}

}  // namespace

std::vector<web::Route> unit_routes() {
  return {
      web::get("/unit", web::masuk(), show_tree),
      web::get("/unit/{id}", web::masuk(), show_one),
  };
}

}  // namespace organisasi
