// The files of open data: written anew every night, and at once when something is published no longer. They lie beside
// the file store; a reader meets the old file or the new one, never a half.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "db/db.h"

namespace pengaduan {

struct TerbukaBaru {
  std::int64_t now = 0;
  int zona_menit = 540;
  std::string instansi;
};

// What stands in keterangan.json beside them.
struct IsiTerbuka {
  std::int64_t dibuat = 0;
  std::int64_t pengaduan = 0;
  std::int64_t ringkasan = 0;  // rows
};

std::filesystem::path folder_terbuka(const std::filesystem::path& files);
// Throws when they cannot be written to the end; those of the night before stay then.
IsiTerbuka tulis_terbuka(db::Database& database, const std::filesystem::path& folder, const TerbukaBaru& baru,
                         const std::function<void(std::int64_t rows)>& told);
std::optional<IsiTerbuka> read_terbuka(const std::filesystem::path& folder);

}  // namespace pengaduan
