// GET and POST /unit/{id}/dokumen, GET /paket/{id}, POST /paket/{id}/batal, GET /paket/{id}/unduh.
#include <algorithm>

#include "arsip/berkas_kerja_pages.h"
#include "arsip/paket_job_pages.h"
#include "arsip/paket_store.h"
#include "arsip/routes.h"
#include "msg/arsip.h"
#include "penilaian/periode_store.h"
#include "views/arsip/paket_pilih.h"
#include "web/form_view.h"

namespace arsip {
namespace {

namespace m = msg::arsip;

constexpr int kPeriods = 26;  // two years by month with their annual ones
constexpr std::size_t kShown = 20;
constexpr int kHistory = 10;

std::string unit_path(UnitId id) {
  return "/unit/" + to_text(id) + "/dokumen";
}

std::string name_of(const PilihanPaket& p, const i18n::Locale& l) {
  const std::string year = std::to_string(p.tahun);
  if (p.isi == IsiPaket::skp) return l.t(m::paket_isi_skp(year));
  if (p.isi == IsiPaket::tahunan) return l.t(m::paket_isi_tahunan(year));
  return l.t(m::paket_isi_evaluasi(l.t(penilaian::name_of(p.periode->periode))));
}

// What the form asks for; the plans of this year when it asks for nothing.
struct Permintaan {
  std::vector<PilihanPaket> semua;
  PilihanPaket pilihan;
  UnitBawah bawah = UnitBawah::tidak;
};

Result<Permintaan> read_permintaan(db::Reader& reader, Tanggal today, std::string_view isi, std::string_view bawah) {
  Permintaan p{list_pilihan(today.year(), penilaian::list_periode_berjalan(reader, today, kPeriods)), {}, {}};
  const auto asked = std::find_if(p.semua.begin(), p.semua.end(), [&](const auto& x) { return kode_of(x) == isi; });
  if (asked == p.semua.end() && !isi.empty()) return fail(Fault::not_found, {});
  p.pilihan = asked == p.semua.end() ? p.semua.front() : *asked;
  p.bawah = bawah == "ya" ? UnitBawah::ikut : UnitBawah::tidak;
  return p;
}

// Everybody who will not have all his documents in it, with the reasons.
void add_missing(PaketPilihPage& page, const std::vector<Calon>& calon, IsiPaket isi, const i18n::Locale& l) {
  std::size_t missing = 0;
  for (const Calon& c : calon) {
    std::string why;
    for (const KeadaanBagian k : c.bagian(isi)) {
      if (is_included(k)) continue;
      const bool plan = isi != IsiPaket::evaluasi && why.empty() && k == c.rencana;
      why += (why.empty() ? "" : "; ") + l.t(alasan_of(k, plan ? JenisDokumen::skp : JenisDokumen::hasil_evaluasi));
    }
    if (why.empty()) continue;
    if (++missing <= kShown) page.kosong.push_back({c.nama, c.unit, why});
  }
  if (missing > kShown) page.sisa = l.t(m::paket_sisa(static_cast<std::int64_t>(missing - kShown)));
}

std::int64_t count_included(const std::vector<Calon>& calon, IsiPaket isi) {
  std::int64_t n = 0;
  for (const Calon& c : calon)
    for (const KeadaanBagian k : c.bagian(isi)) n += is_included(k) ? 1 : 0;
  return n;
}

void fill_counts(PaketPilihPage& page, const std::vector<Calon>& calon, const Permintaan& p, const i18n::Locale& l) {
  if (calon.size() > kPaketMax) {
    page.judul = l.t(m::paket_terlalu_besar);
    page.pengantar = l.t(m::paket_terlalu_besar_bantuan(kPaketMax));
    return;
  }
  const IsiPaket isi = p.pilihan.isi;
  const std::int64_t included = count_included(calon, isi);
  const auto parts = static_cast<std::int64_t>(calon.size()) * (isi == IsiPaket::tahunan ? 2 : 1);
  page.judul = l.t(m::paket_judul(included, parts));
  page.pengantar = l.t(m::paket_pengantar);
  page.facts.facts = {{.label = l.t(m::paket_orang), .value = l.number(static_cast<std::int64_t>(calon.size()))},
                      {.label = l.t(m::paket_masuk), .value = l.number(included)},
                      {.label = l.t(m::paket_belum), .value = l.number(parts - included)}};
  if (!calon.empty()) page.tombol = l.t(m::paket_buat);
  add_missing(page, calon, isi, l);
}

Result<http::Response> show_pilih(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const UnitId id = TRY(web::path_id<UnitId>(req));
  const UnitPaket unit = TRY(find_unit_paket(ctx.reader, id, ctx.pelaku, ctx.today));
  const auto p = TRY(read_permintaan(ctx.reader, ctx.today, req.query_value("isi"), req.query_value("bawah")));
  PaketPilihPage page{.back = {unit.nama, html::Url::path("/unit/" + to_text(id))},
                      .kicker = name_of(p.pilihan, l),
                      .alamat = html::Url::path(unit_path(id))};
  const web::FormView form(l);
  std::vector<web::Option> options;
  for (const auto& x : p.semua) options.push_back({kode_of(x), name_of(x, l)});
  page.isi = form.select({.name = "isi", .label = l.t(m::paket_isi)}, options, kode_of(p.pilihan));
  page.bawah = form.checkbox({.name = "bawah", .label = l.t(m::paket_bawah)}, p.bawah == UnitBawah::ikut);
  page.hidden = {{"isi", kode_of(p.pilihan)}, {"bawah", p.bawah == UnitBawah::ikut ? "ya" : ""}};
  fill_counts(page, list_calon(ctx.reader, ctx.pelaku, unit, p.bawah, p.pilihan, kPaketMax), p, l);
  for (const Paket& k : list_paket(ctx.reader, id, ctx.pelaku, kHistory))
    page.paket.baris.push_back(baris_of(k.id, k.berkas, name_of(k.pilihan, l), l));
  return web::page(ctx, page.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::arsip::paket_pilih(out, c, page); });
}

Result<http::Response> post_pilih(const http::Request& req, web::WriteContext& ctx) {
  const UnitId id = TRY(web::path_id<UnitId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const UnitPaket unit = TRY(find_unit_paket(tx, id, ctx.pelaku, ctx.today));
    const auto p = TRY(read_permintaan(tx, ctx.today, req.form_value("isi"), req.form_value("bawah")));
    const auto people = list_calon(tx, ctx.pelaku, unit, p.bawah, p.pilihan, kPaketMax).size();
    if (people == 0 || people > kPaketMax) return invalid("", m::paket_terlalu_besar_bantuan(kPaketMax));
    return path_of(queue_paket(tx, ctx.pelaku, unit, p.bawah, p.pilihan, ctx.now));
  });
}

