// GET and POST /petugas/pengaduan/massal: the check page over those that were ticked in the inbox; then
// /petugas/pengaduan/massal/{id}: what came of each.
#include "pengaduan/petugas/massal_pages.h"

#include <algorithm>

#include "msg/massal.h"
#include "msg/petugas.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/petugas/isian_pages.h"
#include "pengaduan/petugas/massal_store.h"
#include "pengaduan/petugas/massal_views.h"
#include "views/pengaduan/massal.h"
#include "views/pengaduan/massal_hasil.h"

namespace pengaduan {
namespace {

namespace m = msg::massal;
using P = PeristiwaPengaduan;

constexpr const char* kHome = "/petugas/pengaduan/massal";

std::string path_of(MassalId id) {
  return std::string(kHome) + "/" + to_text(id);
}

// Those of `fields` called `pilih` that he may see, the earliest first.
std::vector<PengaduanPetugas> ticked(db::Reader& reader, const web::Context& ctx, const http::Pairs& fields) {
  std::vector<PengaduanPetugas> out;
  for (const auto& [name, value] : fields) {
    const auto id = name == "pilih" ? parse_id<PengaduanId>(value) : std::nullopt;
    const bool twice = id && std::ranges::any_of(out, [&](const auto& p) { return p.baris.id == *id; });
    if (!id || twice || out.size() == massal_max) continue;
    if (auto found = find_untuk_petugas(reader, *id, ctx.pelaku, ctx.today)) out.push_back(*std::move(found));
  }
  std::ranges::stable_sort(out, {}, [](const PengaduanPetugas& p) { return p.baris.diterima; });
  return out;
}

std::optional<P> step_in(const http::Pairs& fields, const akun::Pelaku& pelaku) {
  const auto at = std::ranges::find(fields, std::string_view("peristiwa"), &http::Pairs::value_type::first);
  const auto peristiwa = at == fields.end() ? std::nullopt : from_code<P>(at->second);
  const auto may = langkah_massal(pelaku);
  return peristiwa && std::ranges::find(may, *peristiwa) != may.end() ? peristiwa : std::nullopt;
}

// As if the form were filled: what it asks for is no reason to leave one out.
Tindakan filled(Tindakan t) {
  if (t.peristiwa == P::disposisi && !t.unit) t.unit = UnitId{1};
  return t;
}

struct Periksa {
  P peristiwa;
  std::vector<PengaduanPetugas> semua;
  std::optional<PengaduanId> kanonik;  // the one that stays when they are merged
};

// The chosen one, else the earliest that is there: it is the one the clock counts from anyway.
std::optional<PengaduanId> kanonik_of(const Periksa& x, std::string_view chosen) {
  if (x.peristiwa != P::gabung || x.semua.empty()) return std::nullopt;
  const auto id = parse_id<PengaduanId>(chosen);
  for (const auto& p : x.semua)
    if (id == p.baris.id) return id;
  return x.semua.front().baris.id;
}

Result<Periksa> find_periksa(db::Reader& reader, const web::Context& ctx, const http::Pairs& fields,
                             std::string_view kanonik) {
  const auto peristiwa = step_in(fields, ctx.pelaku);
  if (!peristiwa) return fail(Fault::not_found, {});
  Periksa x{*peristiwa, ticked(reader, ctx, fields), std::nullopt};
  x.kanonik = kanonik_of(x, kanonik);
  return x;
}

void put_rows(MassalPage& page, web::ReadContext& ctx, const Periksa& x) {
  const auto& l = ctx.locale;
  const Jam jam = load_jam(ctx.reader, ctx.now, ctx.settings.zona_menit);
  for (const auto& perkara : x.semua) {
    const auto& p = perkara.baris;
    BarisPeriksa row{
        to_text(p.id),
        std::to_string(p.versi),
        judul_of(l, p),
        p.nomor + " · " + l.date_short(l.local_date(p.diterima)) + " · " + status_of(l, p, ctx.today).label,
        {web::Keadaan::tunggu, l.t(nama_langkah(x.peristiwa))}};
    if (p.id == x.kanonik) {
      row.hasil = {web::Keadaan::tetap, l.t(m::tetap)};
      page.jadi.push_back(std::move(row));
      continue;
    }
    const Tindakan t = tindakan_untuk(p, filled({.peristiwa = x.peristiwa, .kanonik = x.kanonik}));
    const auto may = periksa_massal(ctx.reader, jam, perkara, ctx.pelaku.akun, t);
    if (may && is_pengawasan(p.klasifikasi) && x.peristiwa == P::disposisi) row.hasil.label = l.t(m::ke_apip);
    if (!may) row.hasil = {web::Keadaan::tutup, l.t(may.error().text)};
    (may ? page.jadi : page.ditolak).push_back(std::move(row));
  }
}

Result<http::Response> periksa_page(web::ReadContext& ctx, const Periksa& x, const web::FormView& form) {
  const auto& l = ctx.locale;
  const std::string step = l.t(nama_langkah(x.peristiwa));
  MassalPage page{.kembali = ke_kotak(l), .errors = form.summary(), .peristiwa = std::string(to_code(x.peristiwa))};
  put_rows(page, ctx, x);
  const int n = static_cast<int>(page.jadi.size()) - (x.kanonik ? 1 : 0);
  page.judul = n > 0 ? l.t(m::judul(step, n)) : l.t(m::judul_kosong);
  page.lead = l.t(n > 0 ? m::lead : m::lead_kosong);
  page.tombol = l.t(m::tombol(n));
  if (n <= 0) page.jadi.clear();
  if (x.peristiwa == P::disposisi) page.pilihan.push_back(unit_select(ctx.reader, l, form, ""));
  if (x.peristiwa == P::arsipkan) page.pilihan.push_back(alasan_select(l, form));
  if (x.kanonik) {
    std::vector<web::Option> options;
    for (const auto& p : page.jadi) options.push_back({p.id, p.judul, p.keterangan});
    page.kanonik = form.radios({.name = "kanonik", .label = l.t(m::kanonik)}, std::move(options), to_text(*x.kanonik));
  }
  page.teks = form.textarea(
      {.name = "teks", .label = l.t(*isian_of(x.peristiwa, {}).label_teks), .optional = x.peristiwa == P::disposisi},
      "", langkah_teks_max);
  return web::page(
      ctx, page.judul, [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::massal(out, c, page); },
      form.status());
}

Result<http::Response> show_periksa(const http::Request& req, web::ReadContext& ctx) {
  // The address by itself: where one ticks.
  if (req.query_value("peristiwa").empty() && !langkah_massal(ctx.pelaku).empty())
    return web::see_other("/petugas/pengaduan");
  const Periksa x = TRY(find_periksa(ctx.reader, ctx, req.query, req.query_value("kanonik")));
  return periksa_page(ctx, x, web::FormView(ctx.locale));
}

Tindakan read_massal(web::FormReader& form, P peristiwa) {
  Tindakan t{.peristiwa = peristiwa};
  const bool silent = peristiwa == P::disposisi;
  t.teks = form.text("teks", {.max = langkah_teks_max,
                              .required = silent ? web::Required::no : web::Required::yes,
                              .multiline = true,
                              .missing = m::teks_kosong});
  if (peristiwa == P::disposisi) t.unit = form.id<UnitId>("unit", web::Required::yes, m::unit_kosong);
  if (peristiwa == P::arsipkan)
    t.alasan = form.choice<AlasanArsip>("alasan", web::Required::yes, msg::petugas::galat_alasan_arsip);
  return t;
}

Result<http::Response> post_periksa(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto peristiwa = step_in(req.form, ctx.pelaku);
  if (!peristiwa) return fail(Fault::not_found, {});
  Tindakan t = read_massal(form, *peristiwa);
  std::optional<MassalId> made;
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const Periksa x = TRY(find_periksa(tx, ctx, req.form, form.raw("kanonik")));
      t.kanonik = x.kanonik;
      std::vector<PilihanMassal> all;
      for (const auto& p : x.semua) {
        const auto versi = parse_id<MassalId>(req.form_value("versi_" + to_text(p.baris.id)));
        if (p.baris.id != x.kanonik) all.push_back({p.baris.id, versi ? versi->value : 0});
      }
      if (all.empty()) return invalid("", m::tidak_ada);
      made = catat_massal(tx, ctx.pelaku, ctx.now, t, all);
      return path_of(*made);
    });
    if (done && made) kerjakan_massal(ctx.database, ctx.brankas, ctx.pelaku, ctx.now, ctx.settings.zona_menit, *made);
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) -> Result<http::Response> {
    const Periksa x = TRY(find_periksa(r.reader, r, req.form, form.raw("kanonik")));
    return periksa_page(r, x, web::FormView(r.locale, form));
  });
}

