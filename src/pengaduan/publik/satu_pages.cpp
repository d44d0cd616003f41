// GET /pengaduan/{nomor} and its photos: one published pengaduan. Whatever is not published is answered like a number
// that does not exist.
#include "berkas/simpanan.h"
#include "msg/moderasi.h"
#include "msg/publik.h"
#include "msg/warga.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/peta/pages.h"
#include "pengaduan/publik/moderasi_store.h"
#include "pengaduan/publik/pages.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/publik/simpan_halaman_pages.h"
#include "pengaduan/publik/versi_store.h"
#include "pengaduan/publik/views.h"
#include "views/pengaduan/publik_jejak.h"
#include "views/pengaduan/publik_satu.h"

namespace pengaduan {
namespace {

namespace m = msg::publik;

FotoPublikView foto_view(const i18n::Locale& l, const std::string& nomor, const FotoPublik& f) {
  const std::string path = foto_path(nomor, f.nomor);
  return {html::Url::path(path + "?kecil=1"), html::Url::path(path),
          l.t(f.dari_petugas ? m::foto_petugas(f.nomor) : m::foto_pelapor(f.nomor))};
}

std::string teller(const i18n::Locale& l, const PeristiwaPublik& e, const PengaduanPublik& p) {
  switch (e.pelaku) {
    case Relasi::pelapor:
      return l.t(m::pelapor);
    case Relasi::koordinator:
      return l.t(msg::warga::pemegang_koordinator);
    case Relasi::apip:
      return l.t(msg::warga::pemegang_apip);
    case Relasi::sistem:
      return {};
    case Relasi::penghubung:
    case Relasi::pelaksana:
    case Relasi::kepala_opd:
      return p.nama_unit;
  }
  return {};
}

web::Keadaan shape_of(const PeristiwaPublik& e) {
  if (e.ke == KeadaanPengaduan::menunggu_pelapor || e.ke == KeadaanPengaduan::dibuka_kembali)
    return web::Keadaan::kembali;
  return e.dari == e.ke ? web::Keadaan::tetap : web::Keadaan::selesai;
}

// The newest first.
void add_story(SatuPublikPage& page, web::ReadContext& ctx, const PengaduanPublik& p,
               const std::vector<FotoPublik>& foto) {
  const auto& l = ctx.locale;
  const auto story = riwayat_publik(ctx.reader, p);
  for (auto e = story.rbegin(); e != story.rend(); ++e) {
    const bool forwarded = e->peristiwa == PeristiwaPengaduan::disposisi && !e->nama_unit.empty();
    KejadianPublik k{
        {shape_of(*e), forwarded ? l.t(msg::warga::diteruskan_ke(e->nama_unit)) : l.t(judul_cerita(e->peristiwa))},
        l.date(l.local_date(e->waktu)),
        teller(l, *e, p),
        e->teks,
        {}};
    for (const auto& f : foto)
      if (f.peristiwa == e->id) k.foto.push_back(foto_view(l, p.nomor, f));
    page.linimasa.push_back(std::move(k));
  }
}

void add_facts(SatuPublikPage& page, const i18n::Locale& l, const PengaduanPublik& p, Tanggal today) {
  auto& facts = page.facts.facts;
  facts.push_back({.label = l.t(msg::warga::fakta_keadaan), .status = status_of(l, p, today)});
  if (!p.nama_unit.empty()) facts.push_back({.label = l.t(msg::warga::fakta_dipegang), .value = p.nama_unit});
  if (p.selesai) {
    facts.push_back({.label = l.t(m::fakta_selesai), .value = l.date(l.local_date(*p.selesai))});
  } else if (p.tenggat) {
    web::Fact due{.label = l.t(msg::warga::fakta_tenggat), .value = l.date(*p.tenggat)};
    if (const int late = late_days(p, today))
      due.status = web::Status{web::Keadaan::lambat, l.t(msg::warga::lewat_hari(late))};
    facts.push_back(std::move(due));
  }
  if (p.rencana_selesai && !p.selesai)
    facts.push_back({.label = l.t(m::fakta_rencana), .value = l.date(*p.rencana_selesai)});
}

SatuPublikPage page_of(web::ReadContext& ctx, const PengaduanPublik& p) {
  const auto& l = ctx.locale;
  SatuPublikPage page{
      .kembali = {l.t(m::semua_pengaduan), html::Url::path("/pengaduan")},
      .kicker = l.t(m::kicker(p.nomor, p.kategori_in(l.lang()))),
      .judul = p.judul_in(l.lang()),
      .isi = p.isi,
      .pelapor = l.t(m::dilaporkan(p.nama.empty() ? l.t(m::anonim) : p.nama, l.date(l.local_date(p.diterima)))),
      .tempat = place_of(p),
      .bukti = html::Url::path(publik_path(p.nomor) + "/bukti")};
  if (p.titik) {
    page.koordinat = derajat(p.titik->lintang) + ", " + derajat(p.titik->bujur);
    page.koordinat_kasar = *p.titik == kasar(*p.titik);
    page.peta = peta_titik(ctx, *p.titik);
    page.peta->kasar = page.koordinat_kasar;
  }
  if (ctx.settings.surel.active()) page.ikuti = html::Url::path(publik_path(p.nomor) + "/ikuti");
  if (const auto changed = find_sunting(ctx.reader, p.id))
    page.disunting = l.t(msg::moderasi::disunting_pada(l.date(l.local_date(*changed))));
  if (p.dukungan > 0) page.dukungan = l.t(m::dukungan(p.dukungan));
  add_facts(page, l, p, ctx.today);
  const auto foto = p.foto > 0 ? list_foto_publik(ctx.reader, Kanal::halaman, p.nomor) : std::vector<FotoPublik>();
  for (const auto& f : foto)
    if (!f.peristiwa) page.foto.push_back(foto_view(l, p.nomor, f));
  add_story(page, ctx, p, foto);
  return page;
}

// 410: it was there. Anything else that is not published is a number that does not exist.
Result<http::Response> show_jejak(web::ReadContext& ctx, std::string_view nomor) {
  const auto hidden = find_sembunyi(ctx.reader, nomor);
  if (!hidden) return fail(Fault::not_found, {});
  namespace w = msg::moderasi;
  const auto& l = ctx.locale;
  const JejakPage page{l.t(msg::warga::saya_kicker(hidden->nomor)),
                       {{{.label = l.t(w::jejak_kapan), .value = l.date(l.local_date(hidden->waktu))},
                         {.label = l.t(w::jejak_sebab), .value = l.t(label(hidden->alasan))},
                         {.label = l.t(w::jejak_oleh), .value = l.t(msg::warga::pemegang_koordinator)}}}};
  return web::page(
      ctx, l.t(w::jejak_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::publik_jejak(out, c, page); }, 410);
}

Result<http::Response> show_satu(const http::Request& req, web::ReadContext& ctx) {
  const std::string& nomor = req.path_args.at(0);
  const auto sidik = sidik_publik(ctx.reader, nomor);
  if (!sidik) return show_jejak(ctx, nomor);
  return kept_page(ctx, "satu/" + *sidik + "/" + this_hour(ctx), [&]() -> Result<http::Response> {
    const auto p = find_publik(ctx.reader, Kanal::halaman, nomor);
    if (!p) return fail(Fault::not_found, {});
    const SatuPublikPage page = page_of(ctx, *p);
    return web::page(ctx, page.judul,
                     [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::publik_satu(out, c, page); });
  });
}

Result<http::Response> show_foto(const http::Request& req, web::ReadContext& ctx) {
  for (const auto& f : list_foto_publik(ctx.reader, Kanal::halaman, req.path_args.at(0))) {
    if (req.path_args.at(1) != std::to_string(f.nomor)) continue;
    const bool small = req.query_value("kecil") == "1" && !f.kecil_sha256.empty();
    const std::string& hash = small ? f.kecil_sha256 : f.sha256;
    http::Response r{.body = TRY(ctx.files.read(hash)), .type = small ? "image/webp" : f.jenis};
    r.compress = false;
    r.etag = '"' + hash + '"';
    // Asked about each time: a photo may be taken back.
    r.headers = {{"Content-Security-Policy", "default-src 'none'; sandbox"}, {"Cache-Control", "no-cache"}};
    return r;
  }
  return fail(Fault::not_found, {});
}

}  // namespace

std::vector<web::Route> publik_satu_routes() {
  return {
      web::get("/pengaduan/{nomor}", web::publik(), show_satu),
      web::get("/pengaduan/{nomor}/foto/{n}", web::publik(), show_foto),
  };
}

}  // namespace pengaduan
