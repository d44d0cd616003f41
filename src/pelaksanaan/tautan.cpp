#include "pelaksanaan/tautan.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"
#include "msg/pelaksanaan.h"

namespace pelaksanaan {
namespace {

struct Range4 {
  std::uint32_t net;
  int bits;
};
// The special-purpose blocks of RFC 6890 and its registry.
constexpr Range4 kPrivate4[] = {
    {0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},  {0xA9FE0000, 16},
    {0xAC100000, 12}, {0xC0000000, 24}, {0xC0000200, 24}, {0xC0586300, 24}, {0xC0A80000, 16},
    {0xC6120000, 15}, {0xC6336400, 24}, {0xCB007100, 24}, {0xE0000000, 3},
};

bool is_private4(std::uint32_t address) {
  return std::any_of(std::begin(kPrivate4), std::end(kPrivate4),
                     [&](const Range4& r) { return (address >> (32 - r.bits)) == (r.net >> (32 - r.bits)); });
}

// Only 2000::/3 is for the public; in it, 2001::/23, 2001:db8::/32 and 2002::/16 (which wraps IPv4) are not.
bool is_private6(const std::array<std::uint8_t, 16>& a) {
  if ((a[0] & 0xE0U) != 0x20U) return true;
  if (a[0] == 0x20 && a[1] == 0x02) return true;
  if (a[0] == 0x20 && a[1] == 0x01) return a[2] < 0x02 || (a[2] == 0x0d && a[3] == 0xb8);
  return false;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_only_digits_and_dots(std::string_view host) {
  return host.find_first_not_of("0123456789.") == host.npos;
}

// A public name has a dot and a last part that is a word; names of one network only (RFC 6761, 6762) are not public.
bool is_public_name(std::string_view host) {
  if (!std::all_of(host.begin(), host.end(), is_name_character)) return false;
  const auto dot = host.rfind('.');
  if (dot == host.npos || dot == 0 || host.find("..") != host.npos || host.size() > 253) return false;
  const std::string_view last = host.substr(dot + 1);
  if (last.size() < 2 || last.find_first_not_of("0123456789x") == last.npos) return false;
  for (const std::string_view inside : {"localhost", "local", "internal", "lan", "home", "intranet", "invalid", "test"})
    if (last == inside) return false;
  return true;
}

bool is_public_host(const std::string& host) {
  return is_only_digits_and_dots(host) ? !is_private_address(host) : is_public_name(host);
}

}  // namespace

bool is_private_address(const std::string& address) {
  in_addr four{};
  if (inet_pton(AF_INET, address.c_str(), &four) == 1) return is_private4(ntohl(four.s_addr));
  in6_addr six{};
  if (inet_pton(AF_INET6, address.c_str(), &six) != 1) return true;
  std::array<std::uint8_t, 16> bytes{};
  std::copy(std::begin(six.s6_addr), std::end(six.s6_addr), bytes.begin());
  return is_private6(bytes);
}

Result<std::string> check_tautan(std::string_view typed) {
  using namespace msg::pelaksanaan;
  std::string link(text::trim(typed));
  if (text::length(link) > tautan_characters_max) return invalid("tautan", tautan_terlalu_panjang);
  for (const char c : link)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\' || c == '"' || c == '<' || c == '>')
      return invalid("tautan", tautan_tak_terbaca);
  const std::size_t colon = link.find("://");
  const std::string scheme = text::to_lower(link.substr(0, colon == link.npos ? 0 : colon));
  if (scheme != "http" && scheme != "https") return invalid("tautan", tautan_awalan);
  const std::size_t start = colon + 3;
  const std::size_t end = std::min(link.find_first_of("/?#", start), link.size());
  std::string host = text::to_lower(link.substr(start, end - start));
  const std::string port = scheme == "http" ? ":80" : ":443";
  if (host.ends_with(port)) host.resize(host.size() - port.size());
  if (host.find_first_of("@:[]") != host.npos || !is_public_host(host)) return invalid("tautan", tautan_bukan_umum);
  return scheme + "://" + host + link.substr(end);
}

}  // namespace pelaksanaan
