// The keys of the programs that may send. Of a key only its hash is kept; a revoked one stays, because it says which
// program sent what.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"

namespace open311 {

using KunciApiId = Id<struct KunciApiTag>;

inline constexpr int kunci_batas_harian = 1000;  // our choice

// The key, to be shown once. invalid at "nama" when it is empty, too long, not one line, or taken.
Result<std::string> buat_kunci(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, std::string_view nama,
                               int batas_harian);
// not_found when no key in force has that name.
Result<void> cabut_kunci(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, std::string_view nama);

struct Kunci {
  KunciApiId id;
  int batas_harian = 0;
};
// In force.
std::optional<Kunci> find_kunci(db::Reader& reader, std::string_view key);

struct BarisKunci {
  std::string nama;
  int batas_harian = 0;
  std::int64_t dibuat = 0;
  std::optional<std::int64_t> dicabut;
  std::int64_t kiriman = 0;  // pengaduan it has sent
};
std::vector<BarisKunci> list_kunci(db::Reader& reader);

}  // namespace open311
