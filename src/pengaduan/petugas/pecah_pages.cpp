// GET and POST /petugas/pengaduan/{id}/pecah: two to five parts of a report become pengaduan of their own.
#include "msg/pecah.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/pelapor/ajukan_store.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/perkara/pecah_store.h"
#include "pengaduan/petugas/isian_pages.h"
#include "pengaduan/petugas/pecah_views.h"
#include "views/pengaduan/petugas_pecah.h"

namespace pengaduan {
namespace {

namespace m = msg::pecah;

constexpr int kTeksMin = 20;
constexpr int kTeksMax = 4000;

struct Pemecahan {
  BarisPengaduan baris;
  Relasi relasi;
};

// not_found for whoever may not split it now.
Result<Pemecahan> find_pecah(db::Reader& reader, const web::Context& ctx, const http::Request& req) {
  const auto id = TRY(web::path_id<PengaduanId>(req));
  const PengaduanPetugas perkara = TRY(find_untuk_petugas(reader, id, ctx.pelaku, ctx.today));
  const Jam jam = load_jam(reader, ctx.now, ctx.settings.zona_menit);
  for (const auto& step : langkah_untuk(reader, jam, perkara, ctx.pelaku.akun))
    if (step.peristiwa == PeristiwaPengaduan::pecah) return Pemecahan{perkara.baris, step.relasi};
  return fail(Fault::not_found, msg::petugas::langkah_lewat);
}

std::string name(const char* field, std::size_t i) {
  return std::string(field) + "_" + std::to_string(i + 1);
}

Result<http::Response> pecah_page(web::ReadContext& ctx, const BarisPengaduan& p, const web::FormView& form) {
  const auto& l = ctx.locale;
  const IsiAsli isi = TRY(read_isi(ctx.reader, ctx.brankas, p.id));
  PecahPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                 .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                 .errors = form.summary(),
                 .clash = {form.clashed(), {status_of(l, p, ctx.today).label}},
                 .action = html::Url::path(path_of(p.id) + "/pecah"),
                 .versi = form.version(p.versi),
                 .kutipan = isi.cerita,
                 .alasan = form.textarea({.name = "teks", .label = l.t(m::alasan), .hint = l.t(m::alasan_petunjuk)}, "",
                                         langkah_teks_max)};
  const auto kinds = kategori_options(ctx.reader, l, p.klasifikasi);
  for (std::size_t i = 0; i < pecahan_max; ++i) {
    const bool optional = i >= pecahan_min;
    BagianPecah b{l.t(m::bagian(static_cast<int>(i) + 1)),
                  form.textarea({.name = name("teks", i), .label = l.t(m::teks), .optional = optional}, "", kTeksMax),
                  form.select({.name = name("kategori", i), .label = l.t(msg::petugas::saring_kategori)}, kinds, "",
                              l.t(msg::petugas::pilih)),
                  std::nullopt};
    if (p.klasifikasi != Klasifikasi::wbs)
      b.kelas = form.select({.name = name("kelas", i), .label = l.t(msg::petugas::fakta_klasifikasi)}, kelas_options(l),
                            std::string(to_code(p.klasifikasi)));
    page.boleh_terbuka = page.boleh_terbuka || (optional && !b.teks.value.empty());
    (optional ? page.boleh : page.wajib).push_back(std::move(b));
  }
  return web::page(
      ctx, l.t(m::judul),
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_pecah(out, c, page); }, form.status());
}

Result<http::Response> show_pecah(const http::Request& req, web::ReadContext& ctx) {
  const Pemecahan s = TRY(find_pecah(ctx.reader, ctx, req));
  return pecah_page(ctx, s.baris, web::FormView(ctx.locale));
}

// Those that have a text; faults are collected in `form`.
std::vector<Pecahan> read_pecahan(web::FormReader& form, db::Reader& reader, Klasifikasi kelas) {
  std::vector<Pecahan> out;
  for (std::size_t i = 0; i < pecahan_max; ++i) {
    const bool needed = i < pecahan_min;
    Pecahan part{.teks = form.text(name("teks", i), {.max = kTeksMax,
                                                     .min = kTeksMin,
                                                     .required = needed ? web::Required::yes : web::Required::no,
                                                     .multiline = true,
                                                     .missing = m::teks_kosong}),
                 .klasifikasi = kelas};
    if (!needed && part.teks.empty()) continue;
    if (kelas != Klasifikasi::wbs)
      part.klasifikasi = form.choice<Klasifikasi>(name("kelas", i), web::Required::yes).value_or(kelas);
    if (const auto kind = find_kategori_id(reader, form.raw(name("kategori", i))))
      part.kategori = *kind;
    else
      form.add({Fault::invalid, m::galat_kategori, name("kategori", i)});
    out.push_back(std::move(part));
  }
  return out;
}

Result<http::Response> post_pecah(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string alasan = form.text("teks", {.max = langkah_teks_max, .multiline = true});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
      const Pemecahan s = TRY(find_pecah(r.reader, r, req));
      return pecah_page(r, s.baris, web::FormView(r.locale, form));
    });
  };
  std::vector<Pecahan> parts;
  const auto found = ctx.database.read_result([&](db::Reader& r) -> Result<void> {
    const Pemecahan s = TRY(find_pecah(r, ctx, req));
    parts = read_pecahan(form, r, s.baris.klasifikasi);
    return {};
  });
  if (!found) return tl::unexpected(found.error());
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    const Pemecahan s = TRY(find_pecah(tx, ctx, req));
    if (form.raw("versi") != std::to_string(s.baris.versi)) return fail(Fault::conflict, {});
    TRY_VOID(pecah(tx, ctx.brankas, load_jam(tx, ctx.now, ctx.settings.zona_menit), s.baris.id,
                   {s.relasi, ctx.pelaku.akun}, alasan, parts));
    return path_of(s.baris.id);
  });
  if (done || !form.take(done.error())) return done;
  return again();
}

}  // namespace

std::vector<web::Route> petugas_pecah_routes() {
  return {web::get("/petugas/pengaduan/{id}/pecah", web::masuk(), show_pecah),
          web::post("/petugas/pengaduan/{id}/pecah", web::masuk(), web::form_body(), post_pecah)};
}

}  // namespace pengaduan
