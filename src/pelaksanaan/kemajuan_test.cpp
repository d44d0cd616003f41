#include "pelaksanaan/kemajuan.h"

#include <doctest/doctest.h>

using namespace pelaksanaan;

namespace {

IndikatorKerja with_target(perencanaan::TargetTerukur terukur, CaraHitung cara = CaraHitung::jumlah) {
  IndikatorKerja i;
  i.rencana = {.kunci = 1,
               .teks = "Jumlah ibu",
               .aspek = perencanaan::Aspek::kuantitas,
               .target = {"120 ibu", std::move(terukur)},
               .cara_hitung = cara};
  return i;
}

perencanaan::TargetAngka ibu() {
  return {.nilai = Desimal(120), .atas = {}, .satuan = "ibu"};
}

RealisasiPeriode angka(int nomor, int n) {
  return {.nomor = nomor, .nilai = {.angka = Desimal(n)}, .teks = "", .versi = 1};
}

Sudut triwulan(int nomor) {
  return {nomor, 4, *Tanggal::make(2026, 3 * nomor - 2, 1), Tanggal::make(2026, 3 * nomor, 1)->last_of_month()};
}

HasilKerjaKerja hasil_of(std::vector<IndikatorKerja> indikator) {
  return {1, perencanaan::JenisHasil::utama, "Ibu diperiksa", std::move(indikator)};
}

}  // namespace

TEST_CASE("the year is counted up to the period and not beyond it, and may pass the target") {
  IndikatorKerja i = with_target(ibu());
  CHECK_FALSE(capaian_sampai(i, 4));
  i.realisasi = {angka(1, 30), angka(2, 30), angka(4, 90)};
  CHECK(capaian_sampai(i, 1) == 250);
  CHECK(capaian_sampai(i, 3) == 500);
  CHECK(capaian_sampai(i, 4) == 1250);
}

TEST_CASE("only a growing sum is expected to grow with the year") {
  CHECK(capaian_diharapkan(with_target(ibu()), triwulan(2)) == 500);
  CHECK_FALSE(capaian_diharapkan(with_target(ibu(), CaraHitung::rata_rata), triwulan(2)));
  auto smaller = ibu();
  smaller.arah = perencanaan::Arah::lebih_kecil_lebih_baik;
  CHECK_FALSE(capaian_diharapkan(with_target(smaller), triwulan(2)));
}

TEST_CASE("a date is due from the period it lies in, a yes-or-no target in the last one") {
  const auto date = with_target(perencanaan::TargetTanggal{*Tanggal::make(2026, 6, 30)});
  CHECK(jatuh_tempo(date, triwulan(1)) == JatuhTempo::tidak);
  CHECK(jatuh_tempo(date, triwulan(2)) == JatuhTempo::ya);
  const auto yes = with_target(perencanaan::TargetYaTidak{});
  CHECK(jatuh_tempo(yes, triwulan(3)) == JatuhTempo::tidak);
  CHECK(jatuh_tempo(yes, triwulan(4)) == JatuhTempo::ya);
}

TEST_CASE("a date that was kept and a yes are the whole target, a late date and a no are none of it") {
  auto date = with_target(perencanaan::TargetTanggal{*Tanggal::make(2026, 6, 30)});
  date.realisasi = {{2, {.tanggal = *Tanggal::make(2026, 6, 30)}, "", 1}};
  CHECK(capaian_sampai(date, 2) == 1000);
  date.realisasi[0].nilai.tanggal = *Tanggal::make(2026, 7, 1);
  CHECK(capaian_sampai(date, 2) == 0);
  auto yes = with_target(perencanaan::TargetYaTidak{});
  yes.realisasi = {{2, {.ya = YaTidak::belum}, "", 1}};
  CHECK(capaian_sampai(yes, 2) == 0);
  yes.realisasi.push_back({3, {.ya = YaTidak::ya}, "", 1});
  CHECK(capaian_sampai(yes, 3) == 1000);
}

TEST_CASE("what was reached earlier is not asked for again, except an average") {
  auto sum = with_target(ibu());
  sum.realisasi = {angka(1, 120)};
  CHECK(jatuh_tempo(sum, triwulan(2)) == JatuhTempo::tidak);
  CHECK(jatuh_tempo(sum, triwulan(1)) == JatuhTempo::ya);
  CHECK(keadaan_isian(hasil_of({sum}), triwulan(2)) == KeadaanIsian::sudah_tercapai);
  auto mean = with_target(ibu(), CaraHitung::rata_rata);
  mean.realisasi = {angka(1, 120)};
  CHECK(jatuh_tempo(mean, triwulan(2)) == JatuhTempo::ya);
}

TEST_CASE("a result is complete when everything due is filled in and proved") {
  auto a = with_target(ibu());
  auto b = with_target(ibu());
  CHECK(keadaan_isian(hasil_of({a, b}), triwulan(1)) == KeadaanIsian::belum);
  a.realisasi = {angka(1, 10)};
  CHECK(keadaan_isian(hasil_of({a, b}), triwulan(1)) == KeadaanIsian::sebagian);
  b.realisasi = {{1, {}, "Sepuluh ibu", 3}};
  CHECK(keadaan_isian(hasil_of({a, b}), triwulan(1)) == KeadaanIsian::bukti_kurang);
  a.bukti = b.bukti = 1;
  CHECK(keadaan_isian(hasil_of({a, b}), triwulan(1)) == KeadaanIsian::lengkap);
  CHECK(versi_isian(hasil_of({a, b}), 1) == 4);
  CHECK(versi_isian(hasil_of({a, b}), 2) == 0);
}

TEST_CASE("a date or a yes counts as a result without a word beside it") {
  auto date = with_target(perencanaan::TargetTanggal{*Tanggal::make(2026, 3, 31)});
  date.realisasi = {{1, {.tanggal = *Tanggal::make(2026, 3, 1)}, "", 1}};
  date.bukti = 1;
  CHECK(check_sampaikan({"ada", "tidak ada", isian_untuk_laporan({hasil_of({date})}, triwulan(1))}).empty());
  date.realisasi.clear();
  CHECK(check_sampaikan({"ada", "tidak ada", isian_untuk_laporan({hasil_of({date})}, triwulan(1))}).size() == 1);
}
