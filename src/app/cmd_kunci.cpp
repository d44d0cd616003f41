#include <fmt/format.h>

#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "open311/instant.h"
#include "open311/kunci_store.h"

namespace app {
namespace {

int refused(const Error& error) {
  fmt::print(stderr, "kinerja: {}\n", msg::format(error.text, msg::Lang::id));
  return error.fault == Fault::not_found ? kFailed : kBadData;
}

}  // namespace

int cmd_kunci_buat(const Config& config, const std::string& nama, int batas_harian) {
  const auto database = open_database(config);
  const auto now = Clock().now();
  const auto key =
      database->write_result([&](db::Tx& tx) { return open311::buat_kunci(tx, console(), now, nama, batas_harian); });
  if (!key) return refused(key.error());
  fmt::print("{}\n", *key);
  return kOk;
}

int cmd_kunci_cabut(const Config& config, const std::string& nama) {
  const auto database = open_database(config);
  const auto now = Clock().now();
  const auto done = database->write_result([&](db::Tx& tx) { return open311::cabut_kunci(tx, console(), now, nama); });
  return done ? kOk : refused(done.error());
}

int cmd_kunci_daftar(const Config& config) {
  const auto database = open_database_reading(config);
  database->read([](db::Reader& r) {
    for (const auto& k : open311::list_kunci(r))
      fmt::print("{}\t{}\t{}\t{}\t{}\n", k.nama, k.batas_harian, k.kiriman, open311::format_instant(k.dibuat),
                 k.dicabut ? open311::format_instant(*k.dicabut) : "-");
  });
  return kOk;
}

}  // namespace app
