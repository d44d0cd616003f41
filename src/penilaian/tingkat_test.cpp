#include "penilaian/tingkat.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace penilaian;
using pelaksanaan::ArahTarget;
using pelaksanaan::RentangTarget;
using pelaksanaan::Satuan;

namespace {

Desimal d(std::string_view text) {
  return *Desimal::parse_canonical(text);
}

RentangTarget besar(std::string_view lo, std::string_view hi) {
  return {d(lo), d(hi)};
}
RentangTarget waktu(std::string_view lo, std::string_view hi, Satuan satuan) {
  return {d(lo), d(hi), ArahTarget::makin_kecil_makin_baik, satuan};
}
RealisasiAngka angka(std::string_view nilai, Satuan satuan = Satuan::bukan_waktu) {
  return {d(nilai), satuan};
}

constexpr auto A = Rating::diatas;
constexpr auto S = Rating::sesuai;
constexpr auto B = Rating::dibawah;

}  // namespace

TEST_CASE("I01 to I15: numeric examples of the regulation's filled forms") {
  struct Vektor {
    const char* id;
    RentangTarget target;
    RealisasiAngka realisasi;
    Rating tingkat;
  };
  for (const Vektor& v : {
           Vektor{"I01", besar("80", "90"), angka("85"), S},
           Vektor{"I02", waktu("7", "8", Satuan::bulan), angka("9", Satuan::bulan), B},
           Vektor{"I03", besar("80", "90"), angka("90"), S}, Vektor{"I04", besar("3.5", "3.5"), angka("4"), A},
           Vektor{"I05", waktu("2", "3", Satuan::hari), angka("1", Satuan::hari), A},
           Vektor{"I06", waktu("4", "5", Satuan::bulan), angka("2", Satuan::bulan), A},
           Vektor{"I07", waktu("1", "2", Satuan::hari), angka("2", Satuan::jam), A},
           Vektor{"I08", waktu("1", "2", Satuan::minggu), angka("10", Satuan::hari_kerja), S},
           Vektor{"I09", besar("80", "90"), angka("95"), A}, Vektor{"I10", besar("61.95", "61.95"), angka("50"), B},
           Vektor{"I11", besar("30", "30"), angka("25"), B}, Vektor{"I12", besar("90", "90"), angka("70"), B},
           Vektor{"I13", besar("3.5", "3.5"), angka("3"), B}, Vektor{"I14", besar("85", "85"), angka("89"), A},
           Vektor{"I15", RentangTarget{d("3.500001"), std::nullopt}, angka("3.39"),
                  B},  // "> 3,5": the next number that counts
       }) {
    CAPTURE(v.id);
    CHECK(tingkat_iki(v.target, v.realisasi) == v.tingkat);
  }
}

TEST_CASE("I16 a qualitative target has no helper") {
  CHECK(tingkat_iki(RentangTarget{}, angka("5")) == std::nullopt);
}

TEST_CASE("the edges of a range belong to it, exactly") {
  CHECK(tingkat_iki(besar("80", "90"), angka("80")) == S);
  CHECK(tingkat_iki(besar("80", "90"), angka("79.999999")) == B);
  CHECK(tingkat_iki(besar("80", "90"), angka("90.000001")) == A);
  CHECK(tingkat_iki(waktu("2", "3", Satuan::hari), angka("3.000001", Satuan::hari)) == B);
}

TEST_CASE("an open range has no better side to reach, and reaching it is enough") {
  const RentangTarget minimal{d("80"), std::nullopt};
  CHECK(tingkat_iki(minimal, angka("100")) == S);
  CHECK(tingkat_iki(minimal, angka("79")) == B);
  const RentangTarget maksimal{std::nullopt, d("30"), ArahTarget::makin_kecil_makin_baik};
  CHECK(tingkat_iki(maksimal, angka("24")) == S);
  CHECK(tingkat_iki(maksimal, angka("31")) == B);
}

TEST_CASE("5 hari kerja are a week: 11 are more than two weeks, 4 are less than one") {
  CHECK(tingkat_iki(waktu("1", "2", Satuan::minggu), angka("11", Satuan::hari_kerja)) == B);
  CHECK(tingkat_iki(waktu("1", "2", Satuan::minggu), angka("5", Satuan::hari_kerja)) == S);
  CHECK(tingkat_iki(waktu("1", "2", Satuan::minggu), angka("4", Satuan::hari_kerja)) == A);
}

TEST_CASE("a month against days is only judged when its length does not matter") {
  const RentangTarget dua_bulan = waktu("2", "2", Satuan::bulan);
  CHECK(tingkat_iki(dua_bulan, angka("55", Satuan::hari)) == A);
  CHECK(tingkat_iki(dua_bulan, angka("60", Satuan::hari)) == std::nullopt);
  CHECK(tingkat_iki(dua_bulan, angka("63", Satuan::hari)) == B);
}

TEST_CASE("hours against days are only judged when office days and calendar days agree") {
  const RentangTarget sehari = waktu("1", "1", Satuan::hari);
  CHECK(tingkat_iki(sehari, angka("2", Satuan::jam)) == A);
  CHECK(tingkat_iki(sehari, angka("10", Satuan::jam)) == std::nullopt);
  CHECK(tingkat_iki(sehari, angka("30", Satuan::jam)) == B);
}

TEST_CASE("a length of time is never compared with a number of things") {
  CHECK(tingkat_iki(waktu("1", "2", Satuan::hari), angka("1")) == std::nullopt);
  CHECK(tingkat_iki(besar("1", "2"), angka("1", Satuan::hari)) == std::nullopt);
}

TEST_CASE("a rencana hasil kerja has the level of its lowest indicator") {
  using Levels = std::vector<std::optional<Rating>>;
  CHECK(tingkat_rhk(Levels{A, S, A}) == S);
  CHECK(tingkat_rhk(Levels{A, B, S}) == B);
  CHECK(tingkat_rhk(Levels{A, A}) == A);
  CHECK(tingkat_rhk(Levels{}) == std::nullopt);
}

TEST_CASE("an indicator without a level leaves the result open unless it is below already") {
  using Levels = std::vector<std::optional<Rating>>;
  CHECK(tingkat_rhk(Levels{A, std::nullopt}) == std::nullopt);
  CHECK(tingkat_rhk(Levels{std::nullopt, B}) == B);
}
