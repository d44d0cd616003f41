// GET /impor/{id}, POST /impor/{id}/terapkan and /batal, GET /impor/{id}/ditolak.csv.
#include "organisasi/periksa_pages.h"

#include "lembar/writer.h"
#include "msg/organisasi.h"
#include "organisasi/import_words.h"
#include "organisasi/views.h"
#include "views/organisasi/periksa.h"
#include "web/context.h"

namespace organisasi {
namespace {

constexpr int kShown = 20;           // rows of each outcome on the page
constexpr int kRefusedMax = 20'000;  // rows of the download

std::string path_of(ImporId id) {
  return "/impor/" + to_text(id);
}

std::string name_of(JenisImpor jenis, const Rekam& r) {
  return jenis == JenisImpor::pegawai ? r[kolom_pegawai::nama] : r[1];
}

std::vector<std::size_t> columns_of_new(JenisImpor jenis) {
  using namespace kolom_pegawai;
  if (jenis == JenisImpor::unit) return {kolom_unit::nama, kolom_unit::kode, kolom_unit::jenis, kolom_unit::induk};
  if (jenis == JenisImpor::wilayah) return {kolom_wilayah::nama, kolom_wilayah::kode};
  return {nama, nip, jabatan, kolom_pegawai::unit};
}

TolakRow row_of(const Penolakan& x, const std::string& number, const std::string& who, const i18n::Locale& l) {
  return {x.sel.empty() ? number : x.sel, who, x.isi, l.t(x.sebab), l.t(x.cara)};
}

void add_row(PeriksaPage& p, JenisImpor jenis, const BarisImpor& b, const i18n::Locale& l) {
  const std::string who = name_of(jenis, b.rekam), number = l.number(b.nomor);
  if (b.hasil == HasilBaris::hilang) p.pergi.push_back(who);
  for (const auto& x : b.penolakan) p.tolak.push_back(row_of(x, number, who, l));
  for (const auto& d : b.beda)
    p.ubah.push_back({number, who, l.t(label_of_column(d.kolom)), shown(jenis, d.kolom, d.lama, l),
                      shown(jenis, d.kolom, d.baru, l)});
  if (b.hasil != HasilBaris::baru) return;
  BaruRow row{number, {}};
  for (const auto i : columns_of_new(jenis)) row.isi.push_back(shown(jenis, columns_of(jenis)[i].name, b.rekam[i], l));
  p.baris_baru.push_back(std::move(row));
}

std::string rest(std::int64_t all, const i18n::Locale& l) {
  return all > kShown ? l.t(msg::organisasi::baris_lagi(all - kShown)) : "";
}

void add_notes(PeriksaPage& p, const Impor& i, const BarisTercatat& tercatat, const i18n::Locale& l) {
  for (const auto& b : tercatat.baris)
    for (const auto& x : b.catatan) p.lepas.push_back(row_of(x, l.number(b.nomor), name_of(i.jenis, b.rekam), l));
  p.jumlah_lepas = tercatat.semua;
  p.sisa_lepas = rest(tercatat.semua, l);
}

std::string title_of(const Impor& i, const i18n::Locale& l) {
  const auto rows = i.baru + i.berubah + i.sama + i.ditolak;
  switch (i.keadaan) {
    case KeadaanImpor::diterapkan:
      return l.t(msg::organisasi::periksa_diterapkan(i.perubahan()));
    case KeadaanImpor::dibatalkan:
      return l.t(msg::organisasi::periksa_dibatalkan);
    case KeadaanImpor::gagal:
      return l.t(msg::organisasi::periksa_gagal);
    case KeadaanImpor::dibaca:
      return l.t(msg::organisasi::periksa_dibaca);
    case KeadaanImpor::siap:
      break;
  }
  if (i.berjalan) return l.t(msg::organisasi::periksa_berjalan(i.perubahan()));
  return l.t(msg::organisasi::periksa_judul(rows));
}

std::string lead_of(const Impor& i, const i18n::Locale& l) {
  if (i.pekerjaan_gagal) return l.t(msg::organisasi::periksa_pekerjaan_gagal);
  if (i.diterapkan) return l.t(msg::organisasi::periksa_selesai(l.date_time(*i.diterapkan)));
  return i.keadaan == KeadaanImpor::siap && !i.berjalan ? l.t(msg::organisasi::periksa_pengantar)
                                                        : l.t(msg::organisasi::periksa_tak_berubah);
}

void add_progress(PeriksaPage& p, const Impor& i, const i18n::Locale& l) {
  if (!i.berjalan) return;
  const auto total = i.total > 0 ? i.total : 1;
  p.kemajuan = web::Bar{static_cast<int>(i.kemajuan * 1000 / total)};
  p.kemajuan_teks = l.t(msg::organisasi::impor_kemajuan(i.kemajuan * 100 / total));
}

Result<http::Response> show_periksa(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const ImporId id = TRY(web::path_id<ImporId>(req));
  const Impor i = TRY(find_impor(ctx.reader, id));
  const std::string path = path_of(i.id);
  const bool open = i.keadaan == KeadaanImpor::siap && !i.berjalan;
  PeriksaPage p{.kicker = l.t(msg::organisasi::periksa_kicker(i.nama_berkas, l.date_time(i.dibuat))),
                .judul = title_of(i, l),
                .pengantar = lead_of(i, l),
                .baru = i.baru,
                .berubah = i.berubah,
                .ditolak = i.ditolak,
                .sama = i.sama,
                .hilang = i.hilang,
                .sisa_tolak = rest(i.ditolak, l),
                .sisa_ubah = rest(i.berubah, l),
                .sisa_baru = rest(i.baru, l),
                .sisa_pergi = rest(i.hilang, l),
                .unduh = html::Url::path(path + "/ditolak.csv"),
                .terapkan = html::Url::path(path + "/terapkan"),
                .batal = html::Url::path(path + "/batal"),
                .muat_ulang = html::Url::path(path),
                .boleh_batal = open};
  if (open && (i.perubahan() > 0 || i.ditolak > 0))
    p.tombol = i.perubahan() > 0 ? l.t(msg::organisasi::impor_terapkan(i.perubahan()))
                                 : l.t(msg::organisasi::impor_simpan_karantina(i.ditolak));
  add_progress(p, i, l);
  for (const auto k : columns_of_new(i.jenis))
    p.kolom_baru.push_back(l.t(label_of_column(columns_of(i.jenis)[k].name)));
  for (const auto& b : list_baris(ctx.reader, i, kShown)) add_row(p, i.jenis, b, l);
  add_notes(p, i, list_tercatat(ctx.reader, i, kShown), l);
  return web::page(ctx, p.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::organisasi::periksa(out, c, p); });
}

Result<http::Response> post_terapkan(const http::Request& req, web::WriteContext& ctx) {
  const ImporId id = TRY(web::path_id<ImporId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(queue_import(tx, id, ctx.pelaku, ctx.now));
    return path_of(id);
  });
}

