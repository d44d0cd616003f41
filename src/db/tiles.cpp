#include "db/tiles.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

namespace db {
namespace {

namespace fs = std::filesystem;

constexpr int kZoomMax = 22;  // beyond it a tile is smaller than a room

std::string metadata(Reader& reader, const char* name) {
  return reader
      .one("SELECT value FROM metadata WHERE name = $1", {name},
           [](const Row& r) { return r.opt_text("value").value_or(""); })
      .value_or("");
}

int zoom_of(Reader& reader, const char* name) {
  const std::string text = metadata(reader, name);
  int zoom = -1;
  std::from_chars(text.data(), text.data() + text.size(), zoom);
  if (zoom < 0 || zoom > kZoomMax) throw Unavailable(fmt::format("metadata has no {} from 0 to {}", name, kZoomMax));
  return zoom;
}

}  // namespace

TileFile::TileFile(const std::string& path) {
  try {
    database_ = open_sqlite({.path = path, .read_only = true});
    database_->read([&](Reader& r) {
      facts_.zoom_min = zoom_of(r, "minzoom");
      facts_.zoom_max = zoom_of(r, "maxzoom");
      facts_.attribution = metadata(r, "attribution");
      r.query("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles LIMIT 1", {}, [](const Row&) {});
    });
    facts_.version =
        fmt::format("{:x}-{:x}", fs::file_size(path), fs::last_write_time(path).time_since_epoch().count());
  } catch (const std::exception& e) {
    throw Unavailable(fmt::format("{} is no MBTiles file: {}", path, e.what()));
  }
}

std::optional<std::string> TileFile::find(int zoom, std::int64_t x, std::int64_t y) {
  if (zoom < 0 || zoom > kZoomMax) return std::nullopt;
  const std::int64_t side = std::int64_t{1} << zoom;
  if (x < 0 || x >= side || y < 0 || y >= side) return std::nullopt;
  std::optional<std::string> tile;
  const std::lock_guard lock(mutex_);
  database_->read([&](Reader& r) {
    // The file counts rows from the south (TMS).
    tile = r.one("SELECT tile_data FROM tiles WHERE zoom_level = $1 AND tile_column = $2 AND tile_row = $3",
                 {zoom, x, side - 1 - y}, [](const Row& row) { return row.text("tile_data"); });
  });
  return tile;
}

}  // namespace db
