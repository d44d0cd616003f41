// A forgotten password by e-mail: who asks is noted, and a job sends a code to the address HR knows. Nobody learns from
// the answer whether the account or its address exists.
#pragma once
#include <cstdint>
#include <string>

#include "db/db.h"
#include "pemberitahuan/surel.h"

namespace akun {

inline constexpr std::int64_t kSurelMs = 10 * 60'000;  // ASVS 6.5.5: codes on another way live ten minutes at most

enum class Permintaan { dicatat, terlalu_sering };

// Notes the request and puts the letter into the outbox (the table of jobs), in the caller's transaction. The letter is
// only for an active account with an address, and three an hour; more often from one address than an office asks is
// refused for every name alike.
Permintaan ask_kode_surel(db::Tx& tx, const std::string& pengguna, const std::string& ip, std::int64_t now);

// The job: makes the code (stored as a hash, like every code) and sends it. The code exists in the letter only. Throws
// when the mail server refuses; the next try sends a fresh code.
std::string run_kode_surel(db::Database& database, const std::string& argumen, const std::string& situs,
                           const pemberitahuan::ServerSurel& server, std::int64_t now);

}  // namespace akun
