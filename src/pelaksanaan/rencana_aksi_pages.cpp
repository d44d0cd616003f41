// GET and POST /skp/{id}/rencana-aksi: what will be done for each result in a period, one action a line.
#include "base/text.h"
#include "pelaksanaan/bersama_pages.h"
#include "pelaksanaan/realisasi_store.h"
#include "pelaksanaan/route_list_pages.h"
#include "views/pelaksanaan/rencana_aksi.h"

namespace pelaksanaan {
namespace {

namespace m = msg::pelaksanaan;

constexpr std::size_t kCharactersMax = 1500;
constexpr std::size_t kAksiMax = 10;  // a plan for weeks, not a diary

std::string field_of(const HasilKerjaKerja& h) {
  return "aksi_" + std::to_string(h.kunci);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

std::vector<std::string> lines_of(const std::string& typed) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t end = std::min(typed.find('\n', at), typed.size());
    std::string line = text::collapse_spaces(typed.substr(at, end - at));
    if (!line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

Result<http::Response> aksi_page(web::ReadContext& ctx, const Dibuka& d, const web::FormView& form) {
  const auto& l = ctx.locale;
  note_reading(ctx, d.skp);
  const std::string path = "/skp/" + to_text(d.skp.id) + "/rencana-aksi";
  const std::string periode = nama_periode(l, d.laporan.periode);
  const RencanaAksi aksi = list_rencana_aksi(ctx.reader, d.skp, d.laporan.id);
  RencanaAksiPage p{.kembali = {l.t(m::realisasi_periode(periode)), realisasi_url(d, nullptr)},
                    .kicker = l.t(m::rencana_aksi),
                    .judul = l.t(m::rencana_aksi_judul(periode)),
                    .periode = periode_tabs(l, d.skp, d.laporan.id, path),
                    .errors = form.summary(),
                    .action = html::Url::path(path),
                    .hidden = {{"periode", to_text(d.laporan.id)}},
                    .bisa_isi = d.skp.milik_sendiri && d.laporan.keadaan != KeadaanRealisasi::terkunci};
  for (const auto& h : d.hasil) {
    const auto found = aksi.find(h.kunci);
    const std::vector<std::string> lines = found == aksi.end() ? std::vector<std::string>() : found->second;
    if (p.bisa_isi)
      p.hasil.push_back(
          form.textarea({.name = field_of(h), .label = h.teks, .hint = l.t(m::rencana_aksi_petunjuk), .optional = true},
                        joined(lines), static_cast<int>(kCharactersMax)));
    p.tertulis.push_back({h.teks, lines});
  }
  return web::page(
      ctx, p.judul, [&](html::Out& out, const web::ViewContext& c) { views::pelaksanaan::rencana_aksi(out, c, p); },
      form.status());
}

Result<http::Response> show_aksi(const http::Request& req, web::ReadContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  const Dibuka d = TRY(open_periode(ctx.reader, ctx, id, req.query_value("periode")));
  return aksi_page(ctx, d, web::FormView(ctx.locale));
}

RencanaAksi read_aksi(web::FormReader& form, const Dibuka& d) {
  RencanaAksi out;
  for (const auto& h : d.hasil) {
    auto lines = lines_of(form.text(field_of(h), {.max = kCharactersMax, .multiline = true}));
    if (lines.size() > kAksiMax) form.add({Fault::invalid, m::rencana_aksi_terlalu_banyak(kAksiMax), field_of(h)});
    if (!lines.empty()) out[h.kunci] = std::move(lines);
  }
  return out;
}

Result<http::Response> post_aksi(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<SkpId>(req));
  const Dibuka d =
      TRY(ctx.database.read_result([&](db::Reader& r) { return open_periode(r, ctx, id, req.form_value("periode")); }));
  web::FormReader form(req);
  const RencanaAksi aksi = read_aksi(form, d);
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return aksi_page(r, d, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(save_rencana_aksi(tx, ctx.pelaku, id, d.laporan.id, aksi, ctx.now));
    return realisasi_url(d, nullptr).str();
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

}  // namespace

std::vector<web::Route> rencana_aksi_routes() {
  return {
      web::get("/skp/{id}/rencana-aksi", web::masuk(), show_aksi),
      web::post("/skp/{id}/rencana-aksi", web::masuk(), web::form_body(), post_aksi),
  };
}

}  // namespace pelaksanaan
