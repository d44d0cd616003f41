// A small MBTiles file, made by the test that reads it.
#pragma once
#include <string>
#include <vector>

#include "db/db.h"

namespace test {

struct Ubin {
  int zoom = 0;
  std::int64_t x = 0, y = 0;  // from the north
  std::string bytes;
};

// "X'8950'": bytes as SQL writes them.
inline std::string blob_literal(const std::string& bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out = "X'";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out + "'";
}

inline void write_mbtiles(const std::string& path, const std::vector<Ubin>& tiles) {
  const auto file = db::open_sqlite({.path = path});
  file->write([&](db::Tx& tx) {
    tx.exec("CREATE TABLE metadata (name TEXT, value TEXT)");
    tx.exec("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
    tx.exec("INSERT INTO metadata VALUES ('minzoom', $1), ('maxzoom', $2), ('attribution', $3)",
            {std::to_string(tiles.front().zoom), std::to_string(tiles.back().zoom),
             "© <a href=\"https://contoh.id\">Contoh</a>"});
    for (const Ubin& t : tiles)
      tx.exec("INSERT INTO tiles VALUES ($1, $2, $3, " + blob_literal(t.bytes) + ")",
              {t.zoom, t.x, (std::int64_t{1} << t.zoom) - 1 - t.y});
    return true;
  });
}

}  // namespace test
