#include "akun/kode.h"

#include <sodium.h>

#include "akun/digest.h"

namespace akun {
namespace {
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kLength = 8;
}  // namespace

std::string make_kode() {
  std::string out;
  for (int i = 0; i < kLength; ++i) {
    if (i == kLength / 2) out += '-';
    out += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
  return out;
}

std::string normal_kode(std::string_view typed) {
  std::string out;
  for (const char ch : typed) {
    const char c = static_cast<char>(std::toupper(static_cast<unsigned char>(ch)));
    if (c == ' ' || c == '-') continue;
    out += c == 'O' ? '0' : (c == 'I' || c == 'L') ? '1' : c;
  }
  return out;
}

std::string hash_kode(std::string_view normal) {
  return digest_hex("kode:" + std::string(normal));
}

}  // namespace akun
