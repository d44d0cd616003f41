// The pictures of a map in an MBTiles file (1.3), a SQLite database of its own that is only read. Thread-safe.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "db/db.h"

namespace db {

struct TileFacts {
  int zoom_min = 0, zoom_max = 0;
  std::string attribution;  // as the file says it; may be HTML
  std::string version;      // another one for another file, so that browsers may keep a tile for ever
};

class TileFile {
 public:
  explicit TileFile(const std::string& path);  // throws Unavailable when it is no such file
  TileFile(const TileFile&) = delete;
  TileFile& operator=(const TileFile&) = delete;

  const TileFacts& facts() const { return facts_; }
  // The bytes of a tile, counted from the north as web maps do; nothing where the file has none.
  std::optional<std::string> find(int zoom, std::int64_t x, std::int64_t y);

 private:
  std::mutex mutex_;  // one connection, one reader at a time
  std::unique_ptr<Database> database_;
  TileFacts facts_;
};

}  // namespace db
