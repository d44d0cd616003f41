#include "pengaduan/peta/geojson.h"

#include <doctest/doctest.h>

namespace pengaduan {
namespace {

TEST_CASE("a count is a point with a number, single ones carry what may be read of them") {
  const std::vector<Gugus> gugus{{{-3'312'345, 135'412'345}, 12}};
  CHECK(geojson(gugusan(gugus), Cakupan::semua) ==
        R"({"features":[{"geometry":{"coordinates":[135.412345,-3.312345],"type":"Point"},"properties":{"jumlah":12},)"
        R"("type":"Feature"}],"sebagian":false,"type":"FeatureCollection"})");
  CHECK(geojson({}, Cakupan::sebagian) == R"({"features":[],"sebagian":true,"type":"FeatureCollection"})");
}

TEST_CASE("those at one place are one mark with the first of them and a way to all") {
  std::vector<PetaSatu> semua;
  for (int i = 0; i < 7; ++i)
    semua.push_back({{1, 2}, {.alamat = "/pengaduan/" + std::to_string(i), .judul = "A\"<b>"}});
  semua.push_back({{3, 4}, {.alamat = "/pengaduan/lain"}});
  const auto fitur = satuan(semua, "/pengaduan");
  REQUIRE(fitur.size() == 2);
  CHECK(fitur[0].jumlah == 7);
  CHECK(fitur[0].isi.size() == isi_maks);
  CHECK(fitur[0].isi[0].alamat == "/pengaduan/0");
  CHECK(fitur[1].jumlah == 1);
  const std::string json = geojson(fitur, Cakupan::semua);
  CHECK(json.find(R"("lain":"/pengaduan")") != json.npos);
  CHECK(json.find(R"("lain":"/pengaduan")") == json.rfind("\"lain\""));
  CHECK(json.find(R"("judul":"A\"<b>")") != json.npos);
}

TEST_CASE("bytes that are no text break no answer") {
  const std::vector<PetaSatu> semua{{{1, 2}, {.judul = "\xff"}}};
  CHECK(geojson(satuan(semua, ""), Cakupan::semua).find("\xEF\xBF\xBD") != std::string::npos);
}

}  // namespace
}  // namespace pengaduan
