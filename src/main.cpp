// The command line. Options and help only: every verb's work is in src/app/.
#include <fmt/format.h>
#include <sodium.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>

#include "app/commands.h"
#include "app/serve.h"
#include "base/tanggal.h"
#include "berkas/foto_worker.h"
#include "open311/kunci_store.h"

namespace {

constexpr const char* kVersion = "0.1.0";

// "2026-12-15T08:00+09:00" → UTC milliseconds.
std::optional<std::int64_t> parse_moment(const std::string& s) {
  int y = 0, mo = 0, d = 0, h = 0, mi = 0, oh = 0, om = 0;
  char sign = 0;
  if (std::sscanf(s.c_str(), "%4d-%2d-%2dT%2d:%2d%c%2d:%2d", &y, &mo, &d, &h, &mi, &sign, &oh, &om) != 8)
    return std::nullopt;
  const auto day = Tanggal::make(y, mo, d);
  if (!day || (sign != '+' && sign != '-') || h > 23 || mi > 59) return std::nullopt;
  const int offset = (sign == '+' ? 1 : -1) * (oh * 60 + om);
  return day->start_utc_ms(offset) + (h * 60 + mi) * 60'000LL;
}

struct Globals {
  std::string config_file = "/etc/kinerja/kinerja.conf";
  bool config_named = false;
  std::string data, db, listen;
};

// File, environment, then the flags given on this command line.
int load_config(const Globals& g, app::Config& out) {
  std::vector<app::ConfigProblem> problems;
  auto inputs = app::gather_config(g.config_file, g.config_named, problems);
  if (!g.data.empty()) inputs.push_back({"data.folder", g.data, "bendera --data"});
  if (!g.db.empty()) inputs.push_back({"data.db", g.db, "bendera --db"});
  if (!g.listen.empty()) {
    const auto colon = g.listen.rfind(':');
    if (colon == std::string::npos)
      problems.push_back({"--listen: tulis ALAMAT:PORT, misalnya 127.0.0.1:8080"});
    else {
      inputs.push_back({"server.alamat", g.listen.substr(0, colon), "bendera --listen"});
      inputs.push_back({"server.port", g.listen.substr(colon + 1), "bendera --listen"});
    }
  }
  auto result = app::build_config(inputs);
  for (auto& p : result.problems) problems.push_back(std::move(p));
  for (const auto& p : problems) fmt::print(stderr, "kinerja: {}\n", p.text);
  out = std::move(result.config);
  if (out.source.at("server.base_url") == "bawaan")
    out.settings.base_url = fmt::format("http://{}:{}", out.server.address, out.server.port);
  return problems.empty() ? app::kOk : app::kBadConfig;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == "--worker" && std::string_view(argv[2]) == "gambar")
    return berkas::foto_worker_main();
  if (sodium_init() < 0) return app::kFailed;

  CLI::App cli{"kinerja: pengelolaan kinerja pegawai ASN / civil servants' performance management"};
  cli.require_subcommand(1);
  Globals g;
  cli.add_option("--config", g.config_file, "berkas konfigurasi")->each([&](const std::string&) {
    g.config_named = true;
  });
  int code = app::kOk;
  const auto with_config = [&](auto run) {
    return [&, run] {
      app::Config config;
      code = load_config(g, config);
      if (code == app::kOk) code = run(config);
    };
  };
  const auto verb = [&](CLI::App& parent, const char* name, const char* help) {
    CLI::App* sub = parent.add_subcommand(name, help);
    sub->add_option("--data", g.data, "folder data");
    sub->add_option("--db", g.db, "postgres://… menggantikan SQLite");
    return sub;
  };

  std::string moment;
  CLI::App* serve = verb(cli, "serve", "jalankan server");
  serve->add_option("--listen", g.listen, "ALAMAT:PORT");
  serve->add_option("--sekarang", moment, "mulai pada saat tertentu (hanya demo), misalnya 2026-12-15T08:00+09:00");
  serve->callback(with_config([&](app::Config& c) {
    app::ServeOptions options;
    if (!moment.empty()) {
      options.chosen_now = parse_moment(moment);
      if (!options.chosen_now) {
        fmt::print(stderr, "kinerja: --sekarang tidak terbaca; contoh 2026-12-15T08:00+09:00\n");
        return app::kUsage;
      }
    }
    return app::serve(std::move(c), options);
  }));

