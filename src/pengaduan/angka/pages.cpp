#include "pengaduan/angka/pages.h"

#include <algorithm>

#include "msg/angka.h"
#include "pengaduan/perkara/keterbukaan.h"
#include "web/link.h"

namespace pengaduan {
namespace {

namespace m = msg::angka;

int month_of(const std::string& bulan) {
  return std::stoi(bulan.substr(5));
}

}  // namespace

Masa masa_of(const http::Request& req, Tanggal today) {
  Masa out;
  for (const int n : {3, masa_bawaan, 24})
    if (req.query_value("bulan") == std::to_string(n)) out.bulan = n;
  out.sampai = bulan_dari(today);
  out.dari = bulan_sebelum(out.sampai, out.bulan - 1);
  return out;
}

web::Tabs masa_tabs(const i18n::Locale& l, const char* path, const Masa& masa) {
  web::Tabs out{l.t(m::masa), {}};
  for (const int n : {3, masa_bawaan, 24})
    out.links.push_back({l.t(m::bulan_terakhir(n)),
                         web::link_with(path, {{"bulan", n == masa_bawaan ? "" : std::to_string(n)}}),
                         n == masa.bulan});
  return out;
}

std::string nama_bulan(const i18n::Locale& l, const std::string& bulan) {
  return l.month_year(month_of(bulan), std::stoi(bulan.substr(0, 4)));
}

std::vector<AngkaBulan> isi_bulan(const Masa& masa, std::vector<AngkaKelompok> rows) {
  std::vector<AngkaBulan> out;
  for (int back = masa.bulan - 1; back >= 0; --back) {
    AngkaBulan one{bulan_sebelum(masa.sampai, back), {}, 0};
    for (auto& row : rows)
      if (row.kunci == one.bulan) one.angka = std::move(row.angka);
    out.push_back(std::move(one));
  }
  return out;
}

Angka gabungkan(const std::vector<AngkaBulan>& bulan) {
  Angka out;
  for (const auto& one : bulan)
    for (const auto& [ukuran, sebaran] : one.angka.ukuran)
      for (const auto& [nilai, n] : sebaran) out.add(ukuran, nilai, n);
  return out;
}

std::string porsi(const i18n::Locale& l, std::int64_t n, std::int64_t of) {
  if (of == 0) return "–";
  return l.t(m::porsi(l.number(n), l.number(of), l.percent(100.0 * static_cast<double>(n) / static_cast<double>(of))));
}

std::string hari(const i18n::Locale& l, const std::optional<int>& days) {
  return days ? l.t(m::hari(*days)) : "–";
}

std::string terbuka_umum(const i18n::Locale& l, std::int64_t n) {
  if (n == 0 || may_show_count(static_cast<int>(std::min<std::int64_t>(n, 1'000'000)))) return l.number(n);
  return l.t(m::sedikit(kelompok_min));
}

web::DistribusiChart gambar_bulan(const i18n::Locale& l, const std::vector<AngkaBulan>& bulan) {
  const Angka all = gabungkan(bulan);
  web::DistribusiChart out{
      .id = "gambar-bulan",
      .message = l.t(m::gambar(l.number(all.jumlah(Ukuran::masuk)), l.number(all.jumlah(Ukuran::tutup)))),
      .columns = {},
      .counted = l.t(m::masuk),
      .pattern_name = l.t(m::ditutup),
      .column_name = l.t(m::bulan)};
  // A dozen bars at most stay readable on a phone.
  const std::size_t skip = bulan.size() > 12 ? bulan.size() - 12 : 0;
  for (std::size_t i = skip; i < bulan.size(); ++i)
    out.columns.push_back({.label = l.month_short(month_of(bulan[i].bulan)),
                           .count = bulan[i].angka.jumlah(Ukuran::masuk),
                           .pattern = static_cast<double>(bulan[i].angka.jumlah(Ukuran::tutup))});
  return out;
}

void put_kepala(AngkaPage& page, const i18n::Locale& l, const Angka& semua, const Masa& masa) {
  const std::int64_t answers = semua.jumlah(Ukuran::tepat);
  const std::int64_t in_time = semua.dengan(Ukuran::tepat, 1);
  if (!may_show_count(static_cast<int>(std::min<std::int64_t>(answers, 1'000'000)))) {
    page.judul = l.t(m::judul_kosong);
    page.lead = l.t(m::lead_kosong(kelompok_min));
    return;
  }
  page.judul =
      l.t(m::judul(l.percent(100.0 * static_cast<double>(in_time) / static_cast<double>(answers)), masa.bulan));
  page.lead = l.t(m::lead(l.number(in_time), l.number(answers), semua.median(Ukuran::jawab).value_or(0),
                          semua.p90(Ukuran::jawab).value_or(0)));
}

}  // namespace pengaduan
