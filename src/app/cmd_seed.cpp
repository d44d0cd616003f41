#include <fmt/format.h>

#include "akun/sandi.h"
#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "app/seed_aduan.h"
#include "db/migrate.h"

namespace app {
namespace {

constexpr std::size_t kBatch = 5000;  // people per transaction

// Calls `step` for slices of `count`, each in a transaction of its own, with a line of progress for large demos.
template <class Step>
void in_batches(db::Database& database, std::size_t count, const char* what, Step step) {
  for (std::size_t from = 0; from < count; from += kBatch) {
    const std::size_t to = std::min(count, from + kBatch);
    database.write([&](db::Tx& tx) {
      step(tx, from, to);
      return true;
    });
    if (count > kBatch) fmt::print(stderr, "\r{} {}/{}", what, to, count);
  }
  if (count > kBatch) fmt::print(stderr, "\n");
}

std::unique_ptr<db::Database> open_for_seed(const Config& config) {
  if (!config.db_url.empty()) return open_database(config);
  return db::open_sqlite({.path = config.data_dir + "/kinerja.db", .readers = 1, .bulk = true});
}

bool is_empty(db::Database& database) {
  bool empty = false;
  database.read([&](db::Reader& r) { empty = r.number("SELECT COUNT(*) AS n FROM akun") == 0; });
  return empty;
}

}  // namespace

int cmd_seed_demo(const Config& config, const SeedOptions& options) {
  make_folders(config);
  const auto database = open_for_seed(config);
  db::migrate(*database);
  if (!is_empty(*database)) {
    fmt::print(stderr, "kinerja: instans ini sudah berisi data; seed --demo hanya untuk instans kosong\n");
    return kFailed;
  }
  const auto hash = akun::hash_sandi(kDemoSandi);
  MUST(hash);
  SeedState state;
  state.random = SeedRandom(options.benih);
  state.benih = options.benih;
  state.now = Clock().now();
  database->write([&](db::Tx& tx) {
    seed_dasar(tx, state);
    seed_unit(tx, state, options.pegawai);
    return true;
  });
  plan_pegawai(state, options.pegawai);
  const std::size_t people = state.pegawai.size();
  in_batches(*database, people, "pegawai",
             [&](db::Tx& tx, std::size_t a, std::size_t b) { seed_pegawai(tx, state, a, b); });
  in_batches(*database, people, "akun",
             [&](db::Tx& tx, std::size_t a, std::size_t b) { seed_akun(tx, state, *hash, a, b); });
  if (options.tahun == SeedTahun::penuh) {
    in_batches(*database, people, "SKP", [&](db::Tx& tx, std::size_t a, std::size_t b) { seed_skp(tx, state, a, b); });
    in_batches(*database, people, "tahun",
               [&](db::Tx& tx, std::size_t a, std::size_t b) { seed_tahun(tx, state, a, b); });
  }
  database->write([&](db::Tx& tx) {
    seed_peran(tx, state);
    seed_kategori(tx, state);
    return true;
  });
  if (options.tahun == SeedTahun::penuh) seed_evaluasi(*database, state);
  if (options.pengaduan > 0) {
    const auto brankas = open_brankas(config, *database);
    const auto files = berkas::Simpanan::open(files_dir(config));
    MUST(brankas && files);
    SeedFoto foto(*files);
    in_batches(*database, static_cast<std::size_t>(options.pengaduan), "pengaduan",
               [&](db::Tx& tx, std::size_t a, std::size_t b) { seed_aduan(tx, *brankas, foto, state, a, b); });
    fmt::print("pelapor\t{}\t{}\n", state.pelapor.peran, state.pelapor.pengguna);
  }
  for (const auto& login : state.logins) fmt::print("{}\t{}\t{}\n", login.peran, login.pengguna, kDemoSandi);
  return kOk;
}

}  // namespace app
