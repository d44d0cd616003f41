// The map over the real program: its pictures, what everybody finds on it and never finds on it, and the officers' own.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "db_fixture.h"
#include "harness.h"
#include "steps.h"
#include "ubin.h"

using namespace harness;

namespace {

// One point, as small as a PNG can be.
const std::string kPng(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\xda"
    "cd\xf8\xcfP\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xae"
    "B`\x82",
    70);

const std::string kRegion = "bbox=134.2,-4.5,136.9,-2.2";

nlohmann::json features(Visitor& v, const std::string& path) {
  const Page page = v.get(path);
  REQUIRE_MESSAGE(page.status == 200, path);
  return nlohmann::json::parse(page.body).at("features");
}

std::int64_t total(const nlohmann::json& all) {
  std::int64_t n = 0;
  for (const auto& f : all) n += f.at("properties").at("jumlah").get<std::int64_t>();
  return n;
}

struct Kartu {
  std::string kode, pin;
};

// Somebody's way from the first page of the form to the receipt, with a point.
Kartu report(const Instance& app, const std::string& kategori, const std::string& lintang, const std::string& bujur,
             const Fields& kontak = {}) {
  Visitor warga(app);
  warga.submit("/pengaduan/baru/apa", "/pengaduan/baru/apa", {{"kategori", kategori}});
  warga.submit("/pengaduan/baru/dimana", "/pengaduan/baru/dimana",
               {{"distrik", "94.01.05"}, {"lintang", lintang}, {"bujur", bujur}, {"aksi", "lanjut"}});
  warga.submit("/pengaduan/baru/cerita", "/pengaduan/baru/cerita",
               {{"cerita", "Puskesmas tutup sebelum siang sejak awal bulan."}});
  warga.submit("/pengaduan/baru/kontak", "/pengaduan/baru/kontak", kontak);
  warga.submit("/pengaduan/baru/periksa", "/pengaduan/baru/periksa", {});
  const Page page = warga.get("/pengaduan/terkirim");
  REQUIRE(page.status == 200);
  const auto after = [&](std::size_t from) { return page.body.find("<p class=\"code\">", from) + 16; };
  const auto text_at = [&](std::size_t at) { return page.body.substr(at, page.body.find('<', at) - at); };
  const auto first = after(0);
  return {text_at(first), text_at(after(first))};
}

std::string newest(const Instance& app) {
  return "/petugas/pengaduan/" + std::to_string(number(app, "SELECT MAX(id) AS n FROM pengaduan"));
}

void publish(const Instance& app, Visitor& koordinator, const std::string& path) {
  const std::string unit = std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
  CHECK(koordinator.submit(path + "/saring", path + "/saring", {{"judul", "Puskesmas tutup"}}).location == path);
  CHECK(koordinator.submit(path + "/disposisi", path + "/disposisi", {{"unit", unit}}).location == path);
}

}  // namespace

TEST_CASE("a picture of the map comes from the instance's file, kept for ever, and nothing else comes from there") {
  const test::TempDir dir;
  const auto file = dir.path("peta.mbtiles");
  test::write_mbtiles(file, {{2, 3, 0, kPng}, {2, 3, 2, "<svg xmlns='http://www.w3.org/2000/svg'/>"}});
  Instance app({.config = {{"KINERJA_PETA_BERKAS", file}}});
  Visitor v(app);
  const Page tile = v.get("/peta/2/3/0?v=1");
  CHECK(tile.status == 200);
  CHECK(tile.body == kPng);
  CHECK(tile.headers.find("content-type")->second == "image/png");
  CHECK(tile.headers.find("cache-control")->second.find("immutable") != std::string::npos);
  CHECK(tile.headers.find("content-security-policy")->second == "default-src 'none'; sandbox");
  for (const char* path :
       {"/peta/2/3/1", "/peta/2/3/2", "/peta/2/4/0", "/peta/2/3/4", "/peta/2/-1/0", "/peta/3/3/0", "/peta/23/0/0",
        "/peta/2/3/0.png", "/peta/2/3/", "/peta/x/3/0", "/peta/2/3/99999999999999999999", "/peta/2/%2e%2e/0",
        "/peta/2/..%2f..%2fetc%2fpasswd/0", "/peta/+2/3/0"})
    CHECK_MESSAGE(v.get(path).status >= 400, path);
  const Page page = v.get("/pengaduan/peta");
  CHECK(page.has("data-ubin=\"/peta/{z}/{x}/{y}?v="));
  CHECK(page.has("data-atribusi=\"© Contoh\""));
  Instance without;
  Visitor w(without);
  CHECK(w.get("/peta/2/3/0").status == 404);
  CHECK(w.get("/pengaduan/peta").has("data-ubin=\"\""));
}

