#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <mutex>

#include "db/sqlite_session.h"
#include "db/tiles.h"

namespace db {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;
using sqlite::Role;

constexpr int kZoomMax = 22;  // beyond it a tile is smaller than a room

int zoom_of(sqlite::Session& session, const char* name) {
  const auto text = session.one("SELECT value FROM metadata WHERE name = $1", {name},
                                [](const Row& r) { return r.opt_text("value").value_or(""); });
  int zoom = -1;
  if (text) std::from_chars(text->data(), text->data() + text->size(), zoom);
  if (zoom < 0 || zoom > kZoomMax) throw Unavailable(fmt::format("metadata has no {} from 0 to {}", name, kZoomMax));
  return zoom;
}

}  // namespace

struct TileFile::Open {
  explicit Open(const std::string& path) : connection(path, Role::reader) {}
  std::mutex mutex;
  Connection connection;
};

TileFile::TileFile(const std::string& path) {
  try {
    open_ = std::make_unique<Open>(path);
    sqlite::Session session(open_->connection);
    facts_.zoom_min = zoom_of(session, "minzoom");
    facts_.zoom_max = zoom_of(session, "maxzoom");
    facts_.attribution = session
                             .one("SELECT value FROM metadata WHERE name = 'attribution'", {},
                                  [](const Row& r) { return r.opt_text("value").value_or(""); })
                             .value_or("");
    session.query("SELECT tile_data FROM tiles WHERE zoom_level = $1 LIMIT 1", {facts_.zoom_min}, [](const Row&) {});
    facts_.version =
        fmt::format("{:x}-{:x}", fs::file_size(path), fs::last_write_time(path).time_since_epoch().count());
  } catch (const std::exception& e) {
    throw Unavailable(fmt::format("{} is no MBTiles file: {}", path, e.what()));
  }
}

TileFile::~TileFile() = default;

std::optional<std::string> TileFile::find(int zoom, std::int64_t x, std::int64_t y) {
  if (zoom < 0 || zoom > kZoomMax) return std::nullopt;
  const std::int64_t side = std::int64_t{1} << zoom;
  if (x < 0 || x >= side || y < 0 || y >= side) return std::nullopt;
  const std::lock_guard lock(open_->mutex);
  sqlite::Session session(open_->connection);
  // The file counts rows from the south (TMS).
  return session.one("SELECT tile_data FROM tiles WHERE zoom_level = $1 AND tile_column = $2 AND tile_row = $3",
                     {zoom, x, side - 1 - y}, [](const Row& r) { return r.text("tile_data"); });
}

}  // namespace db
