// GET /petugas/pengaduan: the inbox of whoever handles pengaduan, the most urgent first.
#include <algorithm>
#include <functional>

#include "akun/izin.h"
#include "base/text.h"
#include "msg/perlindungan.h"
#include "msg/peta.h"
#include "msg/petugas.h"
#include "msg/warga.h"
#include "pengaduan/angka/store.h"
#include "pengaduan/perkara/kategori_store.h"
#include "pengaduan/perkara/pages.h"
#include "pengaduan/perkara/wilayah.h"
#include "pengaduan/petugas/massal_pages.h"
#include "pengaduan/petugas/pages.h"
#include "pengaduan/petugas/prioritas.h"
#include "pengaduan/petugas/templat_store.h"
#include "pengaduan/tenggat/tenggat.h"
#include "views/pengaduan/petugas_kotak.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::petugas;

constexpr int kRows = 25;
// Our choice: the order by priority is of the most urgent so many, because it depends on the day it is asked for.
constexpr int kRanked = 500;

// How late over how long it may take; 0 in time or without a due date.
double overdue(const BarisPengaduan& p, const web::Context& ctx) {
  if (!p.tenggat || *p.tenggat >= ctx.today || !is_berjalan(p.keadaan)) return 0;
  const Tanggal masuk = Tanggal::from_utc_ms(p.diterima, ctx.settings.zona_menit);
  const int allowed = std::max(1, days_between(masuk, *p.tenggat));
  return static_cast<double>(days_between(*p.tenggat, ctx.today)) / allowed;
}

Prioritas priority_of(const web::Context& ctx, const BarisPengaduan& p) {
  return prioritas({p.keparahan, static_cast<double>(p.dukungan), overdue(p, ctx), p.kerentanan / 100.0});
}

std::string priority(const web::Context& ctx, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  const Prioritas parts = priority_of(ctx, p);
  return l.t(m::prioritas(l.decimal(parts.nilai(), 1), l.decimal(parts.keparahan, 0), l.decimal(parts.dukungan, 1),
                          l.decimal(parts.terlambat, 1), l.decimal(parts.kerentanan, 2)));
}

std::string escalation(const i18n::Locale& l, const BarisPengaduan& p) {
  if (!is_berjalan(p.keadaan)) return {};
  if (p.diingatkan >= static_cast<int>(Peringatan::seratus_dua_puluh)) return l.t(m::eskalasi_sekda);
  return p.diingatkan >= static_cast<int>(Peringatan::lewat) ? l.t(m::eskalasi_kepala) : "";
}

std::string title_of(const i18n::Locale& l, const HitunganKotak& n) {
  if (n.perlu == 0) return l.t(m::kotak_judul_kosong);
  if (n.lebih)
    return n.lewat == 0 ? l.t(m::kotak_judul_banyak(n.perlu)) : l.t(m::kotak_judul_banyak_lewat(n.perlu, n.lewat));
  return n.lewat == 0 ? l.t(m::kotak_judul(n.perlu)) : l.t(m::kotak_judul_lewat(n.perlu, n.lewat));
}

std::string code_of(Urutan urutan) {
  return urutan == Urutan::prioritas ? "prioritas" : "";
}

std::vector<std::pair<std::string, std::string>> query_of(const DimintaKotak& a) {
  return {{"bagian", std::string(to_code(a.saring.bagian))},
          {"kategori", a.kategori},
          {"distrik", a.saring.distrik},
          {"nomor", a.saring.nomor},
          {"urut", code_of(a.urutan)}};
}

