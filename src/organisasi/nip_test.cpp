#include "organisasi/nip.h"

#include <doctest/doctest.h>

#include "msg/organisasi.h"

using namespace organisasi;
namespace m = msg::organisasi;

namespace {

// The sentence's key, so that a test names the reason.
std::string refused(std::string_view typed, AsalNip asal = AsalNip::teks) {
  const auto nip = parse_nip(typed, asal);
  return nip ? "accepted" : std::string(nip.error().text.entry->key);
}
Nip ok(std::string_view typed) {
  return parse_nip(typed).value();
}

}  // namespace

TEST_CASE("the parts of a NIP are read") {
  const Nip nip = ok("198503152010011001");
  CHECK(nip.jenis == JenisNip::pns);
  CHECK(nip.lahir.iso() == "1985-03-15");
  CHECK(nip.tmt_tahun == 2010);
  CHECK(nip.tmt_bulan == 1);
  CHECK(nip.kontrak == 0);
  CHECK(nip.kelamin == JenisKelamin::pria);
  CHECK(nip.urut == 1);
  CHECK(nip.peringatan.empty());

  const Nip other = ok("199012312019032002");
  CHECK(other.lahir.iso() == "1990-12-31");
  CHECK(other.tmt_bulan == 3);
  CHECK(other.kelamin == JenisKelamin::wanita);
  CHECK(other.urut == 2);
}

TEST_CASE("21 in digits 13-14 is a first PPPK contract, 22 the second, and 13 to 20 are nothing") {
  const Nip nip = ok("199001012023211001");
  CHECK(nip.jenis == JenisNip::pppk);
  CHECK(nip.kontrak == 1);
  CHECK(nip.tmt_tahun == 2023);
  CHECK(nip.tmt_bulan == 0);
  CHECK(ok("199001012023221001").kontrak == 2);
  CHECK(refused("199001012023201001") == "organisasi.nip_bulan_tmt");
  CHECK(refused("198503152010131001") == "organisasi.nip_bulan_tmt");
  CHECK(ok("198503152010121001").tmt_bulan == 12);
  CHECK(refused("198503152010001001") == "organisasi.nip_bulan_tmt");
}

TEST_CASE("the date of birth must exist and not lie before 1940") {
  CHECK(refused("199302302020121001") == "organisasi.nip_tanggal_lahir");
  CHECK(ok("199302282020121001").lahir.iso() == "1993-02-28");
  CHECK(refused("193912311960011001") == "organisasi.nip_tahun_lahir");
  CHECK(ok("194001011960011001").lahir.year() == 1940);
  // A NIK adds 40 to a woman's day of birth; a NIP never does.
  CHECK(refused("199012712019032002") == "organisasi.nip_tanggal_lahir");
}

TEST_CASE("service must start after birth") {
  CHECK(refused("198503151985031001") == "organisasi.nip_tmt_sebelum_lahir");
  CHECK(refused("198503151985211001") == "organisasi.nip_tmt_sebelum_lahir");
  CHECK(refused("198503150000011001") == "organisasi.nip_tahun_tmt");
  CHECK(parse_nip("198503151985041001").has_value());
}

TEST_CASE("digit 15 is 1 or 2 and the serial is never 000") {
  CHECK(refused("198503152010013001") == "organisasi.nip_kelamin");
  CHECK(refused("198503152010010001") == "organisasi.nip_kelamin");
  CHECK(refused("198503152010011000") == "organisasi.nip_urut");
  CHECK(ok("198503152010011999").urut == 999);
}

TEST_CASE("spaces and dots are taken off first, letters are not") {
  CHECK(ok("19850315 201001 1 001").angka == "198503152010011001");
  CHECK(ok("NIP. 19850315.201001.1.001").angka == "198503152010011001");
  CHECK(refused("19850315201001100l") == "organisasi.nip_bukan_angka");
  CHECK(refused("") == "organisasi.nip_kosong");
  CHECK(refused(" - ") == "organisasi.nip_kosong");
}

TEST_CASE("17 and 19 digits are refused with their count") {
  CHECK(refused("19850315201001100") == "organisasi.nip_panjang");
  CHECK(refused("1985031520100110011") == "organisasi.nip_panjang");
  CHECK(parse_nip("19850315201001100").error().text.args.at(0).number == 17);
}

TEST_CASE("a value the spreadsheet has rounded is refused with that reason") {
  CHECK(refused("198503152010011000", AsalNip::angka) == "organisasi.nip_dibulatkan");
  CHECK(refused("198503152010011001", AsalNip::angka) == "organisasi.nip_dibulatkan");
  for (const auto* s : {"1.98503E+17", "1,98503E+17", "1.98503e17", "2E+17"})
    CHECK_MESSAGE(refused(s) == "organisasi.nip_dibulatkan", s);
  CHECK(refused("1.98503F+17") == "organisasi.nip_bukan_angka");
  CHECK(refused("198503152010011", AsalNip::angka) == "organisasi.nip_panjang");
}

TEST_CASE("an unusual age at the start of service is a warning") {
  CHECK(ok("198503152020041001").peringatan.empty());      // 35
  CHECK(ok("198503152021031001").peringatan.empty());      // 35, two weeks before the birthday
  CHECK(ok("198503152021041001").peringatan.size() == 1);  // 36
  CHECK(ok("198503012003031001").peringatan.empty());      // 18 on that day
  CHECK(ok("198503022003031001").peringatan.size() == 1);  // 17
  CHECK(ok("197501012023211001").peringatan.empty());      // a PPPK of 48
  CHECK(ok("201001012023211001").peringatan.size() == 1);  // a PPPK of 13
}

TEST_CASE("a mismatch with the record is a warning for each part") {
  const Nip nip = ok("198503152010011001");
  CHECK(compare_nip(nip, nip.lahir, JenisKelamin::pria).empty());
  CHECK(compare_nip(nip, nip.lahir.plus_days(1), JenisKelamin::pria).at(0) == msg::Text(m::nip_beda_lahir));
  CHECK(compare_nip(nip, nip.lahir, JenisKelamin::wanita).at(0) == msg::Text(m::nip_beda_kelamin));
  CHECK(compare_nip(nip, nip.lahir.plus_days(1), JenisKelamin::wanita).size() == 2);
}