Result<Tampilan> tampil(db::Reader& reader, const http::Request& req, const web::Context& ctx) {
  const auto& l = ctx.locale;
  const PaketId id = TRY(web::path_id<PaketId>(req));
  const Paket k = TRY(find_paket(reader, id, ctx.pelaku, ctx.today));
  return Tampilan{
      .kunci = id,
      .berkas = k.berkas,
      .back = {k.nama_unit, html::Url::path(unit_path(k.unit))},
      .kicker = name_of(k.pilihan, l),
      .judul = {.antre = m::paket_judul_antre,
                .dibuat = m::paket_judul_dibuat(k.berkas.kemajuan, k.berkas.total),
                .siap = m::paket_judul_siap(k.dokumen),
                .gagal = m::paket_judul_gagal,
                .dibatalkan = m::paket_judul_dibatalkan,
                .dihapus = m::paket_judul_dihapus},
      .tentang = {.label = l.t(m::unit),
                  .value = k.bawah == UnitBawah::ikut ? l.t(m::paket_dengan_bawah(k.nama_unit)) : k.nama_unit},
      .catatan_siap = k.kosong > 0 ? l.t(m::paket_tanpa(k.kosong)) : "",
      .catatan_gagal = l.t(m::paket_gagal_bantuan),
      .tombol = l.t(m::paket_unduh),
      .akhiran = "zip",
      .nama_unduhan = "dokumen-unit-" + to_text(k.unit) + "-" + kode_of(k.pilihan)};
}

}  // namespace

std::vector<web::Route> paket_routes() {
  return {
      web::get("/unit/{id}/dokumen", web::masuk(), show_pilih),
      web::post("/unit/{id}/dokumen", web::masuk(), web::form_body(), post_pilih),
      web::get("/paket/{id}", web::masuk(), show_berkas<tampil>),
      web::post("/paket/{id}/batal", web::masuk(), web::form_body(), post_batal<tampil>),
      web::get("/paket/{id}/unduh", web::masuk(), show_unduh<tampil>),
  };
}

}  // namespace arsip
