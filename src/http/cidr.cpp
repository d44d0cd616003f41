#include "http/cidr.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace http {

namespace {

constexpr int kMappedBits = 96;

bool is_ipv4(std::string_view text) {
  return text.find(':') == std::string_view::npos;
}

Address masked(Address address, int bits) {
  for (int i = 0; i < 16; ++i) {
    const int keep = std::clamp(bits - i * 8, 0, 8);
    const unsigned mask = 0xFF00U >> keep;
    address[static_cast<std::size_t>(i)] &= static_cast<std::uint8_t>(mask & 0xFFU);
  }
  return address;
}

}  // namespace

std::optional<Address> parse_address(std::string_view text) {
  const std::string terminated(text);
  Address address{};
  if (is_ipv4(text)) {
    address[10] = address[11] = 0xFF;
    if (inet_pton(AF_INET, terminated.c_str(), &address[12]) != 1) return std::nullopt;
  } else if (inet_pton(AF_INET6, terminated.c_str(), address.data()) != 1) {
    return std::nullopt;
  }
  return address;
}

std::optional<Cidr> parse_cidr(std::string_view text) {
  const auto slash = text.find('/');
  const std::string_view network = text.substr(0, slash);
  const auto address = parse_address(network);
  if (!address) return std::nullopt;
  const int offset = is_ipv4(network) ? kMappedBits : 0;
  int bits = 128 - offset;
  if (slash != std::string_view::npos) {
    const std::string_view digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (bits < 0 || bits > 128 - offset) return std::nullopt;
  }
  const Cidr range{*address, bits + offset};
  if (masked(range.network, range.bits) != range.network) return std::nullopt;
  return range;
}

bool contains(const Cidr& range, const Address& address) {
  return masked(address, range.bits) == range.network;
}

bool contains(const std::vector<Cidr>& ranges, std::string_view address) {
  const auto parsed = parse_address(address);
  return parsed &&
         std::any_of(ranges.begin(), ranges.end(), [&](const Cidr& range) { return contains(range, *parsed); });
}

}  // namespace http
