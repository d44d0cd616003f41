#include "pengaduan/terbuka/bukti.h"

#include <doctest/doctest.h>

#include <set>

using namespace pengaduan;

TEST_CASE("a tree tells by its size only a power of two, and quiet days look alike") {
  CHECK(jumlah_daun(0) == 16);
  CHECK(jumlah_daun(1) == 16);
  CHECK(jumlah_daun(16) == 16);
  CHECK(jumlah_daun(17) == 32);
  CHECK(jumlah_daun(65'536) == 65'536);
}

TEST_CASE("leaves differ with salt, place and head, and those of nothing differ too") {
  const std::vector<std::string> heads{"aa", "bb", "aa"};
  const auto one = semua_daun("benih", heads), other = semua_daun("lain", heads);
  REQUIRE(one.size() == 16);
  std::set<Sidik> all(one.begin(), one.end());
  all.insert(other.begin(), other.end());
  CHECK(all.size() == 32);
  CHECK(one[1] == daun_of(garam_of("benih", 1), "bb"));
  CHECK(semua_daun("benih", heads) == one);
}

TEST_CASE("what is signed names every part, and the chain hangs on the one before") {
  const std::string akar = hex_of(leaf_hash("a")), sebelum = hex_of(leaf_hash("b"));
  CHECK(rantai_of("", akar) != rantai_of(sebelum, akar));
  CHECK(rantai_of(sebelum, akar) == hex_of(node_hash(leaf_hash("b"), leaf_hash("a"))));
  CHECK(pesan_of({3, "2026-11-24", 16, "aa", "bb"}) == "kinerja-bukti-1\n3\n2026-11-24\n16\naa\nbb\n");
}
