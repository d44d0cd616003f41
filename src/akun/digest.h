// A one-way name for a secret: the database keeps this, never the secret (session tokens, one-time codes).
#pragma once
#include <string>
#include <string_view>

namespace akun {

std::string digest_hex(std::string_view secret);  // BLAKE2b, 256 bits, 64 digits

}  // namespace akun
