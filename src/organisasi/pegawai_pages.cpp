// GET /pegawai and GET /pegawai/{id}.
#include "msg/organisasi.h"
#include "organisasi/import_words.h"
#include "organisasi/pangkat.h"
#include "organisasi/pegawai_store.h"
#include "organisasi/rekam_form_pages.h"
#include "organisasi/routes.h"
#include "organisasi/unit_store.h"
#include "views/organisasi/pegawai.h"
#include "views/organisasi/pegawai_satu.h"
#include "web/link.h"

namespace organisasi {
namespace {

constexpr int kPerPage = 20;
constexpr std::size_t kQueryMax = 100;

std::string path_of(PegawaiId id) {
  return "/pegawai/" + to_text(id);
}

std::optional<web::Status> status_of(StatusPegawai status, const i18n::Locale& l) {
  if (status == StatusPegawai::aktif) return std::nullopt;
  return web::Status{web::Keadaan::tutup, l.t(label(status))};
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " · " + b;
}

Result<http::Response> show_list(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  PegawaiFilter filter{.q = std::string(req.query_value("q").substr(0, kQueryMax)),
                       .unit = parse_id<UnitId>(req.query_value("unit")),
                       .jenis = from_code<JenisPegawai>(req.query_value("jenis"))};
  if (const auto after = parse_id<PegawaiId>(req.query_value("setelah"))) filter.after = after->value;
  const std::string jenis(filter.jenis ? to_code(*filter.jenis) : "");
  PegawaiPage p{.q = filter.q,
                .jenis = {{.name = "jenis", .label = l.t(msg::organisasi::kolom_jenis)},
                          options_of<JenisPegawai>(l),
                          jenis,
                          l.t(msg::organisasi::semua_jenis)},
                .disaring = !filter.q.empty() || filter.unit || filter.jenis,
                .boleh_tambah = akun::may(ctx.pelaku, akun::Izin::kelola_pegawai)};
  if (filter.unit) {
    const auto unit = TRY(find_unit(ctx.reader, *filter.unit, ctx.pelaku, ctx.today));
    p.unit = to_text(*filter.unit);
    p.unit_nama = unit.unit.nama;
  }
  auto rows = list_pegawai(ctx.reader, ctx.pelaku, filter, kPerPage + 1);
  if (rows.size() > kPerPage) {
    rows.pop_back();
    p.next = web::link_with(
        "/pegawai", {{"q", filter.q}, {"jenis", jenis}, {"unit", p.unit}, {"setelah", to_text(rows.back().id)}});
  }
  for (const auto& r : rows)
    p.pegawai.push_back({html::Url::path(path_of(r.id)), r.nama, i18n::nip_grouped(r.nip), joined(r.jabatan, r.unit),
                         status_of(r.status, l)});
  return web::page(ctx, l.t(msg::organisasi::pegawai_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::pegawai(out, c, p); });
}

std::string date_or_empty(const std::string& iso, const i18n::Locale& l) {
  const auto date = Tanggal::parse_iso(iso);
  return date ? l.date_short(*date) : "";
}

PenugasanBaris post_row(const PenugasanRow& t, const web::Context& ctx) {
  const auto& l = ctx.locale;
  const bool is_over = !t.selesai.empty() && t.selesai<ctx.today.iso(), is_ahead = t.mulai> ctx.today.iso();
  const auto state = is_over ? web::Keadaan::selesai : is_ahead ? web::Keadaan::draf : web::Keadaan::tetap;
  PenugasanBaris row{{state, l.t(is_over    ? msg::organisasi::penugasan_selesai
                                 : is_ahead ? msg::organisasi::penugasan_akan
                                            : msg::organisasi::penugasan_berlaku)},
                     t.jabatan,
                     t.jenis == JenisPenugasan::definitif ? "" : l.t(label(t.jenis)),
                     t.unit,
                     t.selesai.empty()
                         ? l.t(msg::organisasi::sejak(date_or_empty(t.mulai, l)))
                         : l.t(msg::organisasi::dari_sampai(date_or_empty(t.mulai, l), date_or_empty(t.selesai, l))),
                     "",
                     t.alasan_timpa.empty() ? "" : l.t(msg::organisasi::alasan_timpa(t.alasan_timpa))};
  if (!t.penilai.empty())
    row.rantai = t.atasan.empty() ? l.t(msg::organisasi::rantai_penilai(t.penilai))
                                  : l.t(msg::organisasi::rantai_lengkap(t.penilai, t.atasan));
  else if (!is_over)
    row.rantai = l.t(msg::organisasi::rantai_kosong);
  return row;
}

std::string rank_of(const std::string& golongan) {
  const auto g = Golongan::parse(golongan);
  return g ? g->printed() : "";
}

void add_facts(PegawaiSatuPage& page, const Pegawai& p, const i18n::Locale& l) {
  const auto jenis = from_code<JenisPegawai>(p.rekam[kolom_pegawai::jenis]);
  MUST(jenis);
  auto& facts = page.facts.facts;
  if (!p.rekam[kolom_pegawai::nip].empty())
    facts.push_back({l.t(msg::organisasi::kolom_nip), i18n::nip_grouped(p.rekam[kolom_pegawai::nip])});
  facts.push_back({l.t(msg::organisasi::kolom_jenis), l.t(label(*jenis))});
  const std::string rank = rank_of(p.rekam[kolom_pegawai::golongan]);
  if (!rank.empty()) facts.push_back({l.t(msg::organisasi::kolom_golongan), rank});
  const bool active = p.status == StatusPegawai::aktif;
  std::string words = l.t(label(p.status));
  if (!p.keluar.empty()) words += ", " + date_or_empty(p.keluar, l);
  facts.push_back({.label = l.t(msg::organisasi::status),
                   .value = "",
                   .status = web::Status{active ? web::Keadaan::tetap : web::Keadaan::tutup, words}});
}

void add_actions(PegawaiSatuPage& page, const Pegawai& p, const i18n::Locale& l) {
  page.siapa_ubah = l.t(p.hubungan == Hubungan::diri ? msg::organisasi::siapa_ubah_diri : msg::organisasi::siapa_ubah);
  if (p.hubungan == Hubungan::diri)
    page.tindakan.push_back({l.t(msg::organisasi::laporan_kicker), html::Url::path("/atasan-salah")});
}

void add_hr_actions(PegawaiSatuPage& page, const Pegawai& p, const i18n::Locale& l) {
  const std::string path = path_of(p.id);
  page.tindakan.push_back({l.t(msg::organisasi::tindakan_ubah), html::Url::path(path + "/ubah")});
  if (!p.keluar.empty()) return;
  page.tindakan.push_back({l.t(msg::organisasi::tindakan_penugasan), html::Url::path(path + "/penugasan")});
  page.tindakan.push_back({l.t(msg::organisasi::tindakan_keluar), html::Url::path(path + "/keluar")});
}

Result<http::Response> show_one(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const PegawaiId id = TRY(web::path_id<PegawaiId>(req));
  const Pegawai p = TRY(find_pegawai(ctx.reader, id, ctx.pelaku));
  if (p.hubungan != Hubungan::diri) ctx.read_note = web::ReadNote{p.id, "pegawai"};
  PegawaiSatuPage page{.back = {l.t(msg::organisasi::pegawai_kicker), html::Url::path("/pegawai")},
                       .nama = p.nama,
                       .kicker = joined(p.rekam[kolom_pegawai::jabatan], p.unit),
                       // A unit's admin keeps accounts and posts; plans and ratings are not his to see.
                       .lihat_skp = p.hubungan != Hubungan::admin_unit};
  add_facts(page, p, l);
  for (const auto& t : list_penugasan(ctx.reader, p.id)) page.penugasan.push_back(post_row(t, ctx));
  if (page.lihat_skp)
    for (const auto& s : list_skp_links(ctx.reader, p.id))
      page.skp.push_back({html::Url::path("/skp/" + to_text(s.id)),
                          l.t(msg::organisasi::skp_tahun(std::to_string(s.tahun))),
                          s.penilai.empty() ? "" : l.t(msg::organisasi::rantai_penilai(s.penilai))});
  add_actions(page, p, l);
  if (akun::may(ctx.pelaku, akun::Izin::kelola_pegawai)) add_hr_actions(page, p, l);
  return web::page(ctx, p.nama,
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::pegawai_satu(out, c, page); });
}

}  // namespace

std::vector<web::Route> pegawai_routes() {
  return {
      web::get("/pegawai", web::masuk(), show_list),
      web::get("/pegawai/{id}", web::masuk(), show_one),
  };
}

}  // namespace organisasi
