// Imports in the database: preview, apply, quarantine. A preview changes nothing but its own rows; applying writes in
// batches, each complete in itself and each row compared once more with what is stored, so an interrupted import is
// simply applied again and the same file twice changes nothing.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"
#include "organisasi/import_rules.h"

namespace organisasi {

struct BerkasImpor {
  std::filesystem::path path;
  std::string nama;    // as the person knows it
  std::string sha256;  // of the bytes
};

enum class KeadaanImpor { dibaca, siap, diterapkan, dibatalkan, gagal };

struct Impor {
  ImporId id;
  JenisImpor jenis = JenisImpor::pegawai;
  std::string nama_berkas;
  KeadaanImpor keadaan = KeadaanImpor::siap;
  std::int64_t baru = 0, berubah = 0, sama = 0, ditolak = 0, hilang = 0;
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> diterapkan;
  // Of the job that applies it, when there is one.
  bool berjalan = false;
  bool pekerjaan_gagal = false;
  std::int64_t kemajuan = 0, total = 0;

  std::int64_t perubahan() const { return baru + berubah; }
};

// Everything that rows of this kind are compared with: one statement for units, two for employees.
Tersimpan load_tersimpan(db::Reader& reader, JenisImpor jenis);

// Reads the file, compares it, stores the preview. An error when the file as a whole cannot be read.
Result<ImporId> preview_import(db::Database& database, JenisImpor jenis, const BerkasImpor& berkas,
                               const akun::Pelaku& pelaku, std::int64_t now);

using Kemajuan = std::function<void(std::int64_t done, std::int64_t total)>;
// conflict when the import is not waiting to be applied.
Result<void> apply_import(db::Database& database, ImporId id, const akun::Pelaku& pelaku, std::int64_t now,
                          const Kemajuan& progress);
Result<void> cancel_import(db::Tx& tx, ImporId id);

// Queues the job "impor_terapkan"; its worker calls run_import_job with the argument as stored.
Result<void> queue_import(db::Tx& tx, ImporId id, const akun::Pelaku& pelaku, std::int64_t now);
std::string run_import_job(db::Database& database, const std::string& argumen, std::int64_t now,
                           const Kemajuan& progress);

// For the command line.
enum class CaraImpor { coba, terapkan };
struct LaporanImpor {
  Impor impor;
  std::vector<BarisImpor> ditolak;  // the first hundred
};
Result<LaporanImpor> import_file(db::Database& database, const BerkasImpor& berkas, JenisImpor jenis, CaraImpor cara,
                                 const akun::Pelaku& pelaku, std::int64_t now);

// ---------- reading ----------

std::vector<Impor> list_impor(db::Reader& reader, int limit);
Result<Impor> find_impor(db::Reader& reader, ImporId id);
// The first `limit` rows of each outcome, in one statement.
std::vector<BarisImpor> list_baris(db::Reader& reader, const Impor& impor, int limit);
struct BarisTercatat {
  std::vector<BarisImpor> baris;  // the first of them
  std::int64_t semua = 0;
};
// Rows that are taken without one of their cells.
BarisTercatat list_tercatat(db::Reader& reader, const Impor& impor, int limit);
std::vector<BarisImpor> list_ditolak(db::Reader& reader, const Impor& impor, int limit);

// ---------- quarantine ----------

struct Karantina {
  std::int64_t id = 0;
  JenisImpor jenis = JenisImpor::pegawai;
  std::int64_t nomor = 0;
  std::string nama_berkas;
  Rekam isi;
  std::vector<Penolakan> sebab;
};
std::vector<Karantina> list_karantina(db::Reader& reader, int limit, int offset);
std::int64_t count_karantina(db::Reader& reader);
Result<Karantina> find_karantina(db::Reader& reader, std::int64_t id);
// The row as HR corrected it: applied at once, or the faults that remain.
Result<std::vector<Penolakan>> clear_karantina(db::Tx& tx, std::int64_t id, const Rekam& diperbaiki,
                                               const akun::Pelaku& pelaku, std::int64_t now);
Result<void> discard_karantina(db::Tx& tx, std::int64_t id, const akun::Pelaku& pelaku, std::int64_t now);

// ---------- one row by hand ----------

// What would happen to one row typed into a form.
BarisImpor plan_row(db::Reader& reader, JenisImpor jenis, const Rekam& teks);
// Writes it. Only for a row that plan_row did not refuse.
void apply_row(db::Tx& tx, JenisImpor jenis, const Rekam& rekam, const akun::Pelaku& pelaku, std::int64_t now);

}  // namespace organisasi

template <>
struct EnumText<organisasi::KeadaanImpor> {
  using E = organisasi::KeadaanImpor;
  static constexpr std::array table{
      std::pair{E::dibaca, std::string_view("dibaca")},
      std::pair{E::siap, std::string_view("siap")},
      std::pair{E::diterapkan, std::string_view("diterapkan")},
      std::pair{E::dibatalkan, std::string_view("dibatalkan")},
      std::pair{E::gagal, std::string_view("gagal")},
  };
};
