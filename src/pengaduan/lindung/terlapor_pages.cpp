// GET and POST /petugas/pengaduan/{id}/terlapor, POST …/terlapor/cabut: whom it is about. From then on nobody it is
// about, above him, below him or in that unit finds it.
#include "base/text.h"
#include "msg/perlindungan.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/lindung/pages.h"
#include "pengaduan/lindung/terlapor_store.h"
#include "pengaduan/lindung/views.h"
#include "views/pengaduan/petugas_terlapor.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::perlindungan;

constexpr int kAlasanMax = 1000;
constexpr std::size_t kAlasanMin = 10;
constexpr int kCalon = 8;

std::string code_of(const Subjek& s) {
  return s.unit ? "unit-" + to_text(*s.unit) : s.pegawai ? "pegawai-" + to_text(*s.pegawai) : "";
}

Subjek subjek_from(std::string_view code) {
  Subjek s;
  if (code.starts_with("unit-")) s.unit = parse_id<UnitId>(code.substr(5));
  if (code.starts_with("pegawai-")) s.pegawai = parse_id<PegawaiId>(code.substr(8));
  return s;
}

TerlaporView view_of(const i18n::Locale& l, const Terlapor& t) {
  TerlaporView v{{t.dicabut ? web::Keadaan::tutup : web::Keadaan::tetap, t.siapa.nama},
                 t.siapa.keterangan,
                 l.t(m::dicatat_oleh(nama_penjaga(l, t.oleh), l.date_time(t.dicatat))),
                 t.alasan,
                 ""};
  if (t.dicabut) v.dicabut = l.t(m::dicabut_pada(l.date_time(*t.dicabut), t.alasan_cabut));
  return v;
}

std::optional<FormCatatTerlapor> form_catat(web::ReadContext& ctx, const BarisPengaduan& p, const std::string& path,
                                            std::string_view cari, const web::FormView& form) {
  const auto& l = ctx.locale;
  std::vector<web::Option> options;
  for (const CalonTerlapor& c : cari_calon(ctx.reader, cari, ctx.today, kCalon))
    options.push_back({code_of(c.subjek), c.nama, c.subjek.unit ? l.t(m::semua_di_unit) : c.keterangan});
  if (options.empty()) return std::nullopt;
  FormCatatTerlapor f{
      web::link_with(path, {{"cari", std::string(cari)}}),
      form.radios({.name = "subjek", .label = l.t(m::subjek)}, std::move(options), ""),
      form.textarea({.name = "alasan", .label = l.t(m::alasan_terlapor), .hint = l.t(m::alasan_terlapor_petunjuk)}, "",
                    kAlasanMax),
      {}};
  if (p.unit)
    f.tarik = form.checkbox(
        {.name = "tarik", .label = l.t(m::tarik(p.nama_unit)), .hint = l.t(m::tarik_petunjuk), .optional = true},
        false);
  return f;
}

Result<http::Response> terlapor_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form) {
  const Dijaga d = TRY(find_dijaga(ctx.reader, ctx, req));
  const auto& l = ctx.locale;
  const auto& p = d.perkara.baris;
  const std::string path = path_of(p.id) + "/terlapor";
  const std::string cari(text::trim(req.query_value("cari")));
  TerlaporPage page{.kembali = {judul_of(l, p), html::Url::path(path_of(p.id))},
                    .kicker = l.t(msg::warga::saya_kicker(p.nomor)),
                    .errors = form.summary(),
                    .clash = {form.clashed(), {}},
                    .versi = form.version(p.versi),
                    .alamat = html::Url::path(path),
                    .cari = {.field = {.name = "cari", .label = l.t(m::cari), .hint = l.t(m::cari_petunjuk)},
                             .value = cari,
                             .autocomplete = "off"},
                    .dicari = !cari.empty(),
                    .catat = form_catat(ctx, p, path, cari, form)};
  std::vector<web::Option> standing;
  for (const Terlapor& t : TRY(list_terlapor(ctx.reader, ctx.brankas, p, ctx.today))) {
    page.dicatat.push_back(view_of(l, t));
    if (!t.dicabut) standing.push_back({std::to_string(t.id), t.siapa.nama});
  }
  if (!standing.empty())
    page.cabut = FormCabutTerlapor{
        html::Url::path(path + "/cabut"),
        form.select({.name = "terlapor", .label = l.t(m::subjek)}, std::move(standing), "", l.t(msg::petugas::pilih)),
        form.textarea({.name = "alasan_cabut", .label = l.t(m::alasan_cabut)}, "", kAlasanMax)};
  return web::page(
      ctx, l.t(m::terlapor_judul),
      [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_terlapor(out, c, page); },
      form.status());
}

Result<http::Response> show_terlapor(const http::Request& req, web::ReadContext& ctx) {
  return terlapor_page(req, ctx, web::FormView(ctx.locale));
}

// Does it on the version the form was opened with, or shows the form again.
Result<http::Response> change(const http::Request& req, web::WriteContext& ctx, web::FormReader& form,
                              const std::function<Result<void>(db::Tx&, const Dijaga&, const Jam&)>& work) {
  if (form.ok()) {
    auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
      const Dijaga d = TRY(find_dijaga(tx, ctx, req));
      const PengaduanId id = d.perkara.baris.id;
      if (form.raw("versi") != std::to_string(d.perkara.baris.versi)) return fail(Fault::conflict, {});
      TRY_VOID(work(tx, d, load_jam(tx, ctx.now, ctx.settings.zona_menit)));
      // It may be about himself.
      return find_dijaga(tx, ctx, req) ? path_of(id) + "/terlapor" : "/petugas/pengaduan";
    });
    if (done || !form.take(done.error())) return done;
  }
  return ctx.reading([&](web::ReadContext& r) { return terlapor_page(req, r, web::FormView(r.locale, form)); });
}

std::string reason(web::FormReader& form, std::string_view name) {
  return form.text(name, {.max = kAlasanMax,
                          .min = kAlasanMin,
                          .required = web::Required::yes,
                          .multiline = true,
                          .missing = m::galat_alasan});
}

Result<http::Response> post_catat(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const TerlaporBaru baru{subjek_from(form.raw("subjek")), reason(form, "alasan"),
                          form.checkbox("tarik") ? Tarik::ya : Tarik::belum};
  if (!baru.subjek.unit && !baru.subjek.pegawai) form.add({Fault::invalid, m::galat_subjek, "subjek"});
  return change(req, ctx, form, [&](db::Tx& tx, const Dijaga& d, const Jam& jam) {
    return catat_terlapor(tx, ctx.brankas, jam, d.perkara.baris.id, {d.relasi, ctx.pelaku.akun}, baru);
  });
}

Result<http::Response> post_cabut(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const auto which = form.integer(
      "terlapor", {.min = 1, .max = INT64_MAX, .required = web::Required::yes, .missing = m::galat_terlapor});
  const std::string alasan = reason(form, "alasan_cabut");
  return change(req, ctx, form, [&](db::Tx& tx, const Dijaga& d, const Jam& jam) {
    return cabut_terlapor(tx, ctx.brankas, jam, d.perkara.baris.id, {d.relasi, ctx.pelaku.akun}, *which, alasan);
  });
}

}  // namespace

std::vector<web::Route> terlapor_routes() {
  return {web::get("/petugas/pengaduan/{id}/terlapor", web::masuk(), show_terlapor),
          web::post("/petugas/pengaduan/{id}/terlapor", web::masuk(), web::form_body(), post_catat),
          web::post("/petugas/pengaduan/{id}/terlapor/cabut", web::masuk(), web::form_body(), post_cabut)};
}

}  // namespace pengaduan
