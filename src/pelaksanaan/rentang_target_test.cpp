#include "pelaksanaan/rentang_target.h"

#include <doctest/doctest.h>

using namespace pelaksanaan;
using perencanaan::Arah;
using perencanaan::Aspek;
using perencanaan::TargetAngka;

namespace {

RentangTarget rentang(TargetAngka angka, Aspek aspek) {
  return rentang_of({"", std::move(angka)}, aspek).value();
}

}  // namespace

TEST_CASE("a single number has both edges, in its own direction") {
  const auto bayi = rentang({Desimal(210), {}, "bayi", Arah::lebih_besar_lebih_baik}, Aspek::kuantitas);
  CHECK(bayi.paling_sedikit == Desimal(210));
  CHECK(bayi.paling_banyak == Desimal(210));
  CHECK(bayi.arah == ArahTarget::makin_besar_makin_baik);
  CHECK(bayi.satuan == Satuan::bukan_waktu);
  const auto keluhan = rentang({Desimal(3), {}, "keluhan", Arah::lebih_kecil_lebih_baik}, Aspek::kualitas);
  CHECK(keluhan.arah == ArahTarget::makin_kecil_makin_baik);
}

TEST_CASE("a range of waktu or biaya is better when smaller, any other when larger") {
  const TargetAngka angka{Desimal(7), Desimal(8), "bulan", Arah::rentang};
  CHECK(rentang(angka, Aspek::waktu).arah == ArahTarget::makin_kecil_makin_baik);
  CHECK(rentang(angka, Aspek::biaya).arah == ArahTarget::makin_kecil_makin_baik);
  CHECK(rentang(angka, Aspek::kualitas).arah == ArahTarget::makin_besar_makin_baik);
  CHECK(rentang(angka, Aspek::waktu).paling_banyak == Desimal(8));
  CHECK(rentang(angka, Aspek::waktu).satuan == Satuan::bulan);
}

TEST_CASE("a target without a number has no range") {
  CHECK_FALSE(rentang_of({"Tidak ada keluhan", std::monostate{}}, Aspek::kualitas));
  CHECK_FALSE(rentang_of({"Ya", perencanaan::TargetYaTidak{}}, Aspek::kualitas));
}

TEST_CASE("units of time are recognised whole, in any case and spacing") {
  CHECK(satuan_of("Hari  Kerja") == Satuan::hari_kerja);
  CHECK(satuan_of("hari") == Satuan::hari);
  CHECK(satuan_of("MINGGU") == Satuan::minggu);
  CHECK(satuan_of("hari rawat") == Satuan::bukan_waktu);
  CHECK(satuan_of("%") == Satuan::bukan_waktu);
  CHECK(satuan_of("") == Satuan::bukan_waktu);
}
