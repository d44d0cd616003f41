// Rows that are written together, looked at in the database itself: a save without its trail, or a trail without its
// save, is half a save.
#pragma once
#include <string>
#include <vector>

#include "db/db.h"

namespace kill_test {

// What is not whole, as sentences. Empty when all is well.
std::vector<std::string> half_written(db::Reader& reader);

}  // namespace kill_test