web::Status outcome(const i18n::Locale& l, HasilMassal hasil) {
  switch (hasil) {
    case HasilMassal::antre:
      return {web::Keadaan::draf, l.t(m::hasil_antre)};
    case HasilMassal::jadi:
      return {web::Keadaan::selesai, l.t(m::hasil_jadi)};
    case HasilMassal::berubah:
      return {web::Keadaan::kembali, l.t(m::hasil_berubah)};
    case HasilMassal::ditolak:
      return {web::Keadaan::kembali, l.t(m::hasil_ditolak)};
  }
  return {};
}

Result<http::Response> show_hasil(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<MassalId>(req));
  const Massal massal = TRY(find_massal(ctx.reader, ctx.pelaku, id));
  const auto& l = ctx.locale;
  MassalHasilPage page{.kembali = ke_kotak(l)};
  int done = 0;
  for (const auto& b : massal.baris) {
    done += b.hasil == HasilMassal::jadi ? 1 : 0;
    if (b.hasil == HasilMassal::antre) page.lanjut = html::Url::path(path_of(id));
    const auto perkara = find_untuk_petugas(ctx.reader, b.id, ctx.pelaku, ctx.today);
    page.baris.push_back({perkara ? std::optional(html::Url::path(pengaduan::path_of(b.id))) : std::nullopt,
                          perkara ? judul_of(l, perkara->baris) + " · " + b.nomor : b.nomor, outcome(l, b.hasil)});
  }
  page.judul = l.t(m::hasil_judul(l.t(nama_langkah(massal.peristiwa)), done, static_cast<int>(massal.baris.size())));
  page.lead = l.t(page.lanjut ? m::hasil_lead_lanjut : m::hasil_lead);
  return web::page(ctx, page.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::massal_hasil(out, c, page); });
}

