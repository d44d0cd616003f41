// import pengaduan, export pengaduan and data-terbuka: what the pages and jobs do, from the command line.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "app/instance.h"
#include "app/parts.h"
#include "db/migrate.h"
#include "pengaduan/terbuka/job_pages.h"
#include "pengaduan/tukar/impor_store.h"

namespace app {
namespace {

void say(const Error& error) {
  fmt::print(stderr, "kinerja: {}\n", msg::format(error.text, msg::Lang::id));
}

// False, with the reason said, when a category is not there.
bool read_categories(const std::vector<pengaduan::KategoriImpor>& known, const ImportPengaduanOptions& options,
                     pengaduan::CaraImpor& cara) {
  for (const std::string& pair : options.kategori)
    if (!pengaduan::add_peta(cara, pair, known)) {
      fmt::print(stderr, "kinerja: --kategori {}: tulis ASAL=kode dengan kode jenis yang ada\n", pair);
      return false;
    }
  cara.bawaan = options.bawaan;
  if (std::ranges::any_of(known, [&](const auto& k) { return k.kode == cara.bawaan && !k.apip; })) return true;
  fmt::print(stderr, "kinerja: --bawaan {}: jenis ini tidak ada\n", cara.bawaan);
  return false;
}

void print_report(const std::vector<pengaduan::PengaduanImpor>& rows) {
  const auto n = pengaduan::count_impor(rows);
  fmt::print("baru\t{}\nberubah\t{}\nsama\t{}\nditolak\t{}\nluar_wilayah\t{}\n", n.baru, n.berubah, n.sama, n.ditolak,
             n.luar_wilayah);
  for (const auto& p : rows)
    if (p.hasil == pengaduan::HasilImpor::ditolak)
      fmt::print("{}\t{}\t{}\t{}\n", p.baris, pengaduan::nama_kolom(p.kolom), p.sel,
                 msg::format(pengaduan::label(p.sebab), msg::Lang::id));
}

}  // namespace

int cmd_import_pengaduan(const Config& config, const std::string& file, const ImportPengaduanOptions& options,
                         ImportMode mode) {
  make_folders(config);
  const auto database = open_database(config);
  db::migrate(*database);
  pengaduan::CaraImpor cara{.sumber = options.sumber,
                            .keterbukaan = options.keterbukaan,
                            .now = Clock().now(),
                            .zona_menit = config.settings.zona_menit};
  std::vector<pengaduan::KategoriImpor> known;
  database->read([&](db::Reader& r) { known = pengaduan::kategori_impor(r); });
  if (!read_categories(known, options, cara)) return kUsage;
  const auto rows = pengaduan::read_impor(file);
  if (!rows) {
    say(rows.error());
    return kBadData;
  }
  pengaduan::AcuanImpor acuan;
  database->read([&](db::Reader& r) { acuan = pengaduan::load_acuan(r, *rows, cara); });
  const auto planned = pengaduan::plan_impor(*rows, std::move(acuan), cara);
  print_report(planned);
  if (mode == ImportMode::apply) {
    const auto brankas = open_brankas(config, *database);
    if (!brankas) {
      say(brankas.error());
      return kFailed;
    }
    akun::Pelaku pelaku;
    pelaku.nama = "baris perintah";
    pengaduan::tulis_impor(*database, *brankas, planned, cara, pelaku, [](std::int64_t, std::int64_t) {});
  }
  return pengaduan::count_impor(planned).ditolak > 0 ? kBadData : kOk;
}

int cmd_data_terbuka(const Config& config) {
  make_folders(config);
  const auto database = open_database_reading(config);
  const auto isi = pengaduan::tulis_terbuka(*database, pengaduan::folder_terbuka(files_dir(config)),
                                            {Clock().now(), config.settings.zona_menit, config.settings.nama_instansi},
                                            [](std::int64_t) {});
  fmt::print("pengaduan\t{}\nringkasan\t{}\n", isi.pengaduan, isi.ringkasan);
  return kOk;
}

}  // namespace app
