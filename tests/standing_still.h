// A change to an instance's database that no form makes, while its program stands still: SQLite has one writing
// process.
#pragma once
#include <string>

#include "db/db.h"
#include "harness.h"

namespace harness {

inline void change(const Instance& app, const InstanceOptions& options, const std::string& sql) {
  const auto database = options.postgres ? app.database() : db::open_sqlite({.path = app.dir() + "/kinerja.db"});
  database->write([&](db::Tx& tx) {
    tx.exec(sql);
    return true;
  });
}

}  // namespace harness