// What was left undone when the program stopped in between.
Result<http::Response> post_lanjut(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<MassalId>(req));
  const auto his = ctx.database.read_result([&](db::Reader& r) { return find_massal(r, ctx.pelaku, id); });
  if (!his) return tl::unexpected(his.error());
  kerjakan_massal(ctx.database, ctx.brankas, ctx.pelaku, ctx.now, ctx.settings.zona_menit, id);
  return web::see_other(path_of(id));
}

}  // namespace

std::vector<P> langkah_massal(const akun::Pelaku& pelaku) {
  std::vector<P> out;
  if (pelaku.has(akun::Peran::koordinator)) out = {P::disposisi, P::gabung, P::arsipkan};
  if (pelaku.has(akun::Peran::penghubung) || pelaku.has(akun::Peran::apip)) out.push_back(P::pesan);
  return out;
}

std::vector<web::Route> petugas_massal_routes() {
  return {web::get("/petugas/pengaduan/massal", web::masuk(), show_periksa),
          web::post("/petugas/pengaduan/massal", web::masuk(), web::form_body(), post_periksa),
          web::get("/petugas/pengaduan/massal/{id}", web::masuk(), show_hasil),
          web::post("/petugas/pengaduan/massal/{id}", web::masuk(), web::form_body(), post_lanjut)};
}

}  // namespace pengaduan
