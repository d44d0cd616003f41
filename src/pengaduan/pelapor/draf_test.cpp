#include "pengaduan/pelapor/draf.h"

#include <doctest/doctest.h>

namespace pengaduan {
namespace {

Draf filled() {
  return {.kategori = "jembatan",
          .tempat_diisi = true,
          .distrik = "94.01.05",
          .kampung = "94.01.05.2003",
          .dekat = "SD Negeri \"Wanggar\"",
          .titik = Titik{-3'312'345, 135'412'345},
          .cerita = "Papan jembatan lepas sejak Senin.\nAnak sekolah melompat \xF0\x9F\x8C\x89",
          .kontak_diisi = true,
          .privasi = {true, false},
          .nama = "Maria Pigai",
          .telepon = "0812 0000 0000",
          .surel = "maria@example.org"};
}

TEST_CASE("a draf comes back as it was kept") {
  CHECK(draf_from_json(to_json(filled())) == filled());
  CHECK(draf_from_json(to_json({})) == Draf{});
}

TEST_CASE("what is no draf is refused") {
  CHECK_FALSE(draf_from_json(""));
  CHECK_FALSE(draf_from_json("[]"));
  CHECK_FALSE(draf_from_json("{}"));
  CHECK_FALSE(draf_from_json(R"({"kategori":7})"));
}

TEST_CASE("the next page is the first that is not filled") {
  Draf d;
  CHECK(next_langkah(d) == LangkahDraf::apa);
  d.kategori = "jembatan";
  CHECK(next_langkah(d) == LangkahDraf::dimana);
  d.tempat_diisi = true;
  d.cerita = std::string(cerita_min - 1, 'a');
  CHECK(next_langkah(d) == LangkahDraf::cerita);
  d.cerita += "a";
  CHECK(next_langkah(d) == LangkahDraf::kontak);
  d.kontak_diisi = true;
  CHECK(next_langkah(d) == LangkahDraf::periksa);
}

TEST_CASE("initials of at most three words") {
  CHECK(inisial("Maria Yuliana Pigai Tebai") == "M. Y. P.");
  CHECK(inisial("  Élie  ") == "É.");
  CHECK(inisial("").empty());
}

}  // namespace
}  // namespace pengaduan
