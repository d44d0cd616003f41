#include "kalender/hari_kerja.h"

#include <doctest/doctest.h>

using kalender::HariLibur;
using kalender::JenisLibur;
using kalender::Kalender;

namespace {

Tanggal day(const char* iso) {
  return Tanggal::parse_iso(iso).value();
}
const Kalender plain{{}};
std::string after(const Kalender& k, const char* from, int n) {
  return k.add_hari_kerja(day(from), n).iso();
}

}  // namespace

TEST_CASE("T1 a document signed on Monday 1 February is due on 19 February") {
  CHECK(after(plain, "2027-02-01", 14) == "2027-02-19");
}

TEST_CASE("T2 a document received on Friday 5 February can be objected to until 25 February") {
  CHECK(after(plain, "2027-02-05", 14) == "2027-02-25");
}

TEST_CASE("T3 a window that ends on a Sunday starts its clocks on Monday") {
  CHECK(after(plain, "2027-01-31", 14) == "2027-02-18");
  CHECK(after(plain, "2027-01-31", 30) == "2027-03-12");
}

TEST_CASE("T4 the late chain ends inside the 30 hari kerja to PyB") {
  CHECK(after(plain, "2027-02-18", 7) == "2027-03-01");
  CHECK(after(plain, "2027-03-01", 7) == "2027-03-10");
}

TEST_CASE("T5 the longest objection ends a week after the report to PyB") {
  CHECK(after(plain, "2027-01-29", 14) == "2027-02-18");
  CHECK(after(plain, "2027-02-18", 14) == "2027-03-10");
  CHECK(after(plain, "2027-03-10", 7) == "2027-03-19");
}

TEST_CASE("T6 a holiday inside the period moves its end by one hari kerja") {
  const Kalender k({{day("2027-02-08"), JenisLibur::nasional, "Hari libur"}});
  CHECK(after(k, "2027-02-01", 14) == "2027-02-22");
}

TEST_CASE("every kind of holiday stops the clock, and one on a Sunday changes nothing") {
  for (const auto jenis : {JenisLibur::nasional, JenisLibur::cuti_bersama, JenisLibur::lokal}) {
    const Kalender k({{day("2027-02-02"), jenis, "Libur"}});
    CHECK_FALSE(k.is_hari_kerja(day("2027-02-02")));
    CHECK(k.is_hari_kerja(day("2027-02-03")));
    CHECK(after(k, "2027-02-01", 1) == "2027-02-03");
  }
  const Kalender sunday({{day("2027-02-07"), JenisLibur::nasional, "Libur"}});
  CHECK(after(sunday, "2027-02-01", 14) == "2027-02-19");
}

TEST_CASE("Saturday and Sunday are no hari kerja, Friday and Monday are") {
  CHECK(plain.is_hari_kerja(day("2027-02-05")));
  CHECK_FALSE(plain.is_hari_kerja(day("2027-02-06")));
  CHECK_FALSE(plain.is_hari_kerja(day("2027-02-07")));
  CHECK(plain.is_hari_kerja(day("2027-02-08")));
}

TEST_CASE("the trigger day is day 0") {
  CHECK(after(plain, "2027-02-01", 0) == "2027-02-01");
  CHECK(after(plain, "2027-02-01", 1) == "2027-02-02");
}

TEST_CASE("counting between two days is the inverse of adding") {
  const Kalender k({{day("2027-02-08"), JenisLibur::nasional, "Hari libur"}});
  for (int n = 0; n <= 40; ++n) {
    const Tanggal from = day("2027-02-01");
    CHECK(k.hari_kerja_between(from, k.add_hari_kerja(from, n)) == n);
  }
  CHECK(plain.hari_kerja_between(day("2027-02-05"), day("2027-02-07")) == 0);
  CHECK(plain.hari_kerja_between(day("2027-02-19"), day("2027-02-01")) == -14);
}

TEST_CASE("a holiday can be named, and the first entry of a day wins") {
  const Kalender k({{day("2027-02-02"), JenisLibur::nasional, "A"}, {day("2027-02-02"), JenisLibur::lokal, "B"}});
  REQUIRE(k.libur_on(day("2027-02-02")) != nullptr);
  CHECK(k.libur_on(day("2027-02-02"))->nama == "A");
  CHECK(k.libur_on(day("2027-02-03")) == nullptr);
}

TEST_CASE("every kind of holiday has its own label") {
  CHECK(&label(JenisLibur::nasional) != &label(JenisLibur::cuti_bersama));
  CHECK(&label(JenisLibur::lokal) != &label(JenisLibur::cuti_bersama));
}
