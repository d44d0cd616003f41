// Rows that are written together, looked at in the database itself: a save without its trail, or a trail without its
// save, is half a save.
#pragma once
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "db/db.h"

namespace kill_test {

using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t>;  // skp, period, indicator

// What there was before anybody saved: the demo's own rows have no trail.
struct Before {
  std::map<Key, std::int64_t> realisasi;  // versions
  std::int64_t umpan_balik = 0, jejak = 0, pesan = 0;
};
Before look(db::Reader& reader);

// What is not whole, as sentences. Empty when all is well.
std::vector<std::string> half_written(db::Reader& reader, const Before& before);

}  // namespace kill_test
