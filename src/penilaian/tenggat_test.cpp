#include "penilaian/tenggat.h"

#include <doctest/doctest.h>

using namespace penilaian;

namespace {

Tanggal tgl(std::string_view iso) {
  return *Tanggal::parse_iso(iso);
}

const kalender::Kalender tanpa_libur{{}};

}  // namespace

TEST_CASE("T1 signed on Monday 1 February 2027, delivered by the 19th, ideally by the 12th") {
  const Tenggat tenggat(tanpa_libur);
  CHECK(tenggat.sampaikan(tgl("2027-02-01"), Jalur::penilai) == tgl("2027-02-19"));
  CHECK(tenggat.sampaikan_target(tgl("2027-02-01")) == tgl("2027-02-12"));
}

TEST_CASE("T2 received on Friday 5 February, objection until the 25th, return too") {
  const Tenggat tenggat(tanpa_libur);
  CHECK(tenggat.keberatan(tgl("2027-02-05")) == tgl("2027-02-25"));
  CHECK(tenggat.kembalikan(tgl("2027-02-05"), Jalur::penilai) == tgl("2027-02-25"));
}

TEST_CASE("T3 the annual window ends on Sunday 31 January: atasan signs by 18 February, report by 12 March") {
  const Tenggat tenggat(tanpa_libur);
  CHECK(tenggat.tanda_tangan_atasan(tgl("2027-01-31")) == tgl("2027-02-18"));
  CHECK(tenggat.lapor_pyb(tgl("2027-01-31")) == tgl("2027-03-12"));
}

TEST_CASE("T4 the late chain of the atasan has seven days to deliver and seven to return") {
  const Tenggat tenggat(tanpa_libur);
  CHECK(tenggat.sampaikan(tgl("2027-02-18"), Jalur::atasan) == tgl("2027-03-01"));
  CHECK(tenggat.kembalikan(tgl("2027-03-01"), Jalur::atasan) == tgl("2027-03-10"));
}

TEST_CASE("T5 every clock used to its end overruns the report by a week") {
  const Tenggat tenggat(tanpa_libur);
  const Tanggal sampai = tenggat.sampaikan(tgl("2027-01-29"), Jalur::penilai);
  CHECK(sampai == tgl("2027-02-18"));
  CHECK(tenggat.keberatan(sampai) == tgl("2027-03-10"));
  CHECK(tenggat.putusan_keberatan(tgl("2027-03-10")) == tgl("2027-03-19"));
}

TEST_CASE("T6 a holiday moves the deadline by a working day") {
  const kalender::Kalender libur({{tgl("2027-02-08"), kalender::JenisLibur::nasional, "Hari libur"}});
  CHECK(Tenggat(libur).sampaikan(tgl("2027-02-01"), Jalur::penilai) == tgl("2027-02-22"));
}
