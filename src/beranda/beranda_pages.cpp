// GET /beranda, /kelola, /pemberitahuan and POST /pemberitahuan: the task list of whoever signed in.
#include <algorithm>

#include "beranda/routes.h"
#include "beranda/tugas_store.h"
#include "beranda/views.h"
#include "kalender/store.h"
#include "msg/beranda.h"
#include "msg/menu.h"
#include "pemberitahuan/pesan.h"
#include "penilaian/periode.h"
#include "penilaian/predikat.h"
#include "penilaian/tenggat.h"
#include "views/beranda/beranda.h"
#include "views/beranda/kelola.h"
#include "views/beranda/pesan.h"
#include "web/context.h"
#include "web/link.h"

namespace beranda {
namespace {

namespace m = msg::beranda;
constexpr int kQueueRows = 20;
constexpr int kMessages = 20;

std::string name_of_periode(const Tugas& t, const web::Context& ctx) {
  const auto jenis = from_code<penilaian::JenisPeriode>(t.periode_jenis);
  if (!jenis) return std::to_string(t.periode_tahun);
  // Only the kind, the year and the number make the name.
  const Tanggal day = t.tenggat.value_or(ctx.today);
  return ctx.locale.t(penilaian::name_of({t.periode_tahun, *jenis, t.periode_nomor, day, day, day, day}));
}

web::Status due_status(const Tugas& t, const web::Context& ctx) {
  const auto& l = ctx.locale;
  if (!t.tenggat) return {web::Keadaan::tunggu, l.t(m::menunggu_anda)};
  const int days = days_between(ctx.today, *t.tenggat);
  if (days < 0) return {web::Keadaan::lambat, l.t(m::terlambat(-days))};
  if (days == 0) return {web::Keadaan::tunggu, l.t(m::hari_ini)};
  if (days == 1) return {web::Keadaan::tunggu, l.t(m::besok)};
  return {days <= 14 ? web::Keadaan::tunggu : web::Keadaan::draf, l.t(m::tenggat(l.day_date(*t.tenggat)))};
}

html::Url page_of_skp(std::int64_t skp, const std::string& tab, std::int64_t periode) {
  return web::link_with("/skp/" + std::to_string(skp) + tab, {{"periode", periode ? std::to_string(periode) : ""}});
}

// Title, detail and address of one task.
TugasLine line_for(const Tugas& t, const web::Context& ctx) {
  const auto& l = ctx.locale;
  TugasLine line{.url = html::Url::path("/skp"), .status = due_status(t, ctx)};
  if (t.tenggat) {
    line.angka = std::to_string(t.tenggat->day());
    line.satuan = l.month_short(t.tenggat->month());
    line.lambat = *t.tenggat < ctx.today;
  }
  switch (t.jenis) {
    case JenisTugas::skp_susun:
      line.judul = l.t(m::skp_susun(std::to_string(ctx.today.year())));
      line.rincian = t.rincian;
      break;
    case JenisTugas::skp_draf:
      line.judul = l.t(m::skp_draf(std::to_string(t.periode_tahun)));
      line.url = page_of_skp(t.skp, "/ubah", 0);
      break;
    case JenisTugas::skp_perbaiki:
      line.judul = l.t(m::skp_perbaiki(std::to_string(t.periode_tahun)));
      line.rincian = t.rincian;
      line.url = page_of_skp(t.skp, "/ubah", 0);
      line.status.keadaan = web::Keadaan::kembali;
      break;
    case JenisTugas::skp_menunggu:
      line.judul = l.t(m::skp_menunggu(std::to_string(t.periode_tahun)));
      line.rincian = l.t(m::giliran_orang(t.nama));
      line.url = page_of_skp(t.skp, "", 0);
      line.status = {web::Keadaan::tunggu, l.t(m::diajukan)};
      line.angka.clear();
      break;
    case JenisTugas::laporan_isi:
      line.judul = l.t(m::laporan_isi(name_of_periode(t, ctx)));
      line.url = page_of_skp(t.skp, "/realisasi", t.periode);
      break;
    case JenisTugas::evaluasi_terima:
    case JenisTugas::evaluasi_setujui: {
      const std::string periode = name_of_periode(t, ctx);
      line.judul =
          l.t(t.jenis == JenisTugas::evaluasi_terima ? m::evaluasi_terima(periode) : m::evaluasi_setujui(periode));
      const auto predikat = from_code<penilaian::Predikat>(t.rincian);
      line.rincian = predikat ? l.t(m::evaluasi_predikat(l.t(penilaian::label(*predikat)), t.nama)) : t.nama;
      line.url = page_of_skp(t.skp, "/penjelasan", t.periode);
      break;
    }
    case JenisTugas::umpan_balik_beri:
      line.judul = l.t(m::umpan_balik_beri(t.nama));
      line.rincian = t.rincian;
      line.url = page_of_skp(t.skp, "/umpan-balik", 0);
      break;
    case JenisTugas::skp_putuskan:
      line.judul = l.t(m::skp_putuskan(t.nama));
      line.rincian = t.rincian;
      line.url = page_of_skp(t.skp, "", 0);
      break;
    case JenisTugas::evaluasi_nilai:
      line.judul = l.t(m::evaluasi_nilai(name_of_periode(t, ctx), t.nama));
      line.rincian = t.rincian;
      line.url = page_of_skp(t.skp, "/penilaian", t.periode);
      break;
    case JenisTugas::evaluasi_sampaikan:
      line.judul = l.t(m::evaluasi_sampaikan(name_of_periode(t, ctx), t.nama));
      line.rincian = t.rincian;
      line.url = page_of_skp(t.skp, "/penjelasan", t.periode);
      break;
    case JenisTugas::predikat_org:
      line.judul = l.t(m::predikat_org(name_of_periode(t, ctx)));
      line.rincian = t.rincian;
      line.url = web::link_with("/predikat-organisasi", {{"periode", std::to_string(t.periode)}});
      break;
  }
  return line;
}

// The title is the answer: how much waits, and how long the oldest has.
std::string headline(const BerandaPage& p, int oldest, const i18n::Locale& l) {
  const auto late = std::count_if(p.giliran.begin(), p.giliran.end(), [](const TugasLine& t) { return t.lambat; });
  if (!p.antrean.empty())
    return l.t(oldest > 0 ? m::judul_antrean(p.antrean.size(), oldest) : m::judul_antrean_baru(p.antrean.size()));
  if (late > 0) return l.t(m::judul_terlambat(p.giliran.size(), late));
  if (!p.giliran.empty()) return l.t(m::judul_tugas(p.giliran.size()));
  return l.t(m::judul_kosong);
}

// Read when something on the page is counted in working days, once.
class Kalender {
 public:
  explicit Kalender(db::Reader& reader) : reader_(reader) {}
  const kalender::Kalender& get() {
    if (!read_) read_ = kalender::load_kalender(reader_);
    return *read_;
  }

