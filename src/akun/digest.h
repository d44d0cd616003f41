// A one-way name for a secret: the database keeps this, never the secret (session tokens, one-time codes).
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace akun {

std::string digest_hex(std::string_view secret);  // BLAKE2b, 256 bits, 64 digits
// Of a row of an append-only log: every field with its length before it, so that no two rows read alike.
std::string digest_of_fields(std::span<const std::string> fields);

}  // namespace akun