TEST_CASE("what is published is on the map and in its table, by the same filter as the list") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 200});
    Visitor v(app);
    const Page page = v.get("/pengaduan/peta");
    CHECK(page.has("href=\"/pengaduan?distrik=94.01.05\""));
    CHECK(v.get("/pengaduan").has("href=\"/pengaduan/peta\""));
    CHECK(v.get("/pengaduan/peta?distrik=94.01.05").has("href=\"/pengaduan?distrik=94.01.05&amp;kampung=94.01.05."));
    const auto placed = number(app, "SELECT COUNT(*) AS n FROM pengaduan WHERE terbit = 1 AND lintang IS NOT NULL");
    CHECK(placed > 20);
    const std::string json = "/pengaduan/peta.json?";
    for (const char* zoom : {"0", "8", "11", "14", "19"})
      CHECK(total(features(v, json + kRegion + "&z=" + zoom)) == placed);
    CHECK(total(features(v, json + "bbox=-180,-90,180,90&z=19")) == placed);
    CHECK_FALSE(v.get(json + "bbox=-180,-90,180,90&z=19").has("\"isi\""));
    CHECK(features(v, json + "bbox=134.2,-2.3,134.3,-2.2&z=10").empty());
    const auto open = total(features(v, json + kRegion + "&z=8&keadaan=berjalan"));
    const auto over = total(features(v, json + kRegion + "&z=8&keadaan=selesai"));
    CHECK(open > 0);
    CHECK(over > 0);
    CHECK(open + over == placed);
    const auto there = number(app,
                              "SELECT COUNT(*) AS n FROM pengaduan WHERE terbit = 1 AND lintang IS NOT NULL AND "
                              "distrik = '94.01.05'");
    CHECK(total(features(v, json + kRegion + "&z=8&distrik=94.01.05")) == there);
    const auto roads = total(features(v, json + kRegion + "&z=8&jenis=jalan"));
    CHECK(roads > 0);
    CHECK(roads < placed);
    CHECK(total(features(v, json + kRegion + "&z=8&kata=jalan")) < placed);
    CHECK(features(v, json + kRegion + "&z=8&kata=tidakadakataini").empty());

    const Page first = v.get(json + kRegion + "&z=8");
    v.set_header("If-None-Match", first.headers.find("etag")->second);
    CHECK(v.get(json + kRegion + "&z=8").status == 304);
    v.set_header("If-None-Match", "");
    for (const char* bad :
         {"", "z=8", "bbox=1,2,3,4", "z=8&bbox=1,2,3", "z=8&bbox=1,2,3,4,5", "z=20&bbox=1,2,3,4", "z=-1&bbox=1,2,3,4",
          "z=8x&bbox=1,2,3,4", "z=8&bbox=3,2,1,4", "z=8&bbox=nan,2,3,4", "z=8&bbox=1,2,3,91", "z=8&bbox=1,2,3,4'--"})
      CHECK_MESSAGE(v.get(json + bad).status == 422, bad);
  }
}

