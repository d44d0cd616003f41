// GET /perjanjian, GET /perjanjian/ubah and POST /perjanjian: the perjanjian kinerja of a unit.
#include "msg/perencanaan.h"
#include "perencanaan/label.h"
#include "perencanaan/perjanjian_form_pages.h"
#include "perencanaan/perjanjian_store.h"
#include "perencanaan/plan_pages.h"
#include "views/perencanaan/perjanjian.h"
#include "views/perencanaan/perjanjian_ubah.h"
#include "web/form_view.h"
#include "web/link.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr int kTahunMin = 2020, kTahunMax = 2100;

std::string address(const char* path, UnitId unit, int tahun) {
  return web::path_with(path, {{"unit", to_text(unit)}, {"tahun", std::to_string(tahun)}});
}

struct Chosen {
  UnitId unit;
  int tahun;
};

// The unit and year of the address; the reader's own unit and this year when it names none.
Result<Chosen> chosen(const http::Request& req, web::ReadContext& ctx) {
  auto unit = parse_id<UnitId>(req.query_value("unit"));
  if (!unit) unit = own_unit(ctx.reader, ctx.pelaku);
  if (!unit) return fail(Fault::not_found, m::perjanjian_tanpa_unit);
  const auto tahun = parse_id<Id<struct TahunTag>>(req.query_value("tahun"));
  const bool usable = tahun && tahun->value >= kTahunMin && tahun->value <= kTahunMax;
  return Chosen{*unit, usable ? static_cast<int>(tahun->value) : ctx.today.year()};
}

SasaranView sasaran_view(const Sasaran& s, int no) {
  SasaranView v{.no = no, .teks = s.teks};
  for (const IndikatorPk& i : s.indikator)
    v.indikator.push_back({i.teks, std::string(printed(i.perspektif)), i.formula, i.target.teks});
  return v;
}

web::Facts facts_of(const i18n::Locale& l, const Perjanjian& pk) {
  const bool set = pk.keadaan == KeadaanPerjanjian::ditetapkan;
  std::size_t indikator = 0;
  for (const Sasaran& s : pk.sasaran) indikator += s.indikator.size();
  web::Facts out;
  out.facts.push_back({.label = l.t(m::fakta_keadaan),
                       .value = "",
                       .status = web::Status{set ? web::Keadaan::tetap : web::Keadaan::draf,
                                             l.t(set ? m::perjanjian_ditetapkan : m::perjanjian_draf)}});
  out.facts.push_back(
      {.label = l.t(m::perjanjian_isi), .value = l.t(m::perjanjian_jumlah(pk.sasaran.size(), indikator))});
  if (pk.ditetapkan_pada)
    out.facts.push_back({.label = l.t(m::perjanjian_sejak), .value = l.date(l.local_date(*pk.ditetapkan_pada))});
  return out;
}

Result<http::Response> show_perjanjian(const http::Request& req, web::ReadContext& ctx) {
  const auto [unit, tahun] = TRY(chosen(req, ctx));
  const Perjanjian pk = TRY(find_perjanjian(ctx.reader, ctx.pelaku, unit, tahun));
  PerjanjianPage p{.kicker = ctx.locale.t(m::perjanjian_kicker(std::to_string(tahun))),
                   .judul = pk.unit_nama,
                   .facts = facts_of(ctx.locale, pk)};
  for (const Sasaran& s : pk.sasaran) p.sasaran.push_back(sasaran_view(s, static_cast<int>(p.sasaran.size()) + 1));
  if (pk.boleh_ubah)
    p.ubah = web::Link{ctx.locale.t(m::perjanjian_ubah), html::Url::path(address("/perjanjian/ubah", unit, tahun))};
  return web::page(ctx, p.kicker + " " + p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::perjanjian(out, c, p); });
}

