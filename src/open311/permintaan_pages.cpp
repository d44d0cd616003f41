// GET requests.*, requests/{id}.* and tokens/{token}.*: what is published, as publik_store.h lets this channel show it.
#include "msg/program.h"
#include "open311/paging.h"
#include "open311/requests_query.h"
#include "open311/route_list_pages.h"
#include "open311/status.h"
#include "pengaduan/perkara/kategori_store.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/perkara/linimasa.h"
#include "pengaduan/perkara/program_store.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/publik/alamat.h"
#include "pengaduan/publik/jendela_store.h"

namespace open311 {
namespace {

using pengaduan::PengaduanPublik;
constexpr auto kKanal = pengaduan::Kanal::open311;

Position position_of(const pengaduan::Titik& t) {
  return {Desimal::from_micros(t.lintang), Desimal::from_micros(t.bujur)};
}

pengaduan::Titik titik_of(const Position& p) {
  return {p.lat.micros(), p.lon.micros()};
}

RequestExtensions extensions_of(const PengaduanPublik& p, web::ReadContext& ctx, msg::Lang lang) {
  RequestExtensions out;
  out.extended = {{"title", p.judul_in(lang)},
                  {"supporters", std::to_string(p.dukungan)},
                  {"planned_date", p.rencana_selesai ? p.rencana_selesai->iso() : ""},
                  {"html_url", ctx.settings.base_url + pengaduan::publik_path(p.nomor)}};
  for (const auto& e : pengaduan::riwayat_publik(ctx.reader, p)) {
    std::string words = msg::format(judul_cerita(e.peristiwa), lang);
    if (!e.nama_unit.empty()) words += ": " + e.nama_unit;
    if (!e.teks.empty()) words += "\n" + e.teks;
    out.notes.push_back({e.waktu, std::move(words), std::string(to_code(e.peristiwa))});
  }
  return out;
}

ServiceRequest request_of(const PengaduanPublik& p, web::ReadContext& ctx, msg::Lang lang, Extensions extensions) {
  const auto status = status_of(p.keadaan);
  MUST(status);
  const std::string& place = p.kampung.empty() ? p.distrik : p.kampung;
  ServiceRequest r{.id = p.nomor,
                   .status = *status,
                   .status_notes = status_notes(p.keadaan, p.catatan, lang),
                   .service_name = p.kategori_in(lang),
                   .service_code = p.kode_kategori,
                   .description = p.isi.empty() ? p.judul_in(lang) : p.isi,
                   .agency_responsible = p.nama_unit,
                   .requested_ms = p.diterima,
                   .updated_ms = *status == Status::closed && p.selesai ? *p.selesai : p.keadaan_sejak,
                   .address = pengaduan::wilayah_bawaan().nama_lengkap(place),
                   .address_id = place};
  if (p.tenggat) r.expected_ms = p.tenggat->end_utc_ms(ctx.settings.zona_menit);
  if (p.titik) r.position = position_of(*p.titik);
  if (p.foto > 0) r.media_url = ctx.settings.base_url + pengaduan::foto_path(p.nomor, 1);
  if (extensions == Extensions::on) r.extensions = extensions_of(p, ctx, lang);
  return r;
}

http::Response requests_answer(const Asked& asked, web::ReadContext& ctx, const std::vector<PengaduanPublik>& rows,
                               Extensions extensions) {
  std::vector<ServiceRequest> out;
  out.reserve(rows.size());
  for (const PengaduanPublik& p : rows) out.push_back(request_of(p, ctx, asked.lang, extensions));
  return document_answer(asked, document(out, extensions));
}

// Codes that name no kind find nothing.
std::optional<std::vector<KategoriId>> kinds_of(web::ReadContext& ctx, const std::vector<std::string>& codes) {
  if (codes.empty()) return std::nullopt;
  const auto all = pengaduan::list_kategori(ctx.reader);
  std::vector<KategoriId> out;
  for (const std::string& code : codes)
    if (const auto* kind = pengaduan::find_kategori(all, code)) out.push_back(kind->id);
  return out;
}

std::vector<pengaduan::KeadaanPengaduan> states_of(const std::optional<Status>& status) {
  std::vector<pengaduan::KeadaanPengaduan> out;
  if (!status) return out;
  for (const auto& [keadaan, code] : EnumText<pengaduan::KeadaanPengaduan>::table)
    if (status_of(keadaan) == status && is_published(keadaan, pengaduan::Saringan::selesai)) out.push_back(keadaan);
  return out;
}

pengaduan::JendelaPublik window_of(web::ReadContext& ctx, const RequestsQuery& q) {
  pengaduan::JendelaPublik out{.dari = q.from_ms,
                               .sebelum = q.before_ms,
                               .kategori = kinds_of(ctx, q.service_codes),
                               .keadaan = states_of(q.status),
                               .lewati = std::int64_t{q.page - 1} * q.page_size,
                               .limit = q.page_size};
  if (q.area) out.lingkar = pengaduan::Lingkar{titik_of(q.area->center), q.area->radius_m.to_double()};
  return out;
}

Checked<http::Response> show_request(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (const auto error = check_jurisdiction(req.query, jurisdiction_of(ctx.settings))) return refuse(*error);
  // Of the query only how to show it counts: this one id is asked for.
  Pairs query;
  for (const auto& pair : req.query)
    if (pair.first == "extensions") query.push_back(pair);
  const RequestsQuery how = TRY(parse_requests_query(query, ctx.now));
  const auto found = pengaduan::find_publik(ctx.reader, kKanal, asked.name);
  if (!found) return refuse(request_not_found());
  return requests_answer(asked, ctx, {*found}, how.extensions);
}

Checked<http::Response> show_token(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (const auto error = check_jurisdiction(req.query, jurisdiction_of(ctx.settings))) return refuse(*error);
  const auto nomor = pengaduan::nomor_of_token(ctx.reader, asked.name);
  if (!nomor) return refuse(token_not_found());
  const bool is_public = pengaduan::find_publik(ctx.reader, kKanal, *nomor).has_value();
  return document_answer(asked, document(Token{is_public ? *nomor : "", asked.name}));
}

}  // namespace

Checked<http::Response> list_requests(const Asked& asked, const http::Request& req, web::ReadContext& ctx) {
  if (const auto error = check_jurisdiction(req.query, jurisdiction_of(ctx.settings))) return refuse(*error);
  const RequestsQuery q = TRY(parse_requests_query(req.query, ctx.now));
  if (!q.ids.empty()) return requests_answer(asked, ctx, list_nomor(ctx.reader, kKanal, q.ids), q.extensions);
  const auto page = list_jendela(ctx.reader, kKanal, window_of(ctx, q));
  http::Response r = requests_answer(asked, ctx, page.baris, q.extensions);
  r.headers.emplace_back("X-Total-Count", std::to_string(page.semua));
  if (std::string links = page_links(ctx.settings.base_url + req.path, req.query, q, page.semua); !links.empty())
    r.headers.emplace_back("Link", std::move(links));
  return r;
}

std::vector<web::Route> permintaan_routes() {
  return {
      web::get("/open311/v2/requests/{nomor}", web::program(), reads<show_request>),
      web::get("/open311/uji/v2/requests/{nomor}", web::program(), reads<show_request>),
      web::get("/open311/v2/tokens/{token}", web::program(), reads<show_token>),
      web::get("/open311/uji/v2/tokens/{token}", web::program(), reads<show_token>),
  };
}

}  // namespace open311
