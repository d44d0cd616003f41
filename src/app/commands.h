// The command line's verbs. Each returns its exit code: 0 done, 1 failed, 2 (doctor) something is wrong, 64 wrong use,
// 65 bad data, 75 try again, 78 configuration.
#pragma once
#include <string>

#include "app/config.h"
#include "pengaduan/tukar/impor.h"

namespace app {

inline constexpr int kOk = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWouldChange = 3;
inline constexpr int kUsage = 64;
inline constexpr int kBadData = 65;
inline constexpr int kTryAgain = 75;
inline constexpr int kBadConfig = 78;

enum class MigrateMode { run, plan };
int cmd_migrate(const Config&, MigrateMode);

enum class SeedTahun {
  penuh,   // plans, realisasi and evaluations in every state
  kosong,  // units and people only: the year has not begun, to practise it from the first step
};
struct SeedOptions {
  std::int64_t pegawai = 300;
  std::int64_t pengaduan = 400;
  std::uint64_t benih = 1;
  SeedTahun tahun = SeedTahun::penuh;
};
int cmd_seed_demo(const Config&, const SeedOptions&);

enum class ImportMode { apply, dry_run };
int cmd_import(const Config&, const std::string& kind, const std::string& file, ImportMode);
struct ImportPengaduanOptions {
  std::string sumber = "impor";
  std::vector<std::string> kategori;  // "ASAL=kode"
  std::string bawaan = "lainnya";
  pengaduan::KeterbukaanAsal keterbukaan = pengaduan::KeterbukaanAsal::disaring_dulu;
};
int cmd_import_pengaduan(const Config&, const std::string& file, const ImportPengaduanOptions&, ImportMode);
int cmd_data_terbuka(const Config&);  // the files of open data, now
int cmd_export(const Config&, const std::string& kind, const std::string& file);

int cmd_user_passwd(const Config&, const std::string& user);  // the password comes from standard input
int cmd_user_role(const Config&, const std::string& user, const std::string& role, const std::string& unit_code,
                  const std::string& verb);                      // verb: beri | cabut
int cmd_user_mfa_reset(const Config&, const std::string& user);  // ends the sessions too
int cmd_user_list(const Config&);

int cmd_kunci_buat(const Config&, const std::string& nama, int batas_harian);
int cmd_kunci_cabut(const Config&, const std::string& nama);
int cmd_kunci_daftar(const Config&);

int cmd_backup(const Config&, const std::string& dir);
int cmd_restore(const Config&, const std::string& source);
int cmd_config_check(const Config&);  // what only a start would find: the look
int cmd_verify(const Config&);
int cmd_doctor(const Config&);

}  // namespace app
