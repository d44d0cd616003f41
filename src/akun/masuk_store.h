// Signing in: the account by user name, and the memory of failed tries.
#pragma once
#include <optional>
#include <string>

#include "akun/pelaku.h"
#include "akun/sesi_store.h"
#include "db/db.h"

namespace akun {

struct AkunMasuk {
  AkunId id;
  std::string nama;
  std::string sandi_hash;  // "" until activated
  bool totp_aktif = false;
};

// The user name as stored for what was typed: a NIP without spaces and dots, anything else in lower case.
std::string normal_pengguna(std::string_view typed);

std::optional<AkunMasuk> find_akun_masuk(db::Reader& reader, const std::string& pengguna);

// How long, in milliseconds, this account or address must still wait. 5 wrong tries in 15 minutes are free for an
// account and 60 for an address (a school behind one router); each further one doubles the wait, up to 15 minutes.
// Nobody is locked out for good: an attacker must not be able to lock a colleague's account.
std::int64_t wait_before_try(db::Reader& reader, const std::string& pengguna, const std::string& ip, std::int64_t now);
void note_failed_try(db::Tx& tx, const std::string& pengguna, const std::string& ip, std::int64_t now);

// Opens the session, forgets the failed tries and writes the trail. Answers the cookie's token.
std::string sign_in(db::Tx& tx, const AkunMasuk& akun, const NewSesi& sesi, const std::string& pengguna,
                    std::int64_t now);
void store_sandi(db::Tx& tx, AkunId akun, const std::string& sandi_hash);

}  // namespace akun
