// GET and POST /ekspor, GET /ekspor/{id}, POST /ekspor/{id}/batal, GET /ekspor/{id}/unduh.
#include "arsip/berkas_kerja_pages.h"
#include "arsip/ekspor_job_pages.h"
#include "arsip/routes.h"
#include "arsip/views.h"
#include "msg/arsip.h"
#include "views/arsip/ekspor.h"
#include "views/arsip/paket.h"
#include "web/context.h"
#include "web/form_view.h"

namespace arsip {
namespace {

namespace m = msg::arsip;

constexpr int kHistory = 10;
constexpr const char* kTypeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string path_of(EksporId id) {
  return "/ekspor/" + to_text(id);
}

const msg::Entry& label(IsiEkspor isi) {
  switch (isi) {
    case IsiEkspor::pegawai:
      return m::ekspor_pegawai;
    case IsiEkspor::unit:
      return m::ekspor_unit;
    case IsiEkspor::skp:
      return m::ekspor_skp;
    case IsiEkspor::evaluasi:
      break;
  }
  return m::ekspor_evaluasi;
}

const msg::Entry& help(IsiEkspor isi) {
  switch (isi) {
    case IsiEkspor::pegawai:
      return m::ekspor_pegawai_bantuan;
    case IsiEkspor::unit:
      return m::ekspor_unit_bantuan;
    case IsiEkspor::skp:
      return m::ekspor_skp_bantuan;
    case IsiEkspor::evaluasi:
      break;
  }
  return m::ekspor_evaluasi_bantuan;
}

const msg::Entry& label(BentukEkspor bentuk) {
  return bentuk == BentukEkspor::xlsx ? m::ekspor_xlsx : m::ekspor_csv;
}

std::string name_of(const PilihanEkspor& p, const i18n::Locale& l) {
  return l.t(label(p.isi)) + ", " + l.t(label(p.bentuk));
}

Result<http::Response> ekspor_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  std::vector<web::Option> isi, bentuk;
  for (const auto& [value, code] : EnumText<IsiEkspor>::table)
    isi.push_back({std::string(code), l.t(label(value)), l.t(help(value))});
  for (const auto& [value, code] : EnumText<BentukEkspor>::table)
    bentuk.push_back({std::string(code), l.t(label(value))});
  EksporPage p{.galat = form.summary(),
               .pengantar = l.t(m::ekspor_pengantar(ctx.settings.paket_hari)),
               .isi = form.radios({.name = "isi", .label = l.t(m::ekspor_isi)}, std::move(isi), "pegawai"),
               .bentuk = form.radios({.name = "bentuk", .label = l.t(m::ekspor_bentuk)}, std::move(bentuk), "xlsx")};
  for (const Ekspor& k : list_ekspor(ctx.reader, ctx.pelaku, kHistory))
    p.ekspor.push_back(
        {html::Url::path(path_of(k.id)), name_of(k.pilihan, l), l.date_time(k.dibuat), status_of(k.keadaan, l)});
  return web::page(
      ctx, l.t(m::ekspor_judul), [&](html::Out& out, const web::ViewContext& c) { views::arsip::ekspor(out, c, p); },
      form.status());
}

Result<http::Response> show_pilih(const http::Request&, web::ReadContext& ctx) {
  return ekspor_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_pilih(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto isi = form.choice<IsiEkspor>("isi", web::Required::yes, m::ekspor_isi_kosong);
  const auto bentuk = form.choice<BentukEkspor>("bentuk", web::Required::yes, m::ekspor_bentuk_kosong);
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) { return ekspor_page(r, web::FormView(r.locale, form)); });
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    return path_of(queue_ekspor(tx, ctx.pelaku, {*isi, *bentuk}, ctx.now));
  });
}

std::string title_of(const Ekspor& k, const i18n::Locale& l) {
  switch (k.keadaan) {
    case KeadaanPaket::dibuat:
      return k.total > 0 ? l.t(m::ekspor_judul_dibuat(k.kemajuan, k.total)) : l.t(m::ekspor_judul_antre);
    case KeadaanPaket::siap:
      return l.t(m::ekspor_judul_siap(k.baris));
    case KeadaanPaket::gagal:
      return l.t(m::ekspor_judul_gagal);
    case KeadaanPaket::dibatalkan:
      return l.t(m::ekspor_judul_dibatalkan);
    case KeadaanPaket::dihapus:
      break;
  }
  return l.t(m::ekspor_judul_dihapus);
}

Result<http::Response> show_ekspor(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const EksporId id = TRY(web::path_id<EksporId>(req));
  const Ekspor k = TRY(find_ekspor(ctx.reader, id, ctx.pelaku));
  PaketPage p{.back = {l.t(m::ekspor_judul), html::Url::path("/ekspor")},
              .kicker = name_of(k.pilihan, l),
              .judul = title_of(k, l),
              .batal = html::Url::path(path_of(id) + "/batal"),
              .muat_ulang = html::Url::path(path_of(id)),
              .unduh = html::Url::path(path_of(id) + "/unduh"),
              .tombol = l.t(m::ekspor_unduh),
              .siap = k.keadaan == KeadaanPaket::siap};
  p.facts.facts = {{.label = l.t(m::paket_keadaan), .value = "", .status = status_of(k.keadaan, l)},
                   {.label = l.t(m::ekspor_diminta), .value = l.date_time(k.dibuat)}};
  if (p.siap) {
    p.facts.facts.push_back({.label = l.t(m::paket_ukuran), .value = l.bytes(static_cast<std::uint64_t>(k.bytes))});
    p.facts.facts.push_back({.label = l.t(m::paket_sampai), .value = l.date_time(*k.hapus_pada)});
    p.catatan = l.t(m::ekspor_siap_bantuan);
  }
  if (k.keadaan == KeadaanPaket::gagal) p.catatan = l.t(m::ekspor_gagal_bantuan);
  if (k.keadaan == KeadaanPaket::dibuat) p.kemajuan = bar_of(k.kemajuan, k.total);
  return web::page(ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::arsip::paket(out, c, p); });
}

Result<http::Response> post_batal(const http::Request& req, web::WriteContext& ctx) {
  const EksporId id = TRY(web::path_id<EksporId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(cancel_ekspor(tx, id, ctx.pelaku));
    return path_of(id);
  });
}

Result<http::Response> show_unduh(const http::Request& req, web::ReadContext& ctx) {
  const EksporId id = TRY(web::path_id<EksporId>(req));
  const Ekspor k = TRY(find_ekspor(ctx.reader, id, ctx.pelaku));
  if (k.keadaan != KeadaanPaket::siap) return fail(Fault::not_found, m::ekspor_judul_dihapus);
  const bool xlsx = k.pilihan.bentuk == BentukEkspor::xlsx;
  const Tanggal made = Tanggal::from_utc_ms(k.dibuat, ctx.settings.zona_menit);
  return unduhan(ekspor_path(ctx.files, id, k.pilihan.bentuk), xlsx ? kTypeXlsx : "text/csv; charset=utf-8",
                 nama_berkas(k.pilihan, made));
}

}  // namespace

std::vector<web::Route> ekspor_routes() {
  using akun::Izin;
  const auto access = web::needs(Izin::ekspor_data);
  return {
      web::get("/ekspor", access, show_pilih),
      web::post("/ekspor", access, web::form_body(), post_pilih),
      web::get("/ekspor/{id}", access, show_ekspor),
      web::post("/ekspor/{id}/batal", access, web::form_body(), post_batal),
      web::get("/ekspor/{id}/unduh", access, show_unduh),
  };
}

}  // namespace arsip
