// Accounts of employees as HR and a unit's admin see them: made in bulk from the imported employees, opened by a code
// that is printed or handed over, closed when somebody leaves.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "db/db.h"

namespace akun {

// Printed slips travel to a school by boat: two weeks. A code handed over at the counter is used at once: one hour.
inline constexpr std::int64_t kAktivasiMs = 14LL * 86'400'000;
inline constexpr std::int64_t kResetMs = 3'600'000;

struct AkunRow {
  PegawaiId pegawai;
  std::optional<AkunId> akun;
  std::string nama, nip, unit, status;  // status "" when there is no account yet
  std::int64_t terakhir_masuk = 0;
  bool boleh_dibuka = false;  // whether the actor may make a code for it
};

struct AkunFilter {
  std::string kata;  // folded words or digits of a NIP
  std::optional<UnitId> unit;
  std::int64_t after = 0;  // keyset: pegawai id of the last row of the page before
};

// The path prefix of the units whose accounts the actor manages: "/" is all (every path begins so), "-" is none.
std::string scope_of(const Pelaku& pelaku);

// What the actor may manage: everything for HR, his subtree for a unit's admin, nothing else. Whoever makes a code for
// an account can sign in as its owner, so one with a role (HR, auditor, another admin) is HR's alone to open.
std::vector<AkunRow> list_akun(db::Reader& reader, const Pelaku& pelaku, const AkunFilter& filter, int limit);
std::optional<AkunRow> find_akun(db::Reader& reader, const Pelaku& pelaku, PegawaiId pegawai);

// Accounts for every active employee of the actor's scope that has none; user name is the NIP. Answers how many.
int create_missing(db::Tx& tx, const Pelaku& pelaku, std::int64_t now);

struct KodeBaru {
  std::string kode;
  std::int64_t kedaluwarsa = 0;
};
// Replaces unused codes. A reset ends the sessions; the old password works until the new one is set.
KodeBaru issue_kode(db::Tx& tx, const Pelaku& pelaku, AkunId akun, std::int64_t now, std::int64_t valid_ms);

// The account a code opens, when user name and code fit and it is not too late.
std::optional<AkunId> find_kode(db::Reader& reader, const std::string& pengguna, const std::string& kode_hash,
                                std::int64_t now);
// Uses the code up, sets the password and opens the account. False when it was used meanwhile.
bool use_kode(db::Tx& tx, AkunId akun, const std::string& kode_hash, const std::string& sandi_hash, std::int64_t now);

struct SlipRow {
  AkunId akun;
  std::string nama, nip, unit, pengguna;
};
// People of a unit and below whose account waits for its first sign-in; not_found when it is not the actor's to manage.
Result<std::vector<SlipRow>> list_waiting(db::Reader& reader, const Pelaku& pelaku, UnitId unit, int limit);

}  // namespace akun
