// All results of a period with the report about them.
#include "pelaksanaan/bersama_pages.h"
#include "views/pelaksanaan/ringkasan.h"
#include "web/skp_tabs.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;

constexpr int kReportCharactersMax = 4000;

HasilView view_of(const i18n::Locale& l, const Dibuka& d, const HasilKerjaKerja& h, int number) {
  HasilView v{.link = {std::to_string(number) + ". " + h.teks, realisasi_url(d, &h)},
              .status = status_of(l, keadaan_isian(h, d.sudut)),
              .ringkas = ""};
  int reached = 0;
  for (const auto& i : h.indikator) {
    const auto permille = capaian_sampai(i, d.sudut.nomor);
    const std::string kunci = std::to_string(i.rencana.kunci);
    KemajuanView k{.id_realisasi = "realisasi_" + kunci,
                   .id_bukti = "bukti_" + kunci,
                   .teks = l.t(m::indikator_target(i.rencana.teks, i.rencana.target.teks))};
    if (i.rencana.target.teks.empty()) k.teks = i.rencana.teks;
    if (permille) {
      k.capaian = l.percent(*permille / 10.0, 1);
      k.bar = web::Bar{*permille, capaian_diharapkan(i, d.sudut)};
      reached += *permille >= 1000;
    }
    v.indikator.push_back(std::move(k));
  }
  v.ringkas = l.t(m::indikator_tercapai(reached, h.indikator.size()));
  return v;
}

web::Status status_of(const i18n::Locale& l, KeadaanRealisasi keadaan) {
  using K = KeadaanRealisasi;
  const auto mark = keadaan == K::kosong || keadaan == K::draf ? web::Keadaan::draf
                    : keadaan == K::disampaikan                ? web::Keadaan::tetap
                                                               : web::Keadaan::selesai;
  return {mark, l.t(label(keadaan))};
}

std::vector<web::Fact> facts_of(const web::Context& ctx, const Dibuka& d) {
  const auto& l = ctx.locale;
  std::vector<web::Fact> facts{{.label = l.t(m::laporan), .value = "", .status = status_of(l, d.laporan.keadaan)}};
  if (d.laporan.disampaikan_pada)
    facts.push_back({.label = l.t(m::dikirim_pada), .value = l.date_time(*d.laporan.disampaikan_pada)});
  facts.push_back({.label = l.t(m::tenggat_laporan), .value = l.day_date_year(d.laporan.periode.tutup)});
  return facts;
}

void add_report(RingkasanPage& p, const web::Context& ctx, const Dibuka& d, const web::FormView& form) {
  const auto& l = ctx.locale;
  p.hidden = {{"periode", to_text(d.laporan.id)}, {"versi", form.version(d.laporan.versi)}};
  if (form.clashed()) {
    p.bentrok.there = true;
    for (const auto& [name, label_text, now] :
         {std::tuple{"capaian", m::capaian, d.laporan.capaian}, std::tuple{"kendala", m::kendala, d.laporan.kendala}})
      if (form.value(name, "") != now) p.bentrok.now.push_back(l.t(label_text) + ": " + now);
  }
  if (d.bisa_isi(ctx.today)) {
    p.capaian = form.textarea({.name = "capaian", .label = l.t(m::capaian), .hint = l.t(m::capaian_petunjuk)},
                              d.laporan.capaian, kReportCharactersMax);
    p.kendala = form.textarea({.name = "kendala", .label = l.t(m::kendala), .hint = l.t(m::kendala_petunjuk)},
                              d.laporan.kendala, kReportCharactersMax);
  }
  p.capaian_tertulis = d.laporan.capaian;
  p.kendala_tertulis = d.laporan.kendala;
  p.bisa_tarik =
      d.skp.milik_sendiri && next_keadaan(d.laporan.keadaan, PeristiwaRealisasi::koreksi, Relasi::diri).has_value();
}

}  // namespace

Result<http::Response> ringkasan_page(web::ReadContext& ctx, const Dibuka& d, const web::FormView& form) {
  const auto& l = ctx.locale;
  note_reading(ctx, d.skp);
  const std::string skp = web::skp_path(d.skp.id);
  const std::string periode = nama_periode(l, d.laporan.periode);
  int done = 0;
  for (const auto& h : d.hasil) done += keadaan_isian(h, d.sudut) >= KeadaanIsian::lengkap;
  RingkasanPage p{.kicker = l.t(m::realisasi_periode(periode)),
                  .judul = l.t(m::lengkap_dari(periode, done, d.hasil.size())),
                  .lead = d.skp.milik_sendiri ? "" : d.skp.nama,
                  .bagian = web::skp_tabs(l, d.skp.id, web::BagianSkp::realisasi),
                  .facts = facts_of(ctx, d),
                  .periode = periode_tabs(l, d.skp, d.laporan.id, skp + "/realisasi"),
                  .errors = form.summary(),
                  .action = html::Url::path(skp + "/laporan"),
                  .lain = {{l.t(m::rencana_aksi), periode_url(skp + "/rencana-aksi", d.laporan.id)}}};
  int number = 0;
  for (const auto& h : d.hasil) p.hasil.push_back(view_of(l, d, h, ++number));
  add_report(p, ctx, d, form);
  return web::page(
      ctx, p.kicker, [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::ringkasan(out, c, p); },
      form.status());
}

}  // namespace pelaksanaan
