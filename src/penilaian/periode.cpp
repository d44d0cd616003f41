#include "penilaian/periode.h"

#include <array>
#include <string>
#include <utility>

#include "base/result.h"
#include "msg/penilaian.h"

namespace penilaian {
namespace {

constexpr int desember = 12;

Tanggal date(int year, int month, int day) {
  const auto made = Tanggal::make(year, month, day);
  MUST(made.has_value());
  return *made;
}

Periode periodic(int tahun, JenisPeriode jenis, int nomor, const AturanJendela& aturan) {
  const int months = jenis == JenisPeriode::bulanan ? 1 : 3;
  const Tanggal selesai = date(tahun, nomor * months, 1).last_of_month();
  return {tahun,
          jenis,
          nomor,
          date(tahun, (nomor - 1) * months + 1, 1),
          selesai,
          selesai.plus_days(-aturan.buka_hari_sebelum_akhir),
          selesai.plus_days(aturan.tutup_hari_sesudah_akhir)};
}

Periode annual(int tahun, const AturanJendela& aturan) {
  return {tahun,
          JenisPeriode::tahunan,
          1,
          date(tahun, 1, 1),
          date(tahun, desember, 31),
          date(tahun, desember, aturan.tahunan_buka_desember),
          date(tahun + 1, 1, aturan.tahunan_tutup_januari)};
}

}  // namespace

std::vector<Periode> periods_of_year(int tahun, JenisPeriode periodik, const AturanJendela& aturan) {
  MUST(periodik != JenisPeriode::tahunan);
  const int jumlah = periodik == JenisPeriode::bulanan ? 12 : 4;
  std::vector<Periode> out;
  for (int nomor = 1; nomor <= jumlah; ++nomor) out.push_back(periodic(tahun, periodik, nomor, aturan));
  out.push_back(annual(tahun, aturan));
  return out;
}

KeadaanJendela keadaan_jendela(const Periode& periode, Tanggal hari_ini) {
  if (hari_ini < periode.buka) return KeadaanJendela::belum_buka;
  return hari_ini <= periode.tutup ? KeadaanJendela::terbuka : KeadaanJendela::tutup;
}

const PeriodeRow* choose_periode(const std::vector<PeriodeRow>& list, Tanggal hari_ini) {
  const auto rank = [&](const Periode& p) {
    constexpr std::array ranks{2, 0, 1};  // in the order of KeadaanJendela
    const auto keadaan = keadaan_jendela(p, hari_ini);
    const int days = days_between(hari_ini, keadaan == KeadaanJendela::belum_buka ? p.buka : p.tutup);
    return std::pair{ranks[static_cast<std::size_t>(keadaan)], keadaan == KeadaanJendela::tutup ? -days : days};
  };
  const PeriodeRow* found = nullptr;
  for (const auto& row : list)
    if (!found || rank(row.periode) < rank(found->periode)) found = &row;
  return found;
}

msg::Text name_of(const Periode& periode) {
  using namespace msg::penilaian;
  using Nama = msg::Text (*)(msg::Arg);
  static constexpr std::array<Nama, 12> bulan{periode_bulan_1, periode_bulan_2,  periode_bulan_3,  periode_bulan_4,
                                              periode_bulan_5, periode_bulan_6,  periode_bulan_7,  periode_bulan_8,
                                              periode_bulan_9, periode_bulan_10, periode_bulan_11, periode_bulan_12};
  static constexpr std::array<Nama, 4> triwulan{periode_triwulan_1, periode_triwulan_2, periode_triwulan_3,
                                                periode_triwulan_4};
  const std::string tahun = std::to_string(periode.tahun);  // as text: a year has no thousands separator
  const auto index = static_cast<std::size_t>(periode.nomor - 1);
  if (periode.jenis == JenisPeriode::bulanan) return bulan.at(index)(tahun);
  if (periode.jenis == JenisPeriode::triwulanan) return triwulan.at(index)(tahun);
  return periode_tahunan(tahun);
}

std::string_view printed(const Periode& periode) {
  static constexpr std::array<std::string_view, 12> bulan{
      "BULAN JANUARI", "BULAN FEBRUARI", "BULAN MARET",     "BULAN APRIL",   "BULAN MEI",      "BULAN JUNI",
      "BULAN JULI",    "BULAN AGUSTUS",  "BULAN SEPTEMBER", "BULAN OKTOBER", "BULAN NOVEMBER", "BULAN DESEMBER"};
  static constexpr std::array<std::string_view, 4> triwulan{"TRIWULAN I", "TRIWULAN II", "TRIWULAN III", "TRIWULAN IV"};
  const auto index = static_cast<std::size_t>(periode.nomor - 1);
  if (periode.jenis == JenisPeriode::bulanan) return bulan.at(index);
  if (periode.jenis == JenisPeriode::triwulanan) return triwulan.at(index);
  return "AKHIR";
}

}  // namespace penilaian
