#include "pengaduan/tenggat/penahanan.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/result.h"
#include "kalender/libur_2026.h"

using namespace pengaduan;

namespace {

using Jenis = Pemegang::Jenis;

const kalender::Kalender libur(kalender::libur_2026());

Tanggal day(std::string_view iso) {
  return Tanggal::parse_iso(iso).value();
}

const Pemegang koordinator{Jenis::koordinator}, apip{Jenis::apip}, pelapor{Jenis::pelapor}, luar{Jenis::luar};
const Pemegang dinas{Jenis::unit, UnitId{7}}, puskesmas{Jenis::unit, UnitId{8}};

Leg leg(const Pemegang& pemegang, std::string_view masuk, std::string_view keluar, int jatah_hk = 0) {
  return {pemegang, day(masuk), day(keluar), jatah_hk};
}
Leg open_leg(const Pemegang& pemegang, std::string_view masuk, int jatah_hk = 0) {
  return {pemegang, day(masuk), std::nullopt, jatah_hk};
}

std::string_view name(const Pemegang& p) {
  return p == koordinator ? "koordinator" : p == apip ? "apip" : p == dinas ? "dinas" : "puskesmas";
}

// "koordinator 5/3=333 dinas 9/5=667": days, allowance, share.
std::string shares(const std::vector<Leg>& legs, Tanggal hari_ini = day("2027-01-29"),
                   Klasifikasi k = Klasifikasi::pengaduan_tbp) {
  std::ostringstream out;
  int sum = 0;
  for (const Bagian& b : bagian_keterlambatan(legs, k, libur, hari_ini)) {
    out << (out.tellp() > 0 ? " " : "") << name(b.pemegang) << " " << b.hk << "/" << b.jatah_hk << "=" << b.permil;
    CHECK(b.lebih_hk == std::max(0, b.hk - b.jatah_hk));
    sum += b.permil;
  }
  CHECK(sum == 1000);
  return out.str();
}

}  // namespace

// 23 November 2026 is a Monday. Days were counted by hand on the calendar.
TEST_CASE("who alone took longer than his allowance bears all of it") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-26", 3), leg(dinas, "2026-11-26", "2026-12-21", 11)}) ==
        "koordinator 3/3=0 dinas 17/11=1000");
}

TEST_CASE("several share it by the days beyond their allowances") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-30", 3), leg(dinas, "2026-11-30", "2026-12-11", 5)}) ==
        "koordinator 5/3=333 dinas 9/5=667");  // 2 : 4
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-25", 1), leg(dinas, "2026-11-25", "2026-11-30", 1),
                leg(puskesmas, "2026-11-30", "2026-12-07", 1)}) ==
        "koordinator 2/1=143 dinas 3/1=286 puskesmas 5/1=571");  // sevenths: 142.86, 285.71, 571.43
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-25", 1), leg(dinas, "2026-11-25", "2026-11-27", 1),
                leg(puskesmas, "2026-11-27", "2026-12-01", 1)}) ==
        "koordinator 2/1=334 dinas 2/1=333 puskesmas 2/1=333");  // equal rests: the first
}

TEST_CASE("time saved by one helps no other, and who gets it again has no second allowance") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-24", 3), leg(dinas, "2026-11-24", "2026-12-02", 5)}) ==
        "koordinator 1/3=0 dinas 6/5=1000");
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-26", 3), leg(dinas, "2026-11-26", "2026-11-30", 5),
                leg(koordinator, "2026-11-30", "2026-12-02", 3), leg(puskesmas, "2026-12-02", "2026-12-09", 5),
                leg(koordinator, "2026-12-09", "2026-12-10", 3), leg(dinas, "2026-12-10", "2026-12-16", 5)}) ==
        "koordinator 6/3=750 dinas 6/5=250 puskesmas 5/5=0");
}

TEST_CASE("a question is the reporter's time, unless it was unnecessary") {
  std::vector<Leg> legs{leg(koordinator, "2026-11-23", "2026-11-30", 3), leg(dinas, "2026-11-30", "2026-12-02", 5),
                        leg(pelapor, "2026-12-02", "2026-12-16", 10), leg(dinas, "2026-12-16", "2026-12-23", 5)};
  CHECK(hari_kerja(legs[2], libur, day("2027-01-29")) == 10);
  CHECK(shares(legs) == "koordinator 5/3=500 dinas 7/5=500");
  legs[2] = leg(dinas, "2026-12-02", "2026-12-16");
  CHECK(shares(legs) == "koordinator 5/3=143 dinas 17/5=857");  // 2 : 12
}

