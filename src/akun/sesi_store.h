// Sessions: a random token in the cookie, its hash in the database, idle and absolute limits.
#pragma once
#include <string>
#include <string_view>

#include "akun/pelaku.h"
#include "db/db.h"

namespace akun {

struct SesiLimits {
  std::int64_t idle_ms = 30 * 60'000;
  std::int64_t idle_shared_ms = 15 * 60'000;
  std::int64_t absolute_ms = 12 * 3'600'000;
};

struct Sesi {
  Pelaku pelaku;
  std::int64_t terakhir = 0;
  bool menunggu_totp = false;  // the password was right, the second factor is still missing
  int belum_dibaca = 0;
};

std::string session_hash(std::string_view token);

// The session and who it belongs to, in one statement. Nothing when it is unknown, too old, or the account is disabled.
std::optional<Sesi> find_sesi(db::Reader& reader, const std::string& token_hash, std::int64_t now, const SesiLimits&);

// Who an account belongs to now, for work that goes on without a session. Nothing when it is disabled.
std::optional<Pelaku> find_pelaku(db::Reader& reader, AkunId akun);

// Whose session it is, also while the second factor is missing.
std::optional<AkunId> find_akun_sesi(db::Reader& reader, const std::string& token_hash);

struct NewSesi {
  std::string browser;           // User-Agent, so that a person recognises his devices in the list
  bool shared_computer = false;  // the shorter idle limit
  bool awaits_totp = false;      // only /masuk/kode is open until the second factor is given
};
// A new session; answers the token for the cookie. The caller has checked the password.
std::string create_sesi(db::Tx& tx, AkunId akun, const NewSesi& sesi, std::int64_t now);
void touch_sesi(db::Tx& tx, const std::string& token_hash, std::int64_t now);
void end_sesi(db::Tx& tx, const std::string& token_hash);
// Everywhere but `keep_hash` ("" ends all).
void end_all_sesi(db::Tx& tx, AkunId akun, const std::string& keep_hash);

}  // namespace akun
