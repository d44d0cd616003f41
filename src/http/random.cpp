#include "http/random.h"

#include <sys/random.h>

#include <array>
#include <cstdint>

#include "base/result.h"

namespace http {

std::string random_hex16() {
  std::array<std::uint8_t, 8> bytes{};
  MUST(getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(16);
  for (const std::uint8_t byte : bytes) {
    text.push_back(digits[byte >> 4U]);
    text.push_back(digits[byte & 15U]);
  }
  return text;
}

}  // namespace http
