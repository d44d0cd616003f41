// What was read once and holds until somebody writes. A page that is kept asks on every request whether it is still the
// same; where this program alone writes (SQLite) it knows so without a lock on the file.
#pragma once
#include <functional>
#include <string>

#include "db/db.h"

namespace db {

// What `load` answers, kept under `key` until the next commit. `load` reads through `reader` and depends on nothing
// else. In a transaction that writes, beside another program and on PostgreSQL it is loaded every time.
std::string kept(Reader& reader, const std::string& key, const std::function<std::string()>& load);

}  // namespace db
