// Time-based one-time passwords (RFC 6238, SHA-1, 30 s, 6 digits), as every authenticator app of the civil service
// already does. A step is accepted once: the last one used is remembered.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace akun {

std::string make_totp_secret();  // base 32, 160 bits
std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view user);
// The step that `code` belongs to, one step early or late allowed; nothing when it is wrong or not after `last_step`.
std::optional<std::int64_t> totp_step(const std::string& secret, std::string_view code, std::int64_t now_ms,
                                      std::int64_t last_step);
// The code of a step, for tests and for nothing else.
std::string totp_code(const std::string& secret, std::int64_t step);

}  // namespace akun
