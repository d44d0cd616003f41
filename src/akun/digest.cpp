#include "akun/digest.h"

#include <sodium.h>

#include <array>

namespace akun {

std::string digest_hex(std::string_view secret) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                     nullptr, 0);
  std::string out(2 * digest.size() + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), digest.data(), digest.size());
  out.resize(2 * digest.size());
  return out;
}

std::string digest_of_fields(std::span<const std::string> fields) {
  std::string all;
  for (const std::string& field : fields) all += std::to_string(field.size()) + ":" + field;
  return digest_hex(all);
}

}  // namespace akun
