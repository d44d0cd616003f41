// GET /petugas/pengaduan/statistik: how fast and how well pengaduan are handled, for those whose it is to improve; and
// the same as a sheet.
#include <algorithm>

#include "lembar/writer.h"
#include "msg/angka.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/angka/pages.h"
#include "pengaduan/perkara/jenis.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "pengaduan/perkara/pemegang.h"
#include "pengaduan/petugas/pages.h"
#include "views/pengaduan/angka.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::angka;
using U = Ukuran;

constexpr const char* kHome = "/petugas/pengaduan/statistik";

TabelAngka tabel_bulan(const i18n::Locale& l, const std::vector<AngkaBulan>& bulan) {
  TabelAngka t{"tb",
               l.t(m::per_bulan),
               l.t(m::per_bulan_isi),
               {l.t(m::bulan), l.t(m::masuk), l.t(m::dijawab), l.t(m::tepat), l.t(m::lewat), l.t(m::ditutup),
                l.t(m::terbuka), l.t(m::separuh)},
               {}};
  for (auto at = bulan.rbegin(); at != bulan.rend(); ++at) {
    const Angka& a = at->angka;
    t.baris.push_back({nama_bulan(l, at->bulan),
                       {l.number(a.jumlah(U::masuk)), l.number(a.jumlah(U::jawab)), l.number(a.dengan(U::tepat, 1)),
                        l.number(a.dengan(U::tepat, 0)), l.number(a.jumlah(U::tutup)), l.number(at->terbuka),
                        hari(l, a.median(U::jawab))}});
  }
  return t;
}

TabelAngka tabel_langkah(const i18n::Locale& l, const Angka& a) {
  TabelAngka t{"tl",
               l.t(m::per_langkah),
               l.t(m::per_langkah_isi),
               {l.t(m::langkah), l.t(m::jumlah), l.t(m::separuh), l.t(m::p90)},
               {}};
  const std::pair<U, const msg::Entry*> steps[] = {
      {U::verifikasi, &m::verifikasi}, {U::mulai, &m::mulai}, {U::jawab, &m::jawaban}, {U::selesai, &m::selesai}};
  for (const auto& [ukuran, label] : steps)
    t.baris.push_back({l.t(*label), {l.number(a.jumlah(ukuran)), hari(l, a.median(ukuran)), hari(l, a.p90(ukuran))}});
  return t;
}

std::vector<std::string> quality_columns(const i18n::Locale& l, const msg::Entry& name) {
  return {l.t(name),   l.t(m::dijawab),      l.t(m::tepat),  l.t(m::separuh),
          l.t(m::p90), l.t(m::dikembalikan), l.t(m::dibuka), l.t(m::penilaian)};
}

// How many of those that were answered were rated. Of few, what reporters did is told to nobody.
std::string coverage(const i18n::Locale& l, const Angka& a) {
  const std::int64_t said = a.jumlah(U::puas);
  return said < kelompok_min ? "–" : porsi(l, said, std::max(said, a.jumlah(U::jawab)));
}

TabelAngka tabel_kelompok(const i18n::Locale& l, const char* id, const msg::Entry& title, const msg::Entry& name,
                          const std::vector<AngkaKelompok>& rows) {
  TabelAngka t{id, l.t(title), l.t(m::per_kelompok_isi), quality_columns(l, name), {}};
  for (const auto& row : rows) {
    const Angka& a = row.angka;
    const std::string& shown = l.lang() == msg::Lang::en ? row.nama_en : row.nama;
    t.baris.push_back(
        {shown.empty() ? l.t(m::tanpa_unit) : shown,
         {l.number(a.jumlah(U::jawab)), porsi(l, a.dengan(U::tepat, 1), a.jumlah(U::tepat)),
          hari(l, a.median(U::jawab)), hari(l, a.p90(U::jawab)), l.number(a.jumlah(U::kembali) + a.jumlah(U::pingpong)),
          l.number(a.jumlah(U::ulang)), coverage(l, a)}});
  }
  return t;
}

const msg::Entry& holder_name(JenisPemegang jenis) {
  switch (jenis) {
    case JenisPemegang::koordinator:
      return msg::warga::pemegang_koordinator;
    case JenisPemegang::apip:
      return msg::warga::pemegang_apip;
    case JenisPemegang::unit:
      return msg::petugas::unit;
    case JenisPemegang::pelapor:
      return msg::petugas::pelapor;
    case JenisPemegang::luar:
      return msg::petugas::luar;
  }
  return msg::petugas::luar;
}

// On whose account late answers are.
std::string custody(const i18n::Locale& l, const Angka& a) {
  const std::int64_t all = a.jumlah(U::tahan);
  if (all == 0) return {};
  std::string out;
  for (const auto jenis : {JenisPemegang::koordinator, JenisPemegang::unit, JenisPemegang::apip}) {
    const auto n = a.dengan(U::tahan, static_cast<int>(jenis));
    if (n == 0) continue;
    out += (out.empty() ? "" : ", ") + l.t(holder_name(jenis)) + " " +
           l.percent(100.0 * static_cast<double>(n) / static_cast<double>(all));
  }
  return l.t(m::penahanan(out));
}

