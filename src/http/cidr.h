// Address ranges such as 10.0.0.0/8 or fd00::/8, and the list of them that is trusted.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace http {

// IPv4 lives in the IPv6 space (::ffff:0:0/96), so both spellings of one address are equal.
using Address = std::array<std::uint8_t, 16>;
std::optional<Address> parse_address(std::string_view text);

struct Cidr {
  Address network{};
  int bits = 128;
};

// "10.0.0.0/8" or a single address. Nothing when malformed or when bits behind the prefix are set.
std::optional<Cidr> parse_cidr(std::string_view text);

bool contains(const Cidr& range, const Address& address);
bool contains(const std::vector<Cidr>& ranges, std::string_view address);  // false for what is not an address

}  // namespace http
