// The keys of programs by command: made, listed, revoked, each with its line in the trail.
#include <doctest/doctest.h>

#include <regex>

#include "harness.h"
#include "steps.h"

using namespace harness;

TEST_CASE("open311: a key is printed once and alone, and its hash is all that stays") {
  for (const bool postgres : databases()) {
    INFO("postgres: ", postgres);
    Instance app({.postgres = postgres});
    app.stop();
    const auto [code, key] = app.command({"kunci-api", "buat", "SiapLapor"});
    CHECK(code == 0);
    CHECK(std::regex_match(key, std::regex("[0-9a-f]{64}\n")));
    CHECK(number(app, "SELECT COUNT(*) AS n FROM kunci_api WHERE hash = '" + key.substr(0, 64) + "'") == 0);
    CHECK(app.command({"kunci-api", "buat", "Lain", "--batas", "5"}).second != key);
    for (const auto& nama : std::vector<std::string>{"SiapLapor", "", "dua\nbaris", " tepi ", std::string(61, 'a')}) {
      INFO(nama);
      const auto [refused, said] = app.command({"kunci-api", "buat", nama});
      CHECK(refused == 65);
      CHECK(said.starts_with("kinerja: "));
    }
    CHECK(app.command({"kunci-api", "buat", std::string(60, 'a')}).first == 0);
    CHECK(app.command({"kunci-api", "buat", "Nol", "--batas", "0"}).first == 64);
    CHECK(app.command({"kunci-api"}).first == 64);
    CHECK(app.command({"kunci-api", "cabut", "SiapLapor"}).first == 0);
    CHECK(app.command({"kunci-api", "cabut", "SiapLapor"}).first == 1);
    CHECK(app.command({"kunci-api", "cabut", "TidakAda"}).first == 1);
    const auto [listed, list] = app.command({"kunci-api", "daftar"});
    CHECK(listed == 0);
    CHECK(std::regex_search(list, std::regex("Lain\t5\t0\t[0-9TZ:-]+\t-\n")));
    CHECK(std::regex_search(list, std::regex("SiapLapor\t1000\t0\t[0-9TZ:-]+\t[0-9TZ:-]+\n")));
    CHECK(list.find(key.substr(0, 64)) == std::string::npos);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM jejak WHERE objek = 'kunci_api' AND aksi = 'kunci_api.dibuat'") == 3);
    CHECK(number(app, "SELECT COUNT(*) AS n FROM jejak WHERE objek = 'kunci_api' AND aksi = 'kunci_api.dicabut'") == 1);
    CHECK(app.command({"verify"}).first == 0);
  }
}