TEST_CASE("nor is the time of another agency anybody's here, however long") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-27", 3), leg(luar, "2026-11-27", "2027-01-29")}) ==
        "koordinator 4/3=1000");
}

TEST_CASE("while it is with nobody it is on nobody's account") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-26", 3), leg(koordinator, "2026-12-01", "2026-12-03", 3)}) ==
        "koordinator 5/3=1000");
}

TEST_CASE("a leg that is open lasts until today") {
  const std::vector<Leg> legs{leg(koordinator, "2026-11-23", "2026-11-27", 3), open_leg(dinas, "2026-11-27", 2)};
  CHECK(shares(legs, day("2026-11-27")) == "koordinator 4/3=1000 dinas 0/2=0");
  CHECK(shares(legs, day("2026-11-29")) == "koordinator 4/3=1000 dinas 0/2=0");  // a Sunday
  CHECK(shares(legs, day("2026-12-02")) == "koordinator 4/3=500 dinas 3/2=500");
}

TEST_CASE("holidays are nobody's: Nyepi and Idulfitri, 18 to 24 March 2026") {
  const Leg over = leg(dinas, "2026-03-17", "2026-03-26", 1);
  CHECK(hari_kerja(over, libur, day("2026-04-01")) == 2);
  CHECK(shares({leg(koordinator, "2026-03-16", "2026-03-17", 3), over}) == "koordinator 1/3=0 dinas 2/1=1000");
}

TEST_CASE("is everybody inside his allowance, it is on who hands out the time") {
  CHECK(shares({leg(koordinator, "2026-11-23", "2026-11-26", 3), leg(dinas, "2026-11-26", "2026-12-03", 5)}) ==
        "koordinator 3/3=1000 dinas 5/5=0");
  CHECK(shares({leg(dinas, "2026-11-26", "2026-12-03", 5)}) == "dinas 5/5=0 koordinator 0/0=1000");
  CHECK(shares({leg(apip, "2026-11-23", "2026-11-26", 3), leg(pelapor, "2026-11-26", "2026-12-03")}, day("2027-01-29"),
               Klasifikasi::wbs) == "apip 3/3=1000");
}

TEST_CASE("a ledger with an overlap or a leg that cannot be is a bug of ours") {
  const auto of = [](std::vector<Leg> legs) {
    return bagian_keterlambatan(legs, Klasifikasi::pengaduan_tbp, libur, day("2026-12-03"));
  };
  const Leg first = leg(koordinator, "2026-11-23", "2026-11-26", 3);
  CHECK_NOTHROW(of({first, leg(dinas, "2026-11-26", "2026-12-03", 5)}));
  CHECK_NOTHROW(of({first, leg(dinas, "2026-11-26", "2026-11-26", 0)}));
  CHECK_THROWS_AS(of({}), Bug);
  CHECK_THROWS_AS(of({first, leg(dinas, "2026-11-25", "2026-12-03", 5)}), Bug);
  CHECK_THROWS_AS(of({first, leg(dinas, "2026-11-26", "2026-11-25", 5)}), Bug);
  CHECK_THROWS_AS(of({first, leg(dinas, "2026-11-26", "2026-12-04", 5)}), Bug);
  CHECK_THROWS_AS(of({first, leg(dinas, "2026-11-26", "2026-12-03", -1)}), Bug);
  CHECK_THROWS_AS(of({first, leg({Jenis::unit}, "2026-11-26", "2026-12-03", 5)}), Bug);
  CHECK_THROWS_AS(of({leg({Jenis::koordinator, UnitId{7}}, "2026-11-23", "2026-11-26", 3)}), Bug);
  CHECK_THROWS_AS(of({open_leg(koordinator, "2026-11-23", 3), leg(dinas, "2026-11-26", "2026-12-03", 5)}), Bug);
  CHECK_THROWS_AS(of({open_leg(koordinator, "2026-12-04", 3)}), Bug);
}
