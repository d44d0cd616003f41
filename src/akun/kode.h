// One-time codes that are printed or read out: eight characters of Crockford's base 32 (no I, L, O, U), 40 bits, in two
// groups. They live shortly and tries are throttled like passwords; the database holds only their hash.
#pragma once
#include <string>
#include <string_view>

namespace akun {

std::string make_kode();                          // "7KQM-2X9P"
std::string normal_kode(std::string_view typed);  // upper case, no spaces and dashes, O→0, I and L→1
std::string hash_kode(std::string_view normal);

}  // namespace akun