std::vector<std::string> sentences(const i18n::Locale& l, const Angka& a) {
  std::vector<std::string> out;
  if (auto held = custody(l, a); !held.empty()) out.push_back(std::move(held));
  out.push_back(l.t(m::kalimat_ulang(porsi(l, a.jumlah(U::ulang), a.jumlah(U::jawab)))));
  out.push_back(l.t(m::kalimat_kembali(l.number(a.jumlah(U::kembali)), l.number(a.jumlah(U::pingpong)))));
  out.push_back(l.t(m::kalimat_kelas(porsi(l, a.jumlah(U::kelas), a.jumlah(U::verifikasi)))));
  out.push_back(l.t(m::kalimat_berulang(porsi(l, a.jumlah(U::berulang), a.jumlah(U::jawab)))));
  const std::int64_t said = a.jumlah(U::puas);
  out.push_back(may_show_count(static_cast<int>(std::min<std::int64_t>(said, 1'000'000)))
                    ? l.t(m::kalimat_puas(porsi(l, a.dengan(U::puas, 2), said), coverage(l, a)))
                    : l.t(m::kalimat_puas_sedikit(kelompok_min)));
  return out;
}

Result<AngkaPage> build(const http::Request& req, web::ReadContext& ctx) {
  if (!sees_statistik(ctx.reader, ctx.pelaku, ctx.today)) return fail(Fault::not_found, {});
  const auto& l = ctx.locale;
  const Masa masa = masa_of(req, ctx.today);
  const auto load = [&](Kelompok kelompok) {
    return load_angka(ctx.reader, ctx.pelaku, ctx.today, masa.dari, masa.sampai, kelompok);
  };
  auto bulan = isi_bulan(masa, load(Kelompok::bulan));
  const TerbukaSekarang now = count_terbuka(ctx.reader, ctx.pelaku, ctx.today);
  hitung_terbuka(bulan, now.terbuka);
  const Angka all = gabungkan(bulan);
  AngkaPage page{.kembali = ke_kotak(l), .kicker = l.t(m::kicker), .masa = masa_tabs(l, kHome, masa)};
  put_kepala(page, l, all, masa);
  page.angka = {{l.t(m::masuk), l.number(all.jumlah(U::masuk)), {}},
                {l.t(m::dijawab), l.number(all.jumlah(U::jawab)), {}},
                {l.t(m::ditutup), l.number(all.jumlah(U::tutup)), {}},
                {l.t(m::terbuka_kini), l.number(now.terbuka), {}},
                {l.t(m::lewat_kini), l.number(now.lewat), {}}};
  if (const auto when = dihitung_pada(ctx.reader)) page.dihitung = l.t(m::dihitung(l.date_time(*when)));
  if (all.ukuran.empty()) {
    page.kosong = web::Empty{l.t(m::kosong_judul), l.t(m::kosong), {}};
    return page;
  }
  page.gambar = gambar_bulan(l, bulan);
  page.tabel = {tabel_bulan(l, bulan), tabel_langkah(l, all),
                tabel_kelompok(l, "tu", m::per_unit, msg::petugas::unit, load(Kelompok::unit)),
                tabel_kelompok(l, "tk", m::per_kategori, msg::petugas::saring_kategori, load(Kelompok::kategori))};
  page.kalimat_judul = l.t(m::mutu);
  page.kalimat = sentences(l, all);
  page.csv = web::link_with("/petugas/pengaduan/statistik.csv",
                            {{"bulan", masa.bulan == masa_bawaan ? "" : std::to_string(masa.bulan)}});
  return page;
}

Result<http::Response> show_statistik(const http::Request& req, web::ReadContext& ctx) {
  const AngkaPage page = TRY(build(req, ctx));
  return web::page(ctx, page.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::angka(out, c, page); });
}

// One row for each value of each measure: whoever wants another number can make it.
Result<void> write_rows(lembar::SheetWriter& sheet, const std::vector<AngkaKelompok>& rows) {
  const std::vector<lembar::OutColumn> columns{{"bulan"}, {"ukuran"}, {"nilai"}, {"jumlah"}};
  TRY_VOID(sheet.header(columns));
  for (const auto& row : rows)
    for (const auto& [ukuran, sebaran] : row.angka.ukuran)
      for (const auto& [nilai, n] : sebaran) {
        // What reporters think of few is told to nobody.
        if (ukuran == U::puas && n < kelompok_min) continue;
        const std::vector<lembar::Cell> cells{lembar::text_cell(row.kunci),
                                              lembar::text_cell(std::string(to_code(ukuran))),
                                              lembar::number_cell(std::int64_t{nilai}), lembar::number_cell(n)};
        TRY_VOID(sheet.row(cells));
      }
  return sheet.finish();
}

Result<http::Response> show_csv(const http::Request& req, web::ReadContext& ctx) {
  if (!sees_statistik(ctx.reader, ctx.pelaku, ctx.today)) return fail(Fault::not_found, {});
  const Masa masa = masa_of(req, ctx.today);
  const auto rows = load_angka(ctx.reader, ctx.pelaku, ctx.today, masa.dari, masa.sampai, Kelompok::bulan);
  http::Response r{.body = TRY(lembar::csv_bytes("statistik.csv",
                                                 [&](lembar::SheetWriter& sheet) { return write_rows(sheet, rows); })),
                   .type = "text/csv; charset=utf-8"};
  r.headers = {{"Content-Disposition", "attachment; filename=\"statistik-pengaduan.csv\""},
               {"Cache-Control", "no-store"}};
  return r;
}

}  // namespace

std::vector<web::Route> petugas_statistik_routes() {
  return {web::get("/petugas/pengaduan/statistik", web::masuk(), show_statistik),
          web::get("/petugas/pengaduan/statistik.csv", web::masuk(), show_csv)};
}

}  // namespace pengaduan