// The rows of the page; the link to those that follow is put there, too.
std::vector<BarisPengaduan> rows_of(web::ReadContext& ctx, const DimintaKotak& a, std::optional<web::Link>& more) {
  const bool ranked = a.urutan == Urutan::prioritas;
  auto rows = list_kotak(ctx.reader, ctx.pelaku, ctx.today, a.saring, ranked ? std::nullopt : a.after,
                         ranked ? kRanked : kRows + 1);
  auto query = query_of(a);
  if (ranked) {
    std::ranges::stable_sort(rows, std::greater{}, [&](const auto& p) { return priority_of(ctx, p).nilai(); });
    const auto skip = std::min(rows.size(), static_cast<std::size_t>((a.halaman - 1) * kRows));
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skip));
  }
  if (rows.size() <= kRows) return rows;
  rows.resize(kRows);
  if (ranked) {
    query.emplace_back("hal", std::to_string(a.halaman + 1));
  } else {
    query.emplace_back("tenggat", rows.back().tenggat ? rows.back().tenggat->iso() : "9999");
    query.emplace_back("setelah", to_text(rows.back().id));
  }
  more = web::Link{ctx.locale.t(m::berikutnya), web::link_with("/petugas/pengaduan", query)};
  return rows;
}

void put_order(KotakPage& page, const i18n::Locale& l, DimintaKotak a) {
  const Urutan here = a.urutan;
  for (const auto& [urutan, label] :
       {std::pair{Urutan::tenggat, &m::urut_tenggat}, std::pair{Urutan::prioritas, &m::urut_prioritas}}) {
    a.urutan = urutan;
    page.urutan.push_back({l.t(*label), web::link_with("/petugas/pengaduan", query_of(a)), urutan == here});
  }
  page.kepala.urut_kode = code_of(here);
  if (here == Urutan::prioritas) page.urut_isi = l.t(m::urut_isi(kRanked));
}

web::Tabs bagian_tabs(const i18n::Locale& l, BagianKotak here, const std::string& path) {
  const auto link = [&](BagianKotak b, const msg::Entry& label) {
    return web::Link{l.t(label), web::link_with(path, {{"bagian", std::string(to_code(b))}}), b == here};
  };
  return {l.t(m::bagian),
          {link(BagianKotak::perlu, m::bagian_perlu), link(BagianKotak::berjalan, m::bagian_berjalan),
           link(BagianKotak::selesai, m::bagian_selesai)}};
}

web::Select kategori_select(const i18n::Locale& l, const std::vector<Kategori>& all, const DimintaKotak& asked) {
  web::Select s{{.name = "kategori", .label = l.t(m::saring_kategori)}, {}, asked.kategori, l.t(m::saring_semua)};
  for (const Kategori& k : all) s.options.push_back({k.kode, (k.induk ? "– " : "") + k.name(l.lang())});
  return s;
}

web::Select distrik_select(const i18n::Locale& l, const DimintaKotak& asked) {
  web::Select s{{.name = "distrik", .label = l.t(m::saring_distrik)}, {}, asked.saring.distrik, l.t(m::saring_semua)};
  for (const Tempat& t : wilayah_bawaan().distrik()) s.options.push_back({t.kode, t.nama});
  return s;
}

Result<http::Response> show_kotak(const http::Request& req, web::ReadContext& ctx) {
  const auto& l = ctx.locale;
  const auto all = list_kategori(ctx.reader);
  const DimintaKotak asked = read_kotak(req, all);
  KotakPage p{.kepala = kepala_kotak(l, all, asked, "/petugas/pengaduan"),
              .templat = keeps_templat(ctx.pelaku),
              .statistik = sees_statistik(ctx.reader, ctx.pelaku, ctx.today),
              .peta = {l.t(msg::peta::ke_peta),
                       web::link_with("/petugas/pengaduan/peta", {{"bagian", std::string(to_code(asked.saring.bagian))},
                                                                  {"kategori", asked.kategori},
                                                                  {"distrik", asked.saring.distrik}})},
              .kosong = {l.t(m::kosong_judul), l.t(p.kepala.disaring ? m::kosong_saring : m::kosong), {}},
              .impor = akun::may(ctx.pelaku, akun::Izin::impor_pengaduan)};
  p.kepala.judul = title_of(l, count_kotak(ctx.reader, ctx.pelaku, ctx.today));
  p.kepala.lead = l.t(is_petugas(ctx.reader, ctx.pelaku, ctx.today) ? m::kotak_lead : m::kotak_bukan_petugas);
  p.kepala.nomor = web::FormView(l).input({.name = "nomor", .label = l.t(m::saring_nomor)}, asked.saring.nomor,
                                          {.autocomplete = "off"});
  if (akun::may(ctx.pelaku, akun::Izin::tinjau_pembacaan))
    p.pembacaan = web::Link{l.t(msg::perlindungan::pembacaan_tautan), html::Url::path("/petugas/pengaduan/pembacaan")};
  put_order(p, l, asked);
  for (const auto& row : rows_of(ctx, asked, p.lagi)) p.baris.push_back(kotak_view(ctx, row));
  if (asked.saring.bagian != BagianKotak::selesai)
    for (const auto peristiwa : langkah_massal(ctx.pelaku))
      p.massal.push_back({std::string(to_code(peristiwa)), l.t(nama_langkah(peristiwa))});
  return web::page(ctx, p.kepala.judul,
                   [&](html::Out& out, const web::ViewContext& c) { views::pengaduan::petugas_kotak(out, c, p); });
}

}  // namespace

