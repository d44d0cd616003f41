// GET and POST /ekspor, GET /ekspor/{id}, POST /ekspor/{id}/batal, GET /ekspor/{id}/unduh.
#include "arsip/berkas_kerja_pages.h"
#include "arsip/ekspor_store.h"
#include "arsip/routes.h"
#include "msg/arsip.h"
#include "views/arsip/ekspor.h"
#include "web/form_view.h"

namespace arsip {
namespace {

namespace m = msg::arsip;

constexpr int kHistory = 10;

const msg::Entry& label(IsiEkspor isi) {
  switch (isi) {
    case IsiEkspor::pegawai:
      return m::ekspor_pegawai;
    case IsiEkspor::unit:
      return m::ekspor_unit;
    case IsiEkspor::skp:
      return m::ekspor_skp;
    case IsiEkspor::pengaduan:
      return m::ekspor_pengaduan;
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
    case IsiEkspor::pengaduan:
      return m::ekspor_pengaduan_bantuan;
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
    if (may_export(ctx.pelaku, value)) isi.push_back({std::string(code), l.t(label(value)), l.t(help(value))});
  const std::string first = isi.front().value;
  for (const auto& [value, code] : EnumText<BentukEkspor>::table)
    bentuk.push_back({std::string(code), l.t(label(value))});
  EksporPage p{.galat = form.summary(),
               .pengantar = l.t(m::ekspor_pengantar(ctx.settings.paket_hari)),
               .isi = form.radios({.name = "isi", .label = l.t(m::ekspor_isi)}, std::move(isi), first),
               .bentuk = form.radios({.name = "bentuk", .label = l.t(m::ekspor_bentuk)}, std::move(bentuk), "xlsx")};
  for (const Ekspor& k : list_ekspor(ctx.reader, ctx.pelaku, kHistory))
    p.ekspor.baris.push_back(baris_of(k.id, k.berkas, name_of(k.pilihan, l), l));
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
  if (isi && !may_export(ctx.pelaku, *isi)) form.add({Fault::invalid, m::ekspor_isi_kosong, "isi"});
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) { return ekspor_page(r, web::FormView(r.locale, form)); });
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    return path_of(queue_ekspor(tx, ctx.pelaku, {*isi, *bentuk}, ctx.now));
  });
}

Result<Tampilan> tampil(db::Reader& reader, const http::Request& req, const web::Context& ctx) {
  const auto& l = ctx.locale;
  const EksporId id = TRY(web::path_id<EksporId>(req));
  const Ekspor k = TRY(find_ekspor(reader, id, ctx.pelaku));
  return Tampilan{.kunci = id,
                  .berkas = k.berkas,
                  .back = {l.t(m::ekspor_judul), html::Url::path("/ekspor")},
                  .kicker = name_of(k.pilihan, l),
                  .judul = {.antre = m::ekspor_judul_antre,
                            .dibuat = m::ekspor_judul_dibuat(k.berkas.kemajuan, k.berkas.total),
                            .siap = m::ekspor_judul_siap(k.baris),
                            .gagal = m::ekspor_judul_gagal,
                            .dibatalkan = m::ekspor_judul_dibatalkan,
                            .dihapus = m::ekspor_judul_dihapus},
                  .tentang = {.label = l.t(m::ekspor_diminta), .value = l.date_time(k.berkas.dibuat)},
                  .catatan_siap = l.t(m::ekspor_siap_bantuan),
                  .catatan_gagal = l.t(m::ekspor_gagal_bantuan),
                  .tombol = l.t(m::ekspor_unduh),
                  .akhiran = std::string(to_code(k.pilihan.bentuk)),
                  .nama_unduhan = std::string(to_code(k.pilihan.isi)) + "-" + l.local_date(k.berkas.dibuat).iso()};
}

}  // namespace

std::vector<web::Route> ekspor_routes() {
  using akun::Izin;
  const auto access = web::needs(Izin::ekspor_data);
  return {
      web::get("/ekspor", access, show_pilih),
      web::post("/ekspor", access, web::form_body(), post_pilih),
      web::get("/ekspor/{id}", access, show_berkas<tampil>),
      web::post("/ekspor/{id}/batal", access, web::form_body(), post_batal<tampil>),
      web::get("/ekspor/{id}/unduh", access, show_unduh<tampil>),
  };
}

}  // namespace arsip
