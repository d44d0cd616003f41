// Sealed words: what a stolen database must not tell (who reported, and what was written). XChaCha20-Poly1305 of
// libsodium with one key for each kind of secret; a key lies in a file of its own beside the data, readable by this
// user only, and is made when the instance begins.
#pragma once
#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/enum_text.h"
#include "base/result.h"

namespace berkas {

// 64 hex digits from the kernel: a token, or a secret to seal with.
std::string draw_secret();

enum class Kunci {
  umum,       // what was written
  identitas,  // who reported
  wbs,        // everything about a whistleblower's report
};

// Signs what everybody may check (Ed25519). Everything is hexadecimal digits.
class Stempel {
 public:
  explicit Stempel(const std::array<unsigned char, 32>& seed);
  std::string public_key() const;
  std::string sign(std::string_view words) const;

 private:
  std::array<unsigned char, 32> public_{};
  std::array<unsigned char, 64> secret_{};
};
// False as well when key or signature are no such digits.
bool is_stamped(std::string_view public_key, std::string_view words, std::string_view signature);

class Brankas {
 public:
  enum class Missing { make, refuse };
  // The keys in `folder`. With `refuse` a missing key is an error: made anew it would open nothing that was sealed.
  // Anything but 32 bytes in a key's file is an error too.
  static Result<Brankas> open(const std::filesystem::path& folder, Missing missing);
  // For what is sealed and opened by whoever holds the words of `secret` and by nobody else.
  static std::string seal_with(std::string_view secret, std::string_view words);
  static Result<std::string> unseal_with(std::string_view secret, std::string_view sealed);

  // `place` is bound in: what was sealed for one row cannot be opened in another. Answers printable characters.
  std::string seal(Kunci kunci, std::string_view place, std::string_view words) const;
  // unavailable when it was sealed with another key, for another place, or was changed.
  Result<std::string> unseal(Kunci kunci, std::string_view place, std::string_view sealed) const;
  // The same words in the same place get the same 64 hex digits; without the key nobody can try out which words they
  // are.
  std::string tag(Kunci kunci, std::string_view place, std::string_view words) const;
  // The stamp of this instance, from a file beside the keys that is made when first asked for. Nothing is sealed with
  // it: when it is lost, what it stamped can still be checked and a new one goes on.
  Result<Stempel> stempel() const;
  // Tells keys apart without telling them: 32 hex digits.
  std::string fingerprint() const;

 private:
  using Key = std::array<unsigned char, 32>;
  std::array<Key, 3> keys_{};
  std::filesystem::path folder_;
};

}  // namespace berkas

template <>
struct EnumText<berkas::Kunci> {
  static constexpr std::array table{
      std::pair{berkas::Kunci::umum, std::string_view("umum")},
      std::pair{berkas::Kunci::identitas, std::string_view("identitas")},
      std::pair{berkas::Kunci::wbs, std::string_view("wbs")},
  };
};