DimintaKotak read_kotak(const http::Request& req, const std::vector<Kategori>& all) {
  DimintaKotak a{.kategori = std::string(req.query_value("kategori"))};
  a.saring.bagian = from_code<BagianKotak>(req.query_value("bagian")).value_or(BagianKotak::perlu);
  if (const Kategori* k = find_kategori(all, a.kategori)) a.saring.kategori = k->id;
  a.saring.distrik = std::string(req.query_value("distrik"));
  for (const char c : text::trim(req.query_value("nomor")))
    a.saring.nomor += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (const auto id = parse_id<PengaduanId>(req.query_value("setelah")))
    a.after = KursorKotak{std::string(req.query_value("tenggat")), *id};
  if (req.query_value("urut") == "prioritas") a.urutan = Urutan::prioritas;
  if (const auto n = parse_id<PengaduanId>(req.query_value("hal")))
    a.halaman = static_cast<int>(std::min<std::int64_t>(n->value, kRanked / kRows));
  return a;
}

BarisKotakView kotak_view(const web::Context& ctx, const BarisPengaduan& p) {
  const auto& l = ctx.locale;
  std::string about = l.lang() == msg::Lang::en ? p.nama_kategori_en : p.nama_kategori;
  if (const auto where = tempat_of(p); !where.empty()) about += " · " + where;
  about += " · " + p.nomor;
  if (!p.nama_unit.empty()) about += " · " + p.nama_unit;
  BarisKotakView v{.url = html::Url::path(path_of(p.id)),
                   .judul = judul_of(l, p),
                   .keterangan = std::move(about),
                   .status = status_of(l, p, ctx.today),
                   .prioritas = is_berjalan(p.keadaan) ? priority(ctx, p) : "",
                   .eskalasi = escalation(l, p),
                   .pilih = to_text(p.id),
                   .pilih_nama = l.t(m::pilih_satu(judul_of(l, p)))};
  if (p.tenggat && is_berjalan(p.keadaan))
    v.tenggat = *p.tenggat < ctx.today ? l.t(msg::warga::lewat_hari(days_between(*p.tenggat, ctx.today)))
                                       : l.date_short(*p.tenggat);
  return v;
}

KepalaKotak kepala_kotak(const i18n::Locale& l, const std::vector<Kategori>& all, const DimintaKotak& asked,
                         const std::string& path) {
  return {.bagian = bagian_tabs(l, asked.saring.bagian, path),
          .bagian_kode = std::string(to_code(asked.saring.bagian)),
          .alamat = html::Url::path(path),
          .disaring = asked.saring.kategori || !asked.saring.distrik.empty() || !asked.saring.nomor.empty(),
          .kategori = kategori_select(l, all, asked),
          .distrik = distrik_select(l, asked)};
}

std::vector<web::Route> petugas_kotak_routes() {
  return {web::get("/petugas/pengaduan", web::masuk(), show_kotak)};
}

}  // namespace pengaduan
