#include "pengaduan/pelapor/kode.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using pengaduan::check_character;
using pengaduan::Kode;
using pengaduan::Pin;

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view all = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

pengaduan::RandomByte seeded(unsigned seed) {
  return [engine = std::mt19937(seed)]() mutable { return static_cast<std::uint8_t>(engine() & 0xFFU); };
}

// The given bytes, one after the other; asking for more is a failure.
pengaduan::RandomByte given(std::vector<std::uint8_t> bytes) {
  return [bytes = std::move(bytes), i = std::size_t{0}]() mutable { return bytes.at(i++); };
}

bool is_kode(std::string_view typed) {
  return Kode::parse(typed).has_value();
}
bool is_pin(std::string_view typed) {
  return Pin::parse(typed).has_value();
}

}  // namespace

// By hand, with the values of the digits 0…9 A=10 … H=17 J=18 K=19 M=20 N=21 P=22 … R=24 … Z=31 * ~ $ = U = 32…36:
// 16J is 1024 + 6·32 + 18 = 1234 = 33·37 + 13, and 13 is D. ZZ is 1023 = 27·37 + 24, R. 10 is 32, *. 14 is 36, U.
// 15 is 37, so 0. The powers of 32 modulo 37 are 1 32 25 23 33 20 11 19 16 31 30 35 10 24 28 8 34 15; so a one with 16
// zeros is 34, $, and 17 Z are 32^17 − 1, which leaves 15 − 1 = 14, E.
TEST_CASE("the check character is that of Crockford's specification") {
  CHECK(check_character("0") == '0');
  CHECK(check_character("16J") == 'D');
  CHECK(check_character("ZZ") == 'R');
  CHECK(check_character("10") == '*');
  CHECK(check_character("11") == '~');
  CHECK(check_character("12") == '$');
  CHECK(check_character("13") == '=');
  CHECK(check_character("14") == 'U');
  CHECK(check_character("15") == '0');
  CHECK(check_character("10000000000000000") == '$');
  CHECK(check_character("ZZZZZZZZZZZZZZZZZ") == 'E');
  CHECK_FALSE(check_character("1U"));
  CHECK_FALSE(check_character("1*"));
  CHECK_FALSE(check_character("1i"));
}

TEST_CASE("a code holds 85 bits, the lower five of each byte, and is printed in groups of three") {
  CHECK(Kode::draw(given(std::vector<std::uint8_t>(17, 31))).printed() == "ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZE");
  CHECK(Kode::draw(given(std::vector<std::uint8_t>(17, 255))).canonical() == "ZZZZZZZZZZZZZZZZZE");
  std::vector<std::uint8_t> one(17, 0);
  one[16] = 1;
  CHECK(Kode::draw(given(one)).printed() == "000-000-000-000-000-011");
}

TEST_CASE("a code that would end in a sign or U is drawn again") {
  std::vector<std::uint8_t> bytes(34, 0);
  bytes[15] = 1;  // 10, whose check character is *
  bytes[33] = 1;
  CHECK(Kode::draw(given(bytes)).canonical() == "000000000000000011");
  std::set<char> last;
  const auto random = seeded(3);
  for (int i = 0; i < 2000; ++i) last.insert(Kode::draw(random).canonical().back());
  CHECK(last == std::set<char>(digits.begin(), digits.end()));
}

TEST_CASE("reading forgives case, spaces, hyphens and the letters taken for digits") {
  const auto kode = Kode::parse("000-000-000-000-000-011");
  REQUIRE(kode);
  CHECK(Kode::parse("000000000000000011") == kode);
  CHECK(Kode::parse("ooo OOO 000 000 000 0iL") == kode);
  CHECK(Kode::parse(" 000000-000000--0000I1 ") == kode);
  CHECK(Kode::parse("zzz-zzz-zzz-zzz-zzz-zze").value().printed() == "ZZZ-ZZZ-ZZZ-ZZZ-ZZZ-ZZE");
}

