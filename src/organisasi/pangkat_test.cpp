#include "organisasi/pangkat.h"

#include <doctest/doctest.h>

using namespace organisasi;

namespace {
std::string kode(std::string_view typed) {
  const auto g = Golongan::parse(typed);
  return g ? g->kode() : "refused";
}
}  // namespace

TEST_CASE("a golongan is read however it is spaced and cased") {
  for (const auto* s :
       {"III/b", "iii/b", "III / b", "IIIb", "III.b", "Gol. III/b", "Golongan Ruang III/b",
        "Penata Muda Tingkat I (III/b)", "Penata Muda Tk. I / (III/b)", "Penata Muda Tingkat I", "penata muda tk. I"})
    CHECK_MESSAGE(kode(s) == "III/b", s);
}

TEST_CASE("a roman numeral without a letter is a golongan of a PPPK") {
  CHECK(kode("IX") == "IX");
  CHECK(kode("golongan ix") == "IX");
  CHECK(Golongan::parse("IX").value().jenis() == JenisNip::pppk);
  CHECK(Golongan::parse("I").value().jenis() == JenisNip::pppk);
  CHECK(kode("XVII") == "XVII");
}

TEST_CASE("what is no golongan is refused") {
  for (const auto* s :
       {"V/a", "III/e", "IV/f", "XVIII", "IIII", "3b", "III/b 2", "", "Penata Muda Tingkat II", "Pangkat", "b", "-"})
    CHECK_MESSAGE(kode(s) == "refused", s);
  CHECK(kode("IV/e") == "IV/e");
}

TEST_CASE("order follows rank, not the alphabet") {
  const auto g = [](const char* s) { return Golongan::parse(s).value(); };
  CHECK(g("IV/a") > g("III/d"));
  CHECK(g("II/a") > g("I/d"));
  CHECK(g("IX") > g("V"));
  CHECK(g("III/b") == g("iii/b"));
}

TEST_CASE("a PNS is printed with pangkat and golongan, a PPPK with golongan only") {
  CHECK(Golongan::parse("iii/b").value().printed() == "Penata Muda Tingkat I (III/b)");
  CHECK(Golongan::parse("IV/e").value().printed() == "Pembina Utama (IV/e)");
  CHECK(Golongan::parse("ix").value().printed() == "IX");
}

TEST_CASE("each kind has 17 steps and every stored code reads back") {
  for (const auto jenis : {JenisNip::pns, JenisNip::pppk}) {
    const auto all = all_golongan(jenis);
    CHECK(all.size() == 17);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(Golongan::parse(all[i].kode()) == all[i]);
      CHECK(Golongan::parse(all[i].printed()) == all[i]);
      CHECK(all[i].urut() == static_cast<int>(i) + 1);
    }
  }
}
