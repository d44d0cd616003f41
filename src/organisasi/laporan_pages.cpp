// "Atasan saya salah": GET and POST /atasan-salah for the employee, GET /laporan-atasan and POST /laporan-atasan/{id}
// for HR.
#include "msg/organisasi.h"
#include "msg/umum.h"
#include "organisasi/laporan_store.h"
#include "organisasi/routes.h"
#include "organisasi/views.h"
#include "views/organisasi/atasan_salah.h"
#include "views/organisasi/laporan_atasan.h"
#include "web/context.h"
#include "web/form_view.h"

namespace organisasi {
namespace {

constexpr int kCharactersMax = 500;
constexpr int kQueue = 20;

web::Status status_of(KeadaanLaporan k, const i18n::Locale& l) {
  switch (k) {
    case KeadaanLaporan::terbuka:
      return {web::Keadaan::tunggu, l.t(msg::organisasi::laporan_terbuka)};
    case KeadaanLaporan::diperbaiki:
      return {web::Keadaan::selesai, l.t(msg::organisasi::laporan_diperbaiki)};
    case KeadaanLaporan::ditolak:
      return {web::Keadaan::tutup, l.t(msg::organisasi::laporan_ditolak)};
  }
  throw Bug("a report without a state");
}

LaporanBaris row_of_laporan(const Laporan& x, const i18n::Locale& l) {
  const std::string rater =
      x.penilai.empty() ? l.t(msg::organisasi::rantai_kosong) : l.t(msg::organisasi::rantai_penilai(x.penilai));
  return {std::to_string(x.id),
          x.nama,
          x.jabatan + " · " + x.unit + " · " + rater,
          x.isi,
          l.date_time(x.dibuat),
          x.jawaban,
          status_of(x.keadaan, l)};
}

// ---------- the employee ----------

Result<http::Response> atasan_page(web::ReadContext& ctx, const web::FormView& form) {
  const auto& l = ctx.locale;
  const auto post = find_atasan(ctx.reader, ctx.pelaku);
  if (!post) return fail(Fault::not_found, {});
  AtasanSalahPage p{.back = {l.t(msg::umum::beranda), html::Url::path("/beranda")},
                    .errors = form.summary(),
                    .penilai = post->penilai,
                    .jabatan = post->jabatan,
                    .unit = post->unit,
                    .isi = form.textarea({.name = "isi",
                                          .label = l.t(msg::organisasi::laporan_isi),
                                          .hint = l.t(msg::organisasi::laporan_isi_bantuan)},
                                         "", kCharactersMax),
                    .boleh = true};
  for (const auto& x : list_laporan_sendiri(ctx.reader, ctx.pelaku)) {
    if (x.keadaan == KeadaanLaporan::terbuka && !form.came_back()) p.boleh = false;
    p.laporan.push_back(row_of_laporan(x, l));
  }
  return web::page(
      ctx, l.t(msg::organisasi::laporan_kicker),
      [&](html::Out& out, const web::ViewContext& c) { views::organisasi::atasan_salah(out, c, p); }, form.status());
}

Result<http::Response> show_atasan(const http::Request&, web::ReadContext& ctx) {
  return atasan_page(ctx, web::FormView(ctx.locale));
}

Result<http::Response> post_atasan(const http::Request& req, web::WriteContext& ctx) {
  web::FormReader form(req);
  const std::string isi = form.text("isi", {.max = kCharactersMax,
                                            .min = 10,
                                            .required = web::Required::yes,
                                            .multiline = true,
                                            .missing = msg::organisasi::laporan_isi_kosong});
  const auto again = [&] {
    return ctx.reading([&](web::ReadContext& r) { return atasan_page(r, web::FormView(r.locale, form)); });
  };
  if (!form.ok()) return again();
  auto done = ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(file_laporan(tx, ctx.pelaku, isi, ctx.now));
    return "/atasan-salah";
  });
  if (done || done.error().fault != Fault::invalid) return done;
  form.add(done.error());
  return again();
}

// ---------- HR ----------

Result<http::Response> queue_page(web::ReadContext& ctx, const web::FormView& form, const std::string& came_back) {
  const auto& l = ctx.locale;
  LaporanAtasanPage p{.errors = form.summary()};
  for (auto& line : p.errors.lines) line.field += came_back;
  for (const auto& x : list_laporan_terbuka(ctx.reader, kQueue)) {
    auto row = row_of_laporan(x, l);
    row.pegawai = html::Url::path("/pegawai/" + to_text(x.pegawai) + "/penugasan");
    const web::FormView own = row.id == came_back ? form : web::FormView(l);
    row.balas =
        own.textarea({.name = "jawaban", .label = l.t(msg::organisasi::laporan_jawaban), .id = "jawaban" + row.id}, "",
                     kCharactersMax);
    p.laporan.push_back(std::move(row));
  }
  p.judul = p.laporan.empty() ? l.t(msg::organisasi::laporan_hr_beres)
                              : l.t(msg::organisasi::laporan_hr_judul(p.laporan.size()));
  return web::page(
      ctx, l.t(msg::organisasi::laporan_hr_kicker),
      [&](html::Out& out, const web::ViewContext& c) { views::organisasi::laporan_atasan(out, c, p); }, form.status());
}

Result<http::Response> show_queue(const http::Request&, web::ReadContext& ctx) {
  return queue_page(ctx, web::FormView(ctx.locale), "");
}

Result<http::Response> post_answer(const http::Request& req, web::WriteContext& ctx) {
  const auto id = TRY(web::path_id<Id<struct LaporanTag>>(req));
  web::FormReader form(req);
  const auto keadaan = form.choice<KeadaanLaporan>("keadaan", web::Required::yes);
  const std::string jawaban = form.text("jawaban", {.max = kCharactersMax,
                                                    .min = 3,
                                                    .required = web::Required::yes,
                                                    .multiline = true,
                                                    .missing = msg::organisasi::laporan_jawaban_kosong});
  if (!form.ok() || *keadaan == KeadaanLaporan::terbuka)
    return ctx.reading(
        [&](web::ReadContext& r) { return queue_page(r, web::FormView(r.locale, form), std::to_string(id.value)); });
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    TRY_VOID(answer_laporan(tx, ctx.pelaku, id.value, *keadaan, jawaban, ctx.now));
    return "/laporan-atasan";
  });
}

}  // namespace

std::vector<web::Route> laporan_routes() {
  const auto hr = web::needs(akun::Izin::kelola_pegawai);
  return {
      web::get("/atasan-salah", web::masuk(), show_atasan),
      web::post("/atasan-salah", web::masuk(), web::form_body(), post_atasan),
      web::get("/laporan-atasan", hr, show_queue),
      web::post("/laporan-atasan/{id}", hr, web::form_body(), post_answer),
  };
}

}  // namespace organisasi
