// Uploads that come in pieces (tus 1.0): how far each is. The bytes lie in a file named after the id.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"

namespace pelaksanaan {

struct Unggahan {
  std::string id;
  std::int64_t panjang = 0;
  std::int64_t diterima = 0;
  std::string nama;
  bool is_whole() const { return diterima == panjang; }
};

inline constexpr std::int64_t unggahan_umur_ms = 24 * 60 * 60 * 1000;
inline constexpr int unggahan_terbuka_max = 20;  // per account

// The ids of this account's uploads that are too old, which are forgotten: their files can go.
std::vector<std::string> forget_old(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now);
// Likewise of every account.
void forget_all_old(db::Tx& tx, std::int64_t now);
std::vector<std::string> list_unggahan(db::Reader& reader);  // the ids of all
// invalid when the account has too many open.
Result<void> create_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const Unggahan& baru, std::int64_t now);
// Only the account that began it.
Result<Unggahan> find_unggahan(db::Reader& reader, const akun::Pelaku& pelaku, const std::string& id);
// conflict unless it stands at `dari`.
Result<void> advance_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& id, std::int64_t dari,
                              std::int64_t sampai);
void forget_unggahan(db::Tx& tx, const akun::Pelaku& pelaku, const std::string& id);

}  // namespace pelaksanaan