  bool plan = false;
  CLI::App* migrate = verb(cli, "migrate", "perbarui skema basis data");
  migrate->add_flag("--plan", plan, "hanya tampilkan yang akan dijalankan");
  migrate->callback(with_config(
      [&](app::Config& c) { return app::cmd_migrate(c, plan ? app::MigrateMode::plan : app::MigrateMode::run); }));

  bool demo = false, kosong = false;
  app::SeedOptions seed_options;
  CLI::App* seed = verb(cli, "seed", "isi instans baru dengan data contoh");
  seed->add_flag("--demo", demo, "data demo; wajib disebut")->required();
  seed->add_option("--pegawai", seed_options.pegawai, "jumlah pegawai")->check(CLI::Range(20, 1'000'000));
  seed->add_option("--pengaduan", seed_options.pengaduan, "jumlah pengaduan warga")->check(CLI::Range(0, 1'000'000));
  seed->add_option("--benih", seed_options.benih, "benih acak: hasil yang sama untuk benih yang sama");
  seed->add_flag("--kosong", kosong, "hanya unit dan pegawai: tahun kinerjanya belum dimulai, dan belum ada pengaduan");
  seed->callback(with_config([&](app::Config& c) {
    if (kosong) {
      seed_options.tahun = app::SeedTahun::kosong;
      seed_options.pengaduan = 0;
    }
    return app::cmd_seed_demo(c, seed_options);
  }));

