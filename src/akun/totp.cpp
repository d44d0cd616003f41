#include "akun/totp.h"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

#include "base/percent.h"
#include "base/result.h"

namespace akun {
namespace {

constexpr std::int64_t kStepMs = 30'000;
constexpr int kDriftSteps = 1;  // phones are seldom more than half a minute off

std::string decode(const std::string& secret) {
  char* bytes = nullptr;
  std::size_t length = 0;
  MUST(oath_base32_decode(secret.data(), secret.size(), &bytes, &length) == OATH_OK);
  std::string out(bytes, length);
  std::free(bytes);
  return out;
}

}  // namespace

std::string make_totp_secret() {
  std::array<char, 20> random{};
  randombytes_buf(random.data(), random.size());
  char* text = nullptr;
  std::size_t length = 0;
  MUST(oath_base32_encode(random.data(), random.size(), &text, &length) == OATH_OK);
  std::string out(text, length);
  std::free(text);
  return out;
}

std::string totp_uri(std::string_view secret, std::string_view issuer, std::string_view user) {
  return "otpauth://totp/" + text::percent_encode(issuer) + ":" + text::percent_encode(user) +
         "?secret=" + std::string(secret) + "&issuer=" + text::percent_encode(issuer);
}

std::string totp_code(const std::string& secret, std::int64_t step) {
  const std::string key = decode(secret);
  std::array<char, 7> code{};
  MUST(oath_hotp_generate(key.data(), key.size(), static_cast<std::uint64_t>(step), 6, false,
                          OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) == OATH_OK);
  return code.data();
}

std::optional<std::int64_t> totp_step(const std::string& secret, std::string_view code, std::int64_t now_ms,
                                      std::int64_t last_step) {
  const std::int64_t now_step = now_ms / kStepMs;
  for (std::int64_t step = now_step - kDriftSteps; step <= now_step + kDriftSteps; ++step) {
    const std::string right = totp_code(secret, step);
    if (step > last_step && code.size() == right.size() && sodium_memcmp(code.data(), right.data(), right.size()) == 0)
      return step;
  }
  return std::nullopt;
}

}  // namespace akun
