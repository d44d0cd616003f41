// GET and POST /skp/{id}/matriks: the leader divides roles and results among the team.
#include "msg/perencanaan.h"
#include "perencanaan/matriks_store.h"
#include "perencanaan/plan_pages.h"
#include "perencanaan/plan_view_pages.h"
#include "views/perencanaan/matriks.h"
#include "web/form_view.h"
#include "web/skp_tabs.h"

namespace perencanaan {
namespace {

namespace m = msg::perencanaan;

constexpr std::size_t kPeranMax = 400;

std::string cell_name(PegawaiId pegawai, int kunci) {
  return "sel." + to_text(pegawai) + "." + std::to_string(kunci);
}

BarisForm baris_form(const web::FormView& form, const Rencana& rencana, const Matriks& matriks, const AnggotaTim& a) {
  BarisForm row{a.nama, a.jabatan, {}};
  for (const HasilKerja& h : rencana.hasil_kerja) {
    const std::string name = cell_name(a.pegawai, h.kunci);
    const auto found = matriks.sel.find({a.pegawai.value, h.kunci});
    SelForm cell{form.field({.name = name, .label = h.teks}), form.value(name, ""), false};
    if (found != matriks.sel.end()) {
      cell.diambil = found->second.diambil;
      cell.value = cell.diambil ? found->second.teks : form.value(name, found->second.teks);
    }
    row.sel.push_back(std::move(cell));
  }
  return row;
}

// A column of messages that are all alike says nothing: each names the person and the result of its cell.
void name_cells(web::ErrorSummary& errors, const i18n::Locale& locale, const Rencana& rencana, const Matriks& matriks) {
  for (auto& line : errors.lines)
    for (const AnggotaTim& a : matriks.anggota)
      for (const HasilKerja& h : rencana.hasil_kerja)
        if (line.field == cell_name(a.pegawai, h.kunci))
          line.text = locale.t(m::matriks_galat(a.nama, h.teks, line.text));
}

Result<http::Response> matriks_page(web::ReadContext& ctx, SkpId id, const web::FormView& form) {
  const SkpHeader s = TRY(find_skp(ctx.reader, id, ctx.pelaku));
  if (!is_relasi(s, Relasi::diri)) return fail(Fault::forbidden, {});
  const Rencana rencana = load_rencana(ctx.reader, s.versi_kerja);
  const Matriks matriks = load_matriks(ctx.reader, s, ctx.today);
  MatriksPage p{.kembali = {ctx.locale.t(m::kembali_tim), html::Url::path("/tim")},
                .judul = ctx.locale.t(m::matriks_judul(std::to_string(s.tahun))),
                .action = web::skp_url(id, "/matriks"),
                .errors = form.summary()};
  name_cells(p.errors, ctx.locale, rencana, matriks);
  for (const HasilKerja& h : rencana.hasil_kerja) p.kolom.push_back(h.teks);
  for (const AnggotaTim& a : matriks.anggota) p.baris.push_back(baris_form(form, rencana, matriks, a));
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::perencanaan::matriks(out, c, p); },
      form.status());
}

Result<http::Response> show_matriks(const http::Request& req, web::ReadContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  return matriks_page(ctx, id, web::FormView(ctx.locale));
}

// "sel.41.3" → employee 41, result 3; nothing for any other field.
std::optional<IsiSel> read_cell(std::string_view name) {
  constexpr std::string_view prefix = "sel.";
  if (!name.starts_with(prefix)) return std::nullopt;
  const std::string_view rest = name.substr(prefix.size());
  const std::size_t dot = rest.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto pegawai = parse_id<PegawaiId>(rest.substr(0, dot));
  const auto kunci = parse_id<Id<struct KunciTag>>(rest.substr(dot + 1));
  if (!pegawai || !kunci || kunci->value >= 1'000'000) return std::nullopt;
  return IsiSel{*pegawai, static_cast<int>(kunci->value), ""};
}

Result<http::Response> post_matriks(const http::Request& req, web::WriteContext& ctx) {
  const SkpId id = TRY(web::path_id<SkpId>(req));
  web::FormReader form(req);
  std::vector<IsiSel> isi;
  for (const auto& field : req.form)
    if (auto cell = read_cell(field.first)) {
      cell->teks = form.text(field.first, {.max = kPeranMax});
      isi.push_back(*std::move(cell));
    }
  if (!form.ok())
    return ctx.reading([&](web::ReadContext& r) { return matriks_page(r, id, web::FormView(r.locale, form)); });
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(save_matriks(tx, ctx.pelaku, id, isi, ctx.now, ctx.today));
    return web::skp_path(id, "/matriks");
  });
}

}  // namespace

std::vector<web::Route> matriks_routes() {
  return {web::get("/skp/{id}/matriks", web::masuk(), show_matriks),
          web::post("/skp/{id}/matriks", web::masuk(), web::form_body(), post_matriks)};
}

}  // namespace perencanaan
