// Passwords: argon2id on a pool of its own, so that a morning of sign-ins never occupies the page workers' memory.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace akun {

// ASVS 6.2: length and a list of what everybody tries, no composition rules, no forced rotation.
inline constexpr std::size_t kSandiMin = 12;
inline constexpr std::size_t kSandiMax = 200;

// Refuses a password that is too short, too common, or made of the person's own name or number.
Result<void> check_new_sandi(std::string_view sandi, std::string_view pengguna, std::string_view nama);

// About 40 ms of one core and 19 MiB. At most two run at once and 64 wait; more is Fault::unavailable.
Result<std::string> hash_sandi(const std::string& sandi);
enum class Match { no, yes, yes_but_old };  // yes_but_old: hash again with today's cost
// An empty hash (no such account) costs the same time as a real one and never matches.
Result<Match> verify_sandi(const std::string& hash, const std::string& sandi);

}  // namespace akun