Result<http::Response> post_batal(const http::Request& req, web::WriteContext& ctx) {
  const ImporId id = TRY(web::path_id<ImporId>(req));
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(cancel_import(tx, id));
    return "/impor";
  });
}

// The rows as they stood in the file, ready to be corrected and imported again, with what was wrong behind them.
Result<void> write_refused(lembar::SheetWriter& sheet, const Impor& i, const std::vector<BarisImpor>& rows,
                           const i18n::Locale& l) {
  std::vector<lembar::OutColumn> header;
  for (const auto& column : columns_of(i.jenis)) header.push_back({std::string(column.name), lembar::Format::text});
  for (const auto& title : {&msg::organisasi::sel, &msg::organisasi::sebab, &msg::organisasi::cara})
    header.push_back({l.t(*title)});
  TRY_VOID(sheet.header(header));
  for (const auto& b : rows) {
    std::vector<lembar::Cell> cells;
    for (const auto& value : b.rekam) cells.push_back(lembar::text_cell(value));
    std::string where, why, how;
    for (const auto& x : b.penolakan) {
      const std::string_view gap = where.empty() ? "" : "; ";
      where += std::string(gap) + x.sel;
      why += std::string(gap) + l.t(x.sebab);
      how += std::string(gap) + l.t(x.cara);
    }
    for (const auto& text : {where, why, how}) cells.push_back(lembar::text_cell(text));
    TRY_VOID(sheet.row(cells));
  }
  return sheet.finish();
}

Result<http::Response> show_ditolak(const http::Request& req, web::ReadContext& ctx) {
  const ImporId id = TRY(web::path_id<ImporId>(req));
  const Impor i = TRY(find_impor(ctx.reader, id));
  const auto rows = list_ditolak(ctx.reader, i, kRefusedMax);
  http::Response answer;
  answer.body = TRY(lembar::csv_bytes(
      "ditolak.csv", [&](lembar::SheetWriter& sheet) { return write_refused(sheet, i, rows, ctx.locale); }));
  answer.type = "text/csv; charset=utf-8";
  answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"ditolak-" + to_text(i.id) + ".csv\"");
  return answer;
}

}  // namespace

html::Url impor_url(ImporId id) {
  return html::Url::path(path_of(id));
}

web::Status status_of(const Impor& i, const i18n::Locale& l) {
  using web::Keadaan;
  switch (i.keadaan) {
    case KeadaanImpor::diterapkan:
      return {Keadaan::selesai, l.t(msg::organisasi::keadaan_diterapkan)};
    case KeadaanImpor::dibatalkan:
      return {Keadaan::tutup, l.t(msg::organisasi::keadaan_dibatalkan)};
    case KeadaanImpor::gagal:
      return {Keadaan::kembali, l.t(msg::organisasi::keadaan_gagal)};
    case KeadaanImpor::dibaca:
      return {Keadaan::draf, l.t(msg::organisasi::keadaan_dibaca)};
    case KeadaanImpor::siap:
      break;
  }
  if (i.berjalan) return {Keadaan::tunggu, l.t(msg::organisasi::keadaan_berjalan)};
  if (i.pekerjaan_gagal) return {Keadaan::kembali, l.t(msg::organisasi::keadaan_gagal)};
  return {Keadaan::tunggu, l.t(msg::organisasi::keadaan_siap)};
}

std::vector<web::Route> periksa_routes() {
  const auto hr = web::needs(akun::Izin::kelola_pegawai);
  return {
      web::get("/impor/{id}", hr, show_periksa),
      web::post("/impor/{id}/terapkan", hr, web::form_body(), post_terapkan),
      web::post("/impor/{id}/batal", hr, web::form_body(), post_batal),
      web::get("/impor/{id}/ditolak.csv", hr, show_ditolak),
  };
}

}  // namespace organisasi
