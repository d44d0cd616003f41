#include "http/random.h"

#include <sys/random.h>

#include <array>
#include <cstdint>

#include "base/result.h"

namespace http {
namespace {

// A system call for 256 bytes costs little more than one for eight, and every request wants a few.
class Supply {
 public:
  std::uint8_t next() {
    if (used_ == bytes_.size()) {
      MUST(getrandom(bytes_.data(), bytes_.size(), 0) == static_cast<ssize_t>(bytes_.size()));
      used_ = 0;
    }
    return bytes_[used_++];
  }

 private:
  std::array<std::uint8_t, 256> bytes_{};  // up to 256 come whole, without being interrupted
  std::size_t used_ = bytes_.size();
};

}  // namespace

std::string random_hex(std::size_t bytes) {
  thread_local Supply supply;
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes);
  for (std::size_t i = 0; i < bytes; ++i) {
    const std::uint8_t byte = supply.next();
    text.push_back(digits[byte >> 4U]);
    text.push_back(digits[byte & 15U]);
  }
  return text;
}

}  // namespace http
