// What the program is made of, built once at start and handed down: no singletons.
#pragma once
#include <chrono>

#include "akun/sesi_store.h"
#include "app/router.h"
#include "berkas/brankas.h"
#include "berkas/simpanan.h"
#include "db/db.h"
#include "db/tiles.h"
#include "web/look.h"
#include "web/rate_limit.h"
#include "web/settings.h"

namespace app {

// The wall clock, or in a demo instance a chosen moment that goes on from the start of the program.
class Clock {
 public:
  explicit Clock(std::int64_t offset_ms = 0) : offset_ms_(offset_ms) {}
  std::int64_t now() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() + offset_ms_;
  }
  bool is_chosen() const { return offset_ms_ != 0; }

 private:
  std::int64_t offset_ms_;
};

struct Parts {
  db::Database& database;
  berkas::Simpanan& files;
  const berkas::Brankas& brankas;
  const web::Settings& settings;
  const web::Look& look;
  db::TileFile* ubin;  // nullptr without a file of the map
  Clock clock;
  std::string csrf_key;  // secret of this instance, kept in the database
  web::RequestRates rates;
};

}  // namespace app
