#include "penilaian/periode.h"

#include <doctest/doctest.h>

#include <string>

#include "base/result.h"

using namespace penilaian;

namespace {

Tanggal tgl(std::string_view iso) {
  return *Tanggal::parse_iso(iso);
}

}  // namespace

TEST_CASE("a year has twelve or four periods and the annual one, without gaps") {
  for (const auto& [jenis, jumlah] : {std::pair{JenisPeriode::bulanan, 12}, std::pair{JenisPeriode::triwulanan, 4}}) {
    const auto periode = periods_of_year(2028, jenis);
    REQUIRE(periode.size() == static_cast<std::size_t>(jumlah) + 1);
    CHECK(periode.front().mulai == tgl("2028-01-01"));
    for (std::size_t i = 1; i + 1 < periode.size(); ++i) CHECK(periode[i].mulai == periode[i - 1].selesai.plus_days(1));
    CHECK(periode[periode.size() - 2].selesai == tgl("2028-12-31"));
    CHECK(periode.back().jenis == JenisPeriode::tahunan);
    CHECK(periode.back().mulai == tgl("2028-01-01"));
    CHECK(periode.back().selesai == tgl("2028-12-31"));
  }
}

TEST_CASE("an agency cannot choose the year as its short cycle") {
  CHECK_THROWS_AS(periods_of_year(2026, JenisPeriode::tahunan), Bug);
}

TEST_CASE("February of a leap year ends on the 29th") {
  CHECK(periods_of_year(2028, JenisPeriode::bulanan)[1].selesai == tgl("2028-02-29"));
  CHECK(periods_of_year(2026, JenisPeriode::bulanan)[1].selesai == tgl("2026-02-28"));
}

TEST_CASE("the window of triwulan III holds 25 September and not 25 August") {
  const Periode tw3 = periods_of_year(2026, JenisPeriode::triwulanan)[2];
  CHECK(keadaan_jendela(tw3, tgl("2026-08-25")) == KeadaanJendela::belum_buka);
  CHECK(keadaan_jendela(tw3, tgl("2026-09-19")) == KeadaanJendela::belum_buka);
  CHECK(keadaan_jendela(tw3, tgl("2026-09-20")) == KeadaanJendela::terbuka);
  CHECK(keadaan_jendela(tw3, tgl("2026-09-25")) == KeadaanJendela::terbuka);
  CHECK(keadaan_jendela(tw3, tgl("2026-10-10")) == KeadaanJendela::terbuka);
  CHECK(keadaan_jendela(tw3, tgl("2026-10-11")) == KeadaanJendela::tutup);
}

TEST_CASE("the annual window runs from 20 December to 31 January") {
  const Periode tahunan = periods_of_year(2026, JenisPeriode::bulanan).back();
  CHECK(keadaan_jendela(tahunan, tgl("2026-12-19")) == KeadaanJendela::belum_buka);
  CHECK(keadaan_jendela(tahunan, tgl("2026-12-20")) == KeadaanJendela::terbuka);
  CHECK(keadaan_jendela(tahunan, tgl("2027-01-31")) == KeadaanJendela::terbuka);
  CHECK(keadaan_jendela(tahunan, tgl("2027-02-01")) == KeadaanJendela::tutup);
}

TEST_CASE("the dates of the window are the agency's") {
  const Periode november =
      periods_of_year(2026, JenisPeriode::bulanan, {.buka_hari_sebelum_akhir = 5, .tutup_hari_sesudah_akhir = 7})[10];
  CHECK(november.buka == tgl("2026-11-25"));
  CHECK(november.tutup == tgl("2026-12-07"));
}

TEST_CASE("screens name the period, forms print one word for it") {
  const auto bulanan = periods_of_year(2026, JenisPeriode::bulanan);
  const auto triwulanan = periods_of_year(2026, JenisPeriode::triwulanan);
  CHECK(name_of(bulanan[10]).entry->id == std::string("November {0}"));
  CHECK(name_of(triwulanan[3]).entry->id == std::string("Triwulan IV {0}"));
  CHECK(name_of(bulanan.back()).entry->id == std::string("Tahun {0} (akhir)"));
  CHECK(name_of(bulanan[10]).args.at(0).text == "2026");
  CHECK_FALSE(name_of(bulanan[10]).args.at(0).is_number);
  CHECK(printed(bulanan[10]) == "BULAN NOVEMBER");
  CHECK(printed(triwulanan[0]) == "TRIWULAN I");
  CHECK(printed(triwulanan[3]) == "TRIWULAN IV");
  CHECK(printed(triwulanan.back()) == "AKHIR");
}

TEST_CASE("only the annual period is the full cycle") {
  CHECK(siklus_of(JenisPeriode::tahunan) == Siklus::tahunan);
  CHECK(siklus_of(JenisPeriode::bulanan) == Siklus::periodik);
  CHECK(siklus_of(JenisPeriode::triwulanan) == Siklus::periodik);
}
