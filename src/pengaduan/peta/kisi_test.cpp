#include "pengaduan/peta/kisi.h"

#include <doctest/doctest.h>

namespace pengaduan {
namespace {

TEST_CASE("single ones are shown up to forty marks, fullest squares counted first, and all of few squares") {
  const auto upto = [](std::vector<std::int64_t> jumlah) { return satuan_sampai(jumlah, 5); };
  CHECK(upto({}) > 1'000'000);
  CHECK(upto(std::vector<std::int64_t>(12, 900)) > 900);
  CHECK(upto(std::vector<std::int64_t>(13, 900)) == 5);  // none of them has as few
  CHECK(upto(std::vector<std::int64_t>(40, 1)) == 5);
  CHECK(upto(std::vector<std::int64_t>(41, 1)) == 1);
  CHECK(upto(std::vector<std::int64_t>(13, 3)) == 5);  // 39 marks
  CHECK(upto(std::vector<std::int64_t>(14, 3)) == 2);  // 42 would be
  std::vector<std::int64_t> mixed(20, 1);
  mixed.insert(mixed.end(), 10, 2);
  CHECK(upto(mixed) == 5);
  mixed.push_back(2);
  CHECK(upto(mixed) == 1);
}

TEST_CASE("a frame is four degrees, west before east and south before north, on Earth") {
  CHECK(parse_bingkai("134.2,-4.5,136.9,-2.2") == bingkai_wilayah);
  CHECK(parse_bingkai("-180,-90,180,90") == bingkai_bumi);
  CHECK(parse_bingkai("135,-3,135,-3"));
  for (const char* no :
       {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,,4", "136.9,-4.5,134.2,-2.2", "134.2,-2.2,136.9,-4.5", "-180.1,0,0,1",
        "0,-91,1,0", "0,0,1,nan", "0,0,1e3,1", " 0,0,1,1", "0x1,0,1,1"})
    CHECK_MESSAGE(!parse_bingkai(no), no);
}

TEST_CASE("the middle of a public square lies in one square of every size, away from its borders") {
  for (const Titik t : {Titik{-3'312'345, 135'412'345}, Titik{-3'375'000, 135'499'999}, Titik{1, -1}})
    for (int tingkat = 0; tingkat <= tingkat_terkasar; ++tingkat) {
      const Titik k = kasar(t);
      for (const std::int64_t d : {-kasar_sisi / 2, kasar_sisi / 2 - 1}) {
        CHECK(sel_of({k.lintang + d, k.bujur + d}, tingkat) == sel_of(k, tingkat));
        CHECK(kasar({k.lintang + d, k.bujur + d}) == k);
      }
    }
  CHECK(sel_of({-1, -1}, 0) == Sel{-1, -1});
  CHECK(sel_of({0, 0}, 0) == Sel{0, 0});
}

TEST_CASE("the nearer the finer, and never too many squares whatever is asked") {
  const Bingkai layar{{-3'400'000, 135'450'000}, {-3'340'000, 135'530'000}};
  CHECK(jangkauan(layar, 19).tingkat == 0);
  CHECK(jangkauan(layar, 14).tingkat == 0);
  CHECK(jangkauan(layar, 13).tingkat == 1);
  CHECK(jangkauan(layar, 11).tingkat == 2);
  CHECK(jangkauan(layar, 8).tingkat == 3);
  CHECK(jangkauan(layar, 0).tingkat == tingkat_terkasar);
  for (const int zoom : {0, 14, 15, 19}) {
    const Jangkauan j = jangkauan(bingkai_bumi, zoom);
    CHECK(j.tingkat == tingkat_terkasar);
    CHECK(j.jumlah() < 4'000);
    CHECK_FALSE(is_satuan(j, zoom));
  }
  CHECK(jangkauan(bingkai_wilayah, 19).jumlah() <= 1'000);
}

TEST_CASE("single ones are shown near by and in few squares") {
  const Bingkai layar{{-3'400'000, 135'450'000}, {-3'380'000, 135'480'000}};
  CHECK(is_satuan(jangkauan(layar, 15), 15));
  CHECK_FALSE(is_satuan(jangkauan(layar, 14), 14));
  const Bingkai lebar{{-3'400'000, 135'400'000}, {-3'340'000, 135'500'000}};
  CHECK(jangkauan(lebar, 15).tingkat == 0);
  CHECK_FALSE(is_satuan(jangkauan(lebar, 15), 15));
}

TEST_CASE("what lies in one square is one mark at the mean of its places, off the border") {
  const Titik a{-3'340'000, 135'390'000}, b{-3'342'000, 135'392'000}, far{-3'900'000, 135'000'000};
  const std::vector<Titik> all{a, b, far};
  const auto g = kelompokkan(all, 2);
  REQUIRE(g.size() == 2);
  CHECK(g[0].jumlah == 1);
  CHECK(g[1].jumlah == 2);
  CHECK(g[1].titik == Titik{-3'341'000, 135'391'000});
  CHECK(kelompokkan({}, 0).empty());
  const Gugus corner = gugus_of({0, 0}, 0, {1, kasar_sisi - 1}, 1);
  CHECK(corner.titik == Titik{kasar_sisi / 3, kasar_sisi - kasar_sisi / 3});
}

}  // namespace
}  // namespace pengaduan