// What is stored of each sasaran that is not as it was typed: its text, indicators and targets.
web::Clash clash_of(const std::vector<Sasaran>& stored, const std::vector<Sasaran>& typed) {
  web::Clash clash{.there = true, .now = {}};
  for (const Sasaran& s : stored) {
    if (std::find(typed.begin(), typed.end(), s) != typed.end()) continue;
    std::string line = s.teks;
    for (const IndikatorPk& i : s.indikator) line += "; " + i.teks + ": " + i.target.teks;
    clash.now.push_back(std::move(line));
  }
  return clash;
}

// `typed` is what came back with the form, null when it is opened.
Result<http::Response> ubah_page(web::ReadContext& ctx, Chosen where, const web::FormView& form,
                                 const std::vector<Sasaran>* typed) {
  const Perjanjian pk = TRY(find_perjanjian(ctx.reader, ctx.pelaku, where.unit, where.tahun));
  if (!pk.boleh_ubah) return fail(Fault::forbidden, {});
  PerjanjianUbahPage p{.kembali = {pk.unit_nama, html::Url::path(address("/perjanjian", where.unit, where.tahun))},
                       .judul = ctx.locale.t(m::perjanjian_kicker(std::to_string(where.tahun))),
                       .hidden = {{"unit", to_text(where.unit)},
                                  {"tahun", std::to_string(where.tahun)},
                                  {"versi", form.version(pk.versi)}},
                       .errors = form.summary(),
                       .bentrok = typed && form.clashed() ? clash_of(pk.sasaran, *typed) : web::Clash{},
                       .sasaran = sasaran_forms(ctx.locale, form, typed ? *typed : pk.sasaran)};
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::perjanjian_ubah(out, c, p); },
      form.status());
}

Result<http::Response> show_ubah(const http::Request& req, web::ReadContext& ctx) {
  const Chosen where = TRY(chosen(req, ctx));
  return ubah_page(ctx, where, web::FormView(ctx.locale), nullptr);
}

Result<std::string> save(db::Tx& tx, web::WriteContext& ctx, Perjanjian pk, const std::string& aksi) {
  const Tetapkan tetapkan = aksi == "tetapkan" ? Tetapkan::ya : Tetapkan::tidak;
  const std::string place = apply_pk_button(aksi, pk.sasaran);
  if (tetapkan == Tetapkan::ya) TRY_VOID(check_perjanjian(pk.sasaran));
  TRY_VOID(save_perjanjian(tx, ctx.pelaku, pk, tetapkan, ctx.now));
  if (aksi == "tetapkan" || aksi == "simpan") return address("/perjanjian", pk.unit, pk.tahun);
  return address("/perjanjian/ubah", pk.unit, pk.tahun) + (place.empty() ? "" : "#" + place);
}

Result<http::Response> post_perjanjian(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto unit = form.id<UnitId>("unit", web::Required::yes);
  const auto tahun = form.integer("tahun", {.min = kTahunMin, .max = kTahunMax, .required = web::Required::yes});
  const auto versi = form.integer("versi", {.min = 0, .max = INT64_MAX, .required = web::Required::yes});
  if (!unit || !tahun || !versi) return fail(Fault::not_found, {});
  const Chosen where{*unit, static_cast<int>(*tahun)};
  const Perjanjian typed{.unit = where.unit, .tahun = where.tahun, .versi = *versi, .sasaran = read_sasaran(form, req)};
  const auto again = [&] {
    return ctx.reading(
        [&](web::ReadContext& r) { return ubah_page(r, where, web::FormView(r.locale, form), &typed.sasaran); });
  };
  if (!form.ok()) return again();
  const std::string aksi(form.raw("aksi"));
  auto done = ctx.submit([&](db::Tx& tx) { return save(tx, ctx, typed, aksi); });
  if (done || !form.take(done.error())) return done;
  return again();
}

}  // namespace

std::vector<web::Route> perjanjian_routes() {
  return {web::get("/perjanjian", web::masuk(), show_perjanjian), web::get("/perjanjian/ubah", web::masuk(), show_ubah),
          web::post("/perjanjian", web::masuk(), web::form_body(), post_perjanjian)};
}

}  // namespace perencanaan