TEST_CASE("what is nearly a code is refused") {
  CHECK_FALSE(is_kode(""));
  CHECK_FALSE(is_kode("---"));
  CHECK_FALSE(is_kode("00000000000000011"));    // one short, and valid with one zero more
  CHECK_FALSE(is_kode("0000000000000000011"));  // one long
  CHECK_FALSE(is_kode("00000000000000010*"));   // its right check character, but one that is never given out
  CHECK_FALSE(is_kode("00000000000000014U"));
  CHECK_FALSE(is_kode("000000000000000012"));
  CHECK_FALSE(is_kode("0000000000000000U1"));
  CHECK_FALSE(is_kode("00000000000000001\t1"));
  CHECK_FALSE(is_kode("000000000000000.11"));
  CHECK_FALSE(is_kode("00000000000000001\xC2\xB9"));
}

TEST_CASE("what is drawn is read back, and no two of ten thousand are the same") {
  const auto random = seeded(1);
  std::set<std::string> seen;
  for (int i = 0; i < 10000; ++i) {
    const Kode kode = Kode::draw(random);
    CHECK(Kode::parse(kode.printed()) == kode);
    CHECK(seen.insert(kode.printed()).second);
  }
}

TEST_CASE("one wrong character is refused, whatever it is and wherever it stands") {
  const auto random = seeded(7);
  for (int i = 0; i < 100; ++i) {
    const std::string right(Kode::draw(random).canonical());
    for (std::size_t at = 0; at < right.size(); ++at)
      for (const char c : all) {
        if (c == right[at]) continue;
        std::string wrong = right;
        wrong[at] = c;
        CHECK_FALSE_MESSAGE(is_kode(wrong), wrong);
      }
  }
}

TEST_CASE("two neighbours exchanged are refused, the check character too") {
  const auto random = seeded(8);
  for (int i = 0; i < 1000; ++i) {
    const std::string right(Kode::draw(random).canonical());
    for (std::size_t at = 0; at + 1 < right.size(); ++at) {
      if (right[at] == right[at + 1]) continue;
      std::string wrong = right;
      std::swap(wrong[at], wrong[at + 1]);
      CHECK_FALSE_MESSAGE(is_kode(wrong), wrong);
    }
  }
}

TEST_CASE("a PIN is six to twelve digits") {
  CHECK(Pin::parse("402917").value().text() == "402917");
  CHECK(Pin::parse("40-29 17").value().text() == "402917");
  CHECK(is_pin("402917402918"));
  CHECK_FALSE(is_pin(""));
  CHECK_FALSE(is_pin("40291"));
  CHECK_FALSE(is_pin("4029174029185"));
  CHECK_FALSE(is_pin("40291a"));
  CHECK_FALSE(is_pin("40291O"));
}

TEST_CASE("a PIN that is guessed first is refused, its neighbour is not") {
  for (const auto trivial : {"000000", "777777", "121212", "123123", "1212121", "123456", "345678", "987654", "210987",
                             "789012", "111111111111"})
    CHECK_FALSE_MESSAGE(is_pin(trivial), trivial);
  for (const auto fine : {"000001", "777778", "121213", "123124", "123457", "987655", "112233", "135790"})
    CHECK_MESSAGE(is_pin(fine), fine);
}

TEST_CASE("a drawn PIN has six digits, each as likely, and is never trivial") {
  const auto random = seeded(11);
  std::array<int, 10> count{};
  for (int i = 0; i < 10000; ++i) {
    const Pin pin = Pin::draw(random);
    CHECK(pin.text().size() == 6);
    CHECK(Pin::parse(pin.text()) == pin);
    for (const char c : pin.text()) ++count[static_cast<std::size_t>(c - '0')];
  }
  for (const int n : count) CHECK(std::abs(n - 6000) < 400);  // five standard deviations of 73
}

TEST_CASE("bytes above 249 and trivial PINs are drawn again") {
  CHECK(Pin::draw(given({250, 255, 4, 0, 2, 9, 1, 7})).text() == "402917");
  CHECK(Pin::draw(given({1, 1, 1, 1, 1, 1, 249, 0, 2, 9, 1, 7})).text() == "902917");
}
