#include "pengaduan/pelapor/teks_serupa.h"

#include <doctest/doctest.h>

#include <cmath>

using pengaduan::BobotTrigram;
using pengaduan::normal_words;
using Words = std::vector<std::string>;

TEST_CASE("short forms are spelled out and affixes taken off") {
  CHECK(normal_words("Jln yg gak diperbaiki!") == Words{"jalan", "yang", "tidak", "perbaik"});
  CHECK(normal_words("memperbaiki") == normal_words("diperbaiki"));
  CHECK(normal_words("membersihkannya, dibersihkan; BERSIH") == Words{"bersih", "bersih", "bersih"});
  CHECK(normal_words("berlubang dan menggenang") == Words{"lubang", "dan", "genang"});
}

TEST_CASE("a word that would become too short stays") {
  CHECK(normal_words("kami air api diri") == Words{"kami", "air", "api", "diri"});
  CHECK(normal_words("").empty());
  CHECK(normal_words("?!").empty());
}

// " abc " has the trigrams _ab abc bc_, " abd " has _ab abd bd_: one of three is common.
TEST_CASE("with every trigram as heavy, one of three in common is a third") {
  const BobotTrigram even;
  CHECK(even.cosine("abc", "abd") == doctest::Approx(1.0 / 3));
  CHECK(even.cosine("abc", "abc") == doctest::Approx(1));
  CHECK(even.cosine("abc", "xyz") == 0);
  CHECK(even.cosine("abc", "") == 0);
  CHECK(even.cosine("", "") == 0);
}

// Three texts begin with ab: _ab weighs ln(4/4) + 1 = 1; abc, bc_, abd and bd_ are in one each, ln(4/2) + 1 = 1.6931.
// The cosine is 1 / (1 + 2·1.6931²) = 0.14854.
TEST_CASE("what every text has weighs less") {
  BobotTrigram w;
  for (const auto text : {"abc", "abd", "abe"}) w.add(text);
  CHECK(w.weight(" ab") == doctest::Approx(1));
  CHECK(w.weight("abc") == doctest::Approx(1 + std::log(2.0)));
  CHECK(w.weight("zzz") == doctest::Approx(1 + std::log(4.0)));
  CHECK(w.cosine("abc", "abd") == doctest::Approx(0.14854).epsilon(0.0001));
}

TEST_CASE("the same trouble in other words is nearer than another trouble") {
  BobotTrigram w;
  const auto a = "Jalan rusak berlubang di depan pasar Wanggar, banyak motor jatuh";
  const auto b = "jln depan pasar wanggar rusak, lubangnya besar, motor sering jatuh";
  const auto c = "Lampu jalan mati di depan sekolah sejak minggu lalu";
  for (const auto text : {a, b, c}) w.add(text);
  CHECK(w.cosine(a, b) > 0.6);
  CHECK(w.cosine(a, c) < 0.35);
  CHECK(w.cosine(a, b) == doctest::Approx(w.cosine(b, a)));
}