  std::string kind, file;
  bool dry_run = false;
  app::ImportPengaduanOptions aduan;
  bool sudah_publik = false;
  CLI::App* import =
      verb(cli, "import", "impor unit, pegawai, atau wilayah dari CSV/XLSX, pengaduan juga dari JSON GeoReport v2");
  import->add_option("jenis", kind)->required()->check(CLI::IsMember({"unit", "pegawai", "wilayah", "pengaduan"}));
  import->add_option("berkas", file)->required();
  import->add_flag("--dry-run", dry_run, "periksa saja");
  import->add_option("--sumber", aduan.sumber, "pengaduan: nama sistem asal; nomornya unik di dalamnya");
  import->add_option("--kategori", aduan.kategori, "pengaduan: ASAL=kode, boleh berulang")->allow_extra_args(false);
  import->add_option("--bawaan", aduan.bawaan, "pengaduan: kode jenis untuk yang tidak dikenal");
  import->add_flag("--sudah-publik", sudah_publik, "pengaduan: isinya sudah terbuka di sistem asal");
  import->callback(with_config([&](app::Config& c) {
    const auto mode = dry_run ? app::ImportMode::dry_run : app::ImportMode::apply;
  if (kind != "pengaduan") return app::cmd_import(c, kind, file, mode);
  if (sudah_publik) aduan.keterbukaan = pengaduan::KeterbukaanAsal::sudah_publik;
  return app::cmd_import_pengaduan(c, file, aduan, mode);
}));
verb(cli, "data-terbuka", "buat berkas data terbuka pengaduan sekarang juga")->callback(with_config([](app::Config& c) {
  return app::cmd_data_terbuka(c);
}));

CLI::App* export_ = verb(cli, "export", "ekspor ke CSV/XLSX; - menulis CSV ke keluaran baku");
export_->add_option("jenis", kind)
    ->required()
    ->check(CLI::IsMember({"unit", "pegawai", "skp", "evaluasi", "pengaduan"}));
export_->add_option("berkas", file)->required();
export_->callback(with_config([&](app::Config& c) { return app::cmd_export(c, kind, file); }));

std::string user, role, unit_code, role_verb;
CLI::App* users = cli.add_subcommand("user", "akun");
users->require_subcommand(1);
CLI::App* passwd = verb(*users, "passwd", "ganti kata sandi; dibaca dari masukan baku");
passwd->add_option("pengguna", user)->required();
passwd->callback(with_config([&](app::Config& c) { return app::cmd_user_passwd(c, user); }));
CLI::App* roles = verb(*users, "role", "beri atau cabut peran");
roles->add_option("tindakan", role_verb)->required()->check(CLI::IsMember({"beri", "cabut"}));
roles->add_option("pengguna", user)->required();
roles->add_option("peran", role)
    ->required()
    ->check(CLI::IsMember({"admin_hr", "auditor", "admin_unit", "admin_ti", "koordinator", "penghubung", "apip"}));
roles->add_option("--unit", unit_code, "kode unit untuk admin_unit dan penghubung");
roles->callback(with_config([&](app::Config& c) { return app::cmd_user_role(c, user, role, unit_code, role_verb); }));
CLI::App* mfa = verb(*users, "mfa-reset", "lepas kode autentikator orang yang kehilangan ponsel dan kode pemulihannya");
mfa->add_option("pengguna", user)->required();
mfa->callback(with_config([&](app::Config& c) { return app::cmd_user_mfa_reset(c, user); }));
verb(*users, "list", "daftar akun yang memegang peran")->callback(with_config([&](app::Config& c) {
  return app::cmd_user_list(c);
}));

std::string key_name;
int key_limit = open311::kunci_batas_harian;
CLI::App* keys = cli.add_subcommand("kunci-api", "kunci aplikasi yang mengirim pengaduan lewat Open311");
keys->require_subcommand(1);
CLI::App* make_key = verb(*keys, "buat", "buat kunci; tercetak sekali ini saja");
make_key->add_option("nama", key_name, "nama aplikasi")->required();
make_key->add_option("--batas", key_limit, "pengaduan yang boleh dikirim sehari")->check(CLI::Range(1, 1'000'000));
make_key->callback(with_config([&](app::Config& c) { return app::cmd_kunci_buat(c, key_name, key_limit); }));
CLI::App* revoke_key = verb(*keys, "cabut", "cabut kunci; berlaku seketika");
revoke_key->add_option("nama", key_name, "nama aplikasi")->required();
revoke_key->callback(with_config([&](app::Config& c) { return app::cmd_kunci_cabut(c, key_name); }));
verb(*keys, "daftar", "nama, batas harian, jumlah kiriman, dibuat, dan dicabut setiap kunci")
    ->callback(with_config([](app::Config& c) { return app::cmd_kunci_daftar(c); }));

std::string dir;
CLI::App* backup = verb(cli, "backup", "cadangkan basis data dan berkas");
backup->add_option("folder", dir)->required();
backup->callback(with_config([&](app::Config& c) { return app::cmd_backup(c, dir); }));
CLI::App* restore = verb(cli, "restore", "pulihkan dari cadangan ke folder data yang kosong");
restore->add_option("cadangan", dir)->required();
restore->callback(with_config([&](app::Config& c) { return app::cmd_restore(c, dir); }));
verb(cli, "verify", "periksa keutuhan: rantai jejak, berkas, acuan")->callback(with_config([&](app::Config& c) {
  return app::cmd_verify(c);
}));
verb(cli, "doctor", "periksa mesin dan instans, dengan cara memperbaiki")->callback(with_config([&](app::Config& c) {
  return app::cmd_doctor(c);
}));

CLI::App* config = cli.add_subcommand("config", "konfigurasi");
config->require_subcommand(1);
verb(*config, "show", "nilai yang berlaku dan asalnya")->callback(with_config([](app::Config& c) {
  fmt::print("{}", app::describe_config(c));
  return app::kOk;
}));
verb(*config, "check", "periksa saja")->callback(with_config([](app::Config& c) { return app::cmd_config_check(c); }));
config->add_subcommand("example", "contoh berkas konfigurasi")->callback([] {
  fmt::print("{}", app::example_config());
});
cli.add_subcommand("version", "versi")->callback([] { fmt::print("kinerja {}\n", kVersion); });

try {
  cli.parse(argc, argv);
} catch (const CLI::ParseError& e) {
  const int cli_code = cli.exit(e);
  return cli_code == 0 ? app::kOk : app::kUsage;
} catch (const std::exception& e) {
  fmt::print(stderr, "kinerja: {}\n", e.what());
  return app::kTryAgain;
}
return code;
}