 private:
  db::Reader& reader_;
  std::optional<kalender::Kalender> read_;
};

// The day by which what was received is answered; after it there is nothing to do any more.
void count_days_to_answer(const web::Context& ctx, Kalender& kalender, std::vector<Tugas>& tasks) {
  for (auto& t : tasks)
    if (t.jenis == JenisTugas::evaluasi_setujui)
      t.tenggat = penilaian::Tenggat(kalender.get())
                      .kembalikan(ctx.locale.local_date(t.sejak),
                                  t.oleh_atasan ? penilaian::Jalur::atasan : penilaian::Jalur::penilai);
  std::erase_if(tasks,
                [&](const Tugas& t) { return t.jenis == JenisTugas::evaluasi_setujui && *t.tenggat < ctx.today; });
}

void add_own_tasks(web::ReadContext& ctx, Kalender& kalender, BerandaPage& p) {
  auto tasks = list_tugas_sendiri(ctx.reader, *ctx.pelaku.pegawai, ctx.today);
  count_days_to_answer(ctx, kalender, tasks);
  std::stable_sort(tasks.begin(), tasks.end(), [](const Tugas& a, const Tugas& b) {
    if (a.tenggat.has_value() != b.tenggat.has_value()) return a.tenggat.has_value();
    return a.tenggat && *a.tenggat < *b.tenggat;
  });
  for (const auto& t : tasks)
    (t.jenis == JenisTugas::skp_menunggu ? p.menunggu : p.giliran).push_back(line_for(t, ctx));
}

// Waiting time in working days, the unit of every clock here.
int add_queue(web::ReadContext& ctx, Kalender& kalender, BerandaPage& p) {
  const auto queue = list_antrean(ctx.reader, *ctx.pelaku.pegawai, ctx.today, kQueueRows);
  if (queue.empty()) return 0;
  int oldest = 0;
  for (const auto& t : queue) {
    auto line = line_for(t, ctx);
    const int days = t.sejak ? kalender.get().hari_kerja_between(ctx.locale.local_date(t.sejak), ctx.today) : 0;
    oldest = std::max(oldest, days);
    if (t.sejak) {  // without a start, the day it is due says more
      line.angka = std::to_string(days);
      line.satuan = ctx.locale.t(m::hari(days));
    }
    line.lambat = t.tenggat && *t.tenggat < ctx.today;
    p.antrean.push_back(std::move(line));
  }
  return oldest;
}

void add_progress(web::ReadContext& ctx, BerandaPage& p) {
  for (const auto& u : list_kemajuan(ctx.reader, ctx.today.year())) {
    if (u.pegawai == 0) continue;
    p.kemajuan.push_back({u.nama,
                          html::Url::path("/unit/" + std::to_string(u.unit)),
                          ctx.locale.t(m::dari(u.skp_ditetapkan, u.pegawai)),
                          {u.skp_ditetapkan * 1000 / u.pegawai, {}},
                          u.skp_menunggu ? ctx.locale.t(m::menunggu_penilai(u.skp_menunggu)) : ""});
  }
}

Result<http::Response> show_beranda(const http::Request&, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  BerandaPage p;
  p.hari = l.day_date_year(ctx.today);
  int oldest = 0;
  const bool overview = akun::may(ctx.pelaku, akun::Izin::lihat_mutu_data);
  if (ctx.pelaku.pegawai) {
    Kalender kalender(ctx.reader);
    add_own_tasks(ctx, kalender, p);
    if (ctx.pelaku.memimpin) oldest = add_queue(ctx, kalender, p);
    // At most five statements a page: whoever sees the overview and a queue knows his superior.
    p.has_file = !(overview && ctx.pelaku.memimpin);
    if (p.has_file) {
      const auto atasan = find_atasan(ctx.reader, *ctx.pelaku.pegawai, ctx.today);
      p.has_file = atasan.tentang != TentangAtasan::tidak_berlaku;
      p.atasan = atasan.nama;
      p.atasan_jabatan = atasan.jabatan;
    }
  }
  if (overview) add_progress(ctx, p);
  if (p.giliran.empty() && p.antrean.empty()) p.kosong = l.t(m::kosong);
  p.judul = headline(p, oldest, l);
  return web::page(ctx, l.t(msg::menu::beranda),
                   [&](html::Out& out, const web::ViewContext& c) { views::beranda::beranda(out, c, p); });
}

Result<http::Response> show_kelola(const http::Request&, web::ReadContext& ctx) {
  using akun::Izin;
  const auto& l = ctx.locale;
  KelolaPage p;
  const auto door = [&](bool open, const msg::Entry& name, const msg::Entry& use, const char* path) {
    if (open) p.pintu.push_back({l.t(name), l.t(use), html::Url::path(path)});
  };
  const bool hr = akun::may(ctx.pelaku, Izin::kelola_pegawai);
  door(hr, msg::menu::impor, m::guna_impor, "/impor");
  door(akun::may(ctx.pelaku, Izin::ekspor_data), msg::menu::ekspor, m::guna_ekspor, "/ekspor");
  door(akun::may(ctx.pelaku, Izin::lihat_mutu_data), msg::menu::mutu_data, m::guna_mutu, "/mutu-data");
  door(akun::may(ctx.pelaku, Izin::kelola_akun_unit), msg::menu::akun, m::guna_akun, "/akun-pegawai");
  door(hr, msg::menu::periode, m::guna_periode, "/periode");
  door(true, msg::menu::predikat_organisasi, m::guna_predikat, "/predikat-organisasi");
  door(true, msg::menu::unit, m::guna_unit, "/unit");
  door(hr, msg::menu::kalender, m::guna_kalender, "/kalender");
  door(hr, msg::menu::laporan_atasan, m::guna_atasan, "/laporan-atasan");
  return web::page(ctx, l.t(m::kelola_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::beranda::kelola(out, c, p); });
}

Result<http::Response> show_pesan(const http::Request& req, web::ReadContext& ctx) {
  PesanPage p;
  const auto before = parse_id<AkunId>(req.query_value("sebelum"));
  if (ctx.pelaku.pegawai) {
    auto messages =
        pemberitahuan::list_pesan(ctx.reader, *ctx.pelaku.pegawai, before ? before->value : 0, kMessages + 1);
    if (messages.size() > kMessages) {
      messages.pop_back();
      p.lama = web::link_with("/pemberitahuan", {{"sebelum", std::to_string(messages.back().id)}});
    }
    for (const auto& s : messages) {
      if (!s.text.entry) continue;
      p.ada_baru |= !s.dibaca;
      p.pesan.push_back({ctx.locale.t(s.text), ctx.locale.date_time(s.dibuat), html::Url::path(s.tautan), !s.dibaca});
    }
  }
  return web::page(ctx, ctx.locale.t(m::pesan_judul),
                   [&](html::Out& out, const web::ViewContext& c) { views::beranda::pesan(out, c, p); });
}

Result<http::Response> post_pesan(const http::Request&, web::WriteContext& ctx) {
  return ctx.submit([&](db::Tx& tx) -> Result<std::string> {
    if (ctx.pelaku.pegawai) pemberitahuan::mark_read(tx, *ctx.pelaku.pegawai, ctx.now);
    return "/pemberitahuan";
  });
}

}  // namespace

std::vector<web::Route> beranda_routes() {
  return {
      web::get("/beranda", web::masuk(), show_beranda),
      web::get("/kelola", web::masuk(), show_kelola),
      web::get("/pemberitahuan", web::masuk(), show_pesan),
      web::post("/pemberitahuan", web::masuk(), web::form_body(), post_pesan),
  };
}

}  // namespace beranda
