// GET and POST /petugas/pengaduan/{id}/saring: what of a report everybody may read, prepared by the koordinator from
// the original. The original stays as it is.
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/perkara/lampiran_store.h"
#include "pengaduan/petugas/pages.h"
#include "pengaduan/petugas/pilihan_store.h"
#include "pengaduan/publik/saring.h"
#include "views/pengaduan/petugas_langkah.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;

constexpr int kJudulMax = 120;
constexpr int kIsiMax = 4000;

Result<PengaduanPetugas> find_saring(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  if (!can_screen(perkara)) return fail(Fault::not_found, {});
  return perkara;
}

Result<http::Response> saring_page(web::ReadContext& ctx, const PengaduanPetugas& perkara, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto& p = perkara.baris;
  const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, p.id));
  LangkahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                   .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                   .judul = l.t(m::l_saring),
                   .penjelasan = l.t(m::p_saring),
                   .errors = form.summary(),
                   .clash = {form.clashed(), {p.judul_publik, p.isi_publik}},
                   .action = html::Url::path(path_of(p.id) + "/saring"),
                   .versi = form.version(p.versi),
                   .kutipan = isi.cerita,
                   .tombol = l.t(m::tombol_saring)};
  page.isian.push_back(form.input({.name = "judul", .label = l.t(m::saring_judul)}, p.judul_publik));
  page.teks = form.textarea({.name = "isi", .label = l.t(m::saring_isi), .hint = l.t(m::saring_isi_petunjuk)},
                            p.disaring ? p.isi_publik : tersaring(isi.cerita), kIsiMax);
  for (const Lampiran& f : list_lampiran(ctx.reader, p.id))
    page.centang.push_back(form.checkbox(
        {.name = "foto_" + to_text(f.id),
         .label = l.t(f.dari_petugas ? m::saring_bukti : m::saring_foto(static_cast<int>(page.centang.size()) + 1))},
        f.publik));
  if (p.titik)
    page.centang.push_back(form.checkbox({.name = "lokasi_aman", .label = l.t(m::saring_lokasi)}, p.lokasi_aman));
  return web::page(
      ctx, page.judul,
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_langkah(out, c, page); },
      form.status());
}

Result<http::Response> show_saring(const http::Request& req, web::ReadContext& ctx) {
  const auto perkara = TRY(find_saring(ctx.reader, ctx, req));
  return saring_page(ctx, perkara, web::FormView(ctx.locale));
}

Result<http::Response> post_saring(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  HasilSaring hasil{
      .judul = form.text(
          "judul", {.max = kJudulMax, .min = 8, .required = web::Required::yes, .missing = m::saring_judul_kosong}),
      .isi = form.text("isi", {.max = kIsiMax,
                               .min = 20,
                               .required = web::Required::yes,
                               .multiline = true,
                               .missing = m::saring_isi_kosong}),
      .lokasi_aman = form.checkbox("lokasi_aman")};
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const auto perkara = TRY(find_saring(tx, ctx, req));
      if (form.raw("versi") != std::to_string(perkara.baris.versi)) return fail(Fault::conflict, {});
      for (const Lampiran& f : list_lampiran(tx, perkara.baris.id))
        if (!form.raw("foto_" + to_text(f.id)).empty()) hasil.foto.push_back(f.id);
      TRY_VOID(
          simpan_saringan(tx, load_jam(tx, ctx.now, ctx.settings.zona_menit), perkara.baris.id, ctx.pelaku, hasil));
      return path_of(perkara.baris.id);
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const auto perkara = TRY(find_saring(r.reader, r, req));
    return saring_page(r, perkara, web::FormView(r.locale, form));
  });
}

}  // namespace

bool can_screen(const PengaduanPetugas& perkara) {
  const auto& p = perkara.baris;
  const bool verifies =
      std::find(perkara.relasi.begin(), perkara.relasi.end(), Relasi::koordinator) != perkara.relasi.end();
  return verifies && visible(Bidang::keberadaan, Kanal::halaman, p.privasi, p.klasifikasi) != Pandang::tiada;
}

std::vector<web::Route> petugas_saring_routes() {
  return {web::get("/petugas/pengaduan/{id}/saring", web::masuk(), show_saring),
          web::post("/petugas/pengaduan/{id}/saring", web::masuk(), web::form_body(), post_saring)};
}

}  // namespace pengaduan
