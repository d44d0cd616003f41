#include "db/tiles.h"

#include <doctest/doctest.h>

#include <fstream>
#include <tuple>

#include "db_fixture.h"
#include "ubin.h"

namespace {

TEST_CASE("a tile is found by its number from the north, and outside the world there is none") {
  const test::TempDir dir;
  const auto path = dir.path("peta.mbtiles");
  test::write_mbtiles(path, {{2, 3, 0, "satu"}, {2, 3, 3, std::string("\x89PNG\0\xff", 6)}});
  db::TileFile tiles(path);
  CHECK(tiles.facts().zoom_min == 2);
  CHECK(tiles.facts().zoom_max == 2);
  CHECK(tiles.facts().attribution == "© <a href=\"https://contoh.id\">Contoh</a>");
  CHECK(tiles.find(2, 3, 0) == "satu");
  CHECK(tiles.find(2, 3, 3) == std::string("\x89PNG\0\xff", 6));
  CHECK_FALSE(tiles.find(2, 3, 1));
  const std::vector<std::tuple<int, int, int>> outside{{2, 4, 0},  {2, -1, 0}, {2, 3, -1}, {2, 3, 4},
                                                       {-1, 0, 0}, {23, 0, 0}, {62, 1, 1}};
  for (const auto& [zoom, x, y] : outside) CHECK_FALSE(tiles.find(zoom, x, y));
}

TEST_CASE("another file of the same name has another version") {
  const test::TempDir dir;
  const auto path = dir.path("peta.mbtiles");
  test::write_mbtiles(path, {{0, 0, 0, "satu"}});
  const auto first = db::TileFile(path).facts().version;
  CHECK(db::TileFile(path).facts().version == first);
  std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::seconds(1));
  CHECK(db::TileFile(path).facts().version != first);
}

TEST_CASE("what is no MBTiles file is refused with its name") {
  const test::TempDir dir;
  std::ofstream(dir.path("teks")) << "bukan basis data, hanya tulisan yang cukup panjang untuk dibaca sebagai kepala";
  const auto other = db::open_sqlite({.path = dir.path("lain.db")});
  for (const char* name : {"teks", "tidak-ada", "lain.db"})
    CHECK_THROWS_WITH_AS(db::TileFile(dir.path(name)), doctest::Contains(name), db::Unavailable);
}

}  // namespace
