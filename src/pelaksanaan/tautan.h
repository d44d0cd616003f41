// Which links may be evidence, and which addresses our server may ask when it checks one. Whoever can make a server ask
// addresses inside its network reads what only that network may read (SSRF); so those addresses are refused twice: as
// they are typed, and again as their name resolves.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace pelaksanaan {

inline constexpr std::size_t tautan_characters_max = 500;

// The link as it is kept: http or https, a name with a dot or a public address, the usual port, no user name.
Result<std::string> check_tautan(std::string_view typed);

// An address in text form ("10.1.2.3", "fe80::1") that is not for the public: private, loopback, link-local, shared,
// documentation, multicast and every IPv6 form that wraps such an IPv4 address. What cannot be read counts as private.
bool is_private_address(const std::string& address);

}  // namespace pelaksanaan