TEST_CASE("no byte of the map tells of a secret report, and none where exactly an open one lies") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    Visitor visitor(app);
    Visitor koordinator = signed_in(app, "koordinator");
    const std::string corner = "bbox=136.4,-2.6,136.6,-2.4";
    const auto seen = [&](Visitor& v, const std::string& path) {
      std::string out;
      for (const char* z : {"8", "12", "14", "19"}) {
        const Page page = v.get(path + corner + "&z=" + z);
        CHECK(page.status == 200);
        out += page.body;
      }
      out += v.get(path + "bbox=136.50,-2.53,136.53,-2.50&z=16").body;
      return out;
    };
    const std::string json = "/pengaduan/peta.json?", nothing = seen(visitor, json);
    CHECK(nothing.find("coordinates") == std::string::npos);

    report(app, "dugaan", "-2.512345", "136.512345");
    report(app, "puskesmas", "-2.512345", "136.512345", {{"rahasia", "ya"}});
    const std::string secret = newest(app);
    const std::string unit = std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
    CHECK(koordinator.submit(secret + "/disposisi", secret + "/disposisi", {{"unit", unit}}).location == secret);
    CHECK(seen(visitor, json) == nothing);
    CHECK(seen(koordinator, json) == nothing);  // the public's map is the same for everybody

    const Kartu kartu = report(app, "puskesmas", "-2.512345", "136.512345");
    const std::string open = newest(app);
    CHECK(seen(visitor, json) == nothing);  // not before it is screened and passed on
    publish(app, koordinator, open);
    const std::string shown = seen(visitor, json);
    CHECK(shown.find("Puskesmas tutup") != std::string::npos);
    for (const char* exact : {"2.512345", "136.512345", "2.51234", "136.51234"})
      CHECK(shown.find(exact) == std::string::npos);
    const auto near = features(visitor, json + "bbox=136.50,-2.53,136.53,-2.50&z=16");
    REQUIRE(near.size() == 1);
    CHECK(near[0].at("geometry").at("coordinates") == nlohmann::json::array({136.51425, -2.51325}));
    CHECK(near[0].at("properties").at("isi")[0].at("judul") == "Puskesmas tutup");
    const std::string nomor = near[0].at("properties").at("isi")[0].at("alamat");
    CHECK(visitor.get(nomor).has("data-kasar"));
    CHECK(visitor.get(nomor).has("data-titik=\"-2.513250,136.514250\""));

    // More privacy is at once.
    Visitor warga(app);
    CHECK(warga.submit("/pengaduan/lacak", "/pengaduan/lacak", {{"kode", kartu.kode}, {"pin", kartu.pin}}).status ==
          303);
    CHECK(warga.submit("/pengaduan/saya", "/pengaduan/saya/privasi", {{"rahasia", "ya"}}).status == 303);
    CHECK(seen(visitor, json) == nothing);
    CHECK(visitor.get(nomor).status == 404);
  }
}

TEST_CASE("an officer's map shows exactly what his inbox holds") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres, .pengaduan = 40});
    report(app, "puskesmas", "-2.512345", "136.512345", {{"rahasia", "ya"}});
    const std::string secret = newest(app);
    report(app, "dugaan", "-2.522345", "136.522345");
    const std::string wbs = newest(app);
    const std::string json = "/petugas/pengaduan/peta.json?bagian=berjalan&bbox=136.50,-2.53,136.53,-2.50&z=";
    Visitor koordinator = signed_in(app, "koordinator"), penghubung = signed_in(app, "penghubung"),
            apip = signed_in(app, "apip"), pegawai = signed_in(app, "pegawai");
    const auto near = features(koordinator, json + "16");
    REQUIRE(near.size() == 1);
    CHECK(near[0].at("geometry").at("coordinates") == nlohmann::json::array({136.512345, -2.512345}));
    CHECK(near[0].at("properties").at("isi")[0].at("alamat") == secret);
    CHECK(koordinator.get(json + "16").headers.find("cache-control")->second == "no-store");
    CHECK(total(features(koordinator, json + "8")) == 1);
    CHECK(features(penghubung, json + "16").empty());
    CHECK(features(pegawai, json + "16").empty());
    CHECK(total(features(apip, json + "16")) == 2);
    CHECK(apip.get(json + "16").has(wbs));
    const std::string unit = std::to_string(number(app, "SELECT id AS n FROM unit WHERE kode = 'DINKES'"));
    CHECK(koordinator.submit(secret + "/disposisi", secret + "/disposisi", {{"unit", unit}}).location == secret);
    CHECK(total(features(penghubung, json + "16")) == 1);
    CHECK(penghubung.get(secret).has("data-titik=\"-2.512345,136.512345\""));
    CHECK(features(koordinator, json + "16&distrik=94.01.01").empty());
    CHECK(koordinator.get("/petugas/pengaduan/peta.json?z=8").status == 422);
    Visitor visitor(app);
    CHECK(visitor.get(json + "16").location.starts_with("/masuk"));
    // The page: the most urgent with a place, for whoever has no script.
    const Page page = koordinator.get("/petugas/pengaduan/peta?bagian=berjalan");
    CHECK(page.has("data-sumber=\"/petugas/pengaduan/peta.json?bagian=berjalan\""));
    CHECK(page.has("href=\"" + secret + "\""));
    CHECK(koordinator.get("/petugas/pengaduan?bagian=berjalan").has("/petugas/pengaduan/peta?bagian=berjalan"));
    CHECK(pegawai.get("/petugas/pengaduan/peta").has("Tidak ada pengaduan berletak di sini"));
  }
}
