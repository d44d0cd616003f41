// What programs send: how much of it a day, and the same sent twice.
#pragma once
#include "open311/kunci_store.h"

namespace open311 {

// A program that got no answer sends the same again. Our choice: for an hour it then gets the receipt of the first
// time.
inline constexpr std::int64_t kirim_ulang_ms = 3'600'000;

// What a program gets for a pengaduan: the token, and what the reporter follows it with.
struct Tanda {
  std::string token;
  std::string kode;
  std::string pin;
};
std::string new_token();

class Kiriman {
 public:
  // `said` is everything that was sent, in one text.
  Kiriman(std::string_view key, std::string_view said);

  // Nothing: it is new, and is now this transaction's to make. Else what the first time gave.
  std::optional<Tanda> claim(db::Tx& tx, std::int64_t now) const;
  // The receipt, which only whoever has the key and says the same can open.
  void keep(db::Tx& tx, const Tanda& tanda) const;

 private:
  std::string secret_;
  std::string hash_;
};

// Whether the key has sent its share since then.
bool is_spent(db::Reader& reader, const Kunci& kunci, std::int64_t since);
void catat_pengirim(db::Tx& tx, PengaduanId id, const Kunci& kunci, std::int64_t now);
void purge_kiriman(db::Tx& tx, std::int64_t now);

}  // namespace open311
