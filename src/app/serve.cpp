#include "app/serve.h"

#include <fmt/format.h>
#include <signal.h>

#include "app/instance.h"
#include "app/log.h"
#include "app/look.h"
#include "app/pipeline.h"
#include "app/sweep.h"
#include "db/migrate.h"
#include "db/tiles.h"
#include "http/server.h"
#include "pengaduan/angka/store.h"
#include "pengaduan/tenggat/jadwal_store.h"
#include "pengaduan/tenggat/waktu_store.h"
#include "pengaduan/terbuka/bukti_store.h"
#include "pengaduan/terbuka/store.h"

namespace app {
namespace {

constexpr int kTempFail = 75;                           // EX_TEMPFAIL: try again later
constexpr int kBadConfig = 78;                          // EX_CONFIG
constexpr std::int64_t kFirstSweepMs = 60 * 60 * 1000;  // a start has more urgent work

std::string schema_problem(db::Database& database) {
  const auto state = db::migration_state(database);
  if (!state.problem.empty()) return state.problem;
  if (state.have < state.want)
    return fmt::format("skema basis data versi {}, program memerlukan {}; jalankan: kinerja migrate", state.have,
                       state.want);
  return {};
}

std::int64_t clock_offset(const ServeOptions& options) {
  return options.chosen_now ? *options.chosen_now - Clock().now() : 0;
}

}  // namespace

int serve(Config config, const ServeOptions& options) {
  sigset_t stop_signals;
  sigemptyset(&stop_signals);
  sigaddset(&stop_signals, SIGTERM);
  sigaddset(&stop_signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &stop_signals, nullptr);  // before any thread starts: only sigwait below takes them

  const auto look = load_look(config.settings);
  if (!look) {
    fmt::print(stderr, "kinerja: {}\n", look.error());
    return kBadConfig;
  }
  std::optional<db::TileFile> ubin;
  try {
    if (!config.settings.berkas_peta.empty()) ubin.emplace(config.settings.berkas_peta);
  } catch (const db::Unavailable& e) {
    fmt::print(stderr, "kinerja: peta.berkas: {}\n", e.what());
    return kBadConfig;
  }
  make_folders(config);
  const auto database = open_database(config);
  if (const std::string problem = schema_problem(*database); !problem.empty()) {
    fmt::print(stderr, "kinerja: {}\n", problem);
    return kTempFail;
  }
  bool demo = false;
  database->read([&](db::Reader& r) { demo = read_setting(r, "demo") == "ya"; });
  if (options.chosen_now && !demo) {
    fmt::print(stderr, "kinerja: --sekarang hanya untuk instans demo\n");
    return 64;
  }
  config.settings.demo = demo;
  // A demo is for trying out, unless its configuration says otherwise.
  if (demo && config.source.at("masuk.totp_wajib") == "bawaan") config.settings.totp_wajib = false;

  auto files_opened = berkas::Simpanan::open(files_dir(config));
  if (!files_opened) {
    fmt::print(stderr, "kinerja: folder berkas {} tidak dapat dipakai\n", files_dir(config));
    return kTempFail;
  }
  berkas::Simpanan files = *std::move(files_opened);
  auto brankas = open_brankas(config, *database);
  if (!brankas) {
    fmt::print(stderr, "kinerja: {}\n", msg::format(brankas.error().text, msg::Lang::id));
    return kTempFail;
  }
  config.server.temp_dir = temp_dir(config);
  const Clock clock(clock_offset(options));
  Pipeline pipeline({*database, files, *brankas, config.settings, *look, ubin ? &*ubin : nullptr, clock,
                     csrf_key(*database), config.rates});
  Jobs jobs(*database, files, *brankas, config.settings, clock);
  http::Server server(config.server, pipeline.application());
  try {
    server.start();
  } catch (const std::exception& e) {
    fmt::print(stderr, "kinerja: {}\n", e.what());
    return kTempFail;
  }
  database->write([&](db::Tx& tx) {
    queue_sweep(tx, clock.now(), clock.now() + kFirstSweepMs);
    pengaduan::queue_waktu(tx, clock.now(), clock.now(), {});
    pengaduan::queue_angka(tx, clock.now(), clock.now(), {});
    for (const auto kind : {pengaduan::kBuktiJob, pengaduan::kTerbukaJob})
      pengaduan::queue_jadwal(tx, kind, clock.now(), clock.now(), {});
    return true;
  });
  jobs.start();
  log_event("info", fmt::format("mendengarkan {}:{}", config.server.address, server.port()));
  int signal = 0;
  sigwait(&stop_signals, &signal);
  log_event("info", "berhenti: menyelesaikan permintaan yang berjalan");
  pipeline.start_draining();
  jobs.stop();  // first: a long one is put down at its next step, and goes on after the next start
  server.stop();
  return 0;
}

}  // namespace app
