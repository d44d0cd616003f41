#include "berkas/brankas.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <span>

#include "berkas/file_descriptor.h"
#include "msg/berkas.h"

namespace berkas {
namespace {

using Key = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int kBase64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

const unsigned char* bytes_of(std::string_view s) {
  return reinterpret_cast<const unsigned char*>(s.data());
}

template <std::size_t size>
bool read_hex(std::string_view hex, std::array<unsigned char, size>& bytes) {
  std::size_t length = 0;
  return hex.size() == 2 * size &&
         sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &length, nullptr) == 0 && length == size;
}

std::string seal_by(const Key& key, std::string_view place, std::string_view words) {
  std::string raw(kNonceBytes + words.size() + kTagBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(raw.data());
  randombytes_buf(out, kNonceBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceBytes, nullptr, bytes_of(words), words.size(), bytes_of(place),
                                             place.size(), nullptr, out, key.data());
  std::string text(sodium_base64_encoded_len(raw.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), out, raw.size(), kBase64);
  text.pop_back();  // the terminating zero
  return text;
}

Result<std::string> unseal_by(const Key& key, std::string_view place, std::string_view sealed) {
  std::string raw(sealed.size(), '\0');
  std::size_t length = 0;
  auto* in = reinterpret_cast<unsigned char*>(raw.data());
  if (sodium_base642bin(in, raw.size(), sealed.data(), sealed.size(), nullptr, &length, nullptr, kBase64) != 0 ||
      length < kNonceBytes + kTagBytes)
    return fail(Fault::unavailable, msg::berkas::segel_rusak);
  std::string words(length - kNonceBytes - kTagBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(words.data()), nullptr, nullptr,
                                                 in + kNonceBytes, length - kNonceBytes, bytes_of(place), place.size(),
                                                 in, key.data()) != 0)
    return fail(Fault::unavailable, msg::berkas::segel_rusak);
  return words;
}

std::string to_hex(std::span<const unsigned char> bytes) {
  std::string hex(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();  // the terminating zero
  return hex;
}

Key key_from(std::string_view secret) {
  static constexpr std::string_view kFor = "kinerja-segel-1";
  Key key{};
  crypto_generichash(key.data(), key.size(), bytes_of(secret), secret.size(), bytes_of(kFor), kFor.size());
  return key;
}

// Nothing when there is no such file; an error when it is not a key.
Result<std::optional<Key>> read_key(const std::filesystem::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file) return std::optional<Key>{};
  Key key{};
  unsigned char more = 0;
  if (::read(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
      ::read(file.get(), &more, 1) != 0)
    return fail(Fault::unavailable, msg::berkas::kunci_rusak(path.string()));
  return std::optional<Key>(key);
}

// Under another name first: a crash leaves no half key.
Result<Key> make_key(const std::filesystem::path& path) {
  Key key{};
  randombytes_buf(key.data(), key.size());
  const std::string draft = path.string() + ".baru";
  const FileDescriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file || ::write(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
      ::fsync(file.get()) != 0 || ::rename(draft.c_str(), path.c_str()) != 0)
    return fail(Fault::unavailable, msg::berkas::kunci_tak_tertulis(path.string()));
  const FileDescriptor folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || ::fsync(folder.get()) != 0)
    return fail(Fault::unavailable, msg::berkas::kunci_tak_tertulis(path.string()));
  return key;
}

}  // namespace

std::string draw_secret() {
  std::array<unsigned char, 32> random{};
  randombytes_buf(random.data(), random.size());
  return to_hex(random);
}

Stempel::Stempel(const std::array<unsigned char, 32>& seed) {
  crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data());
}

std::string Stempel::public_key() const {
  return to_hex(public_);
}

std::string Stempel::sign(std::string_view words) const {
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(words), words.size(), secret_.data());
  return to_hex(signature);
}

bool is_stamped(std::string_view public_key, std::string_view words, std::string_view signature) {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> key{};
  std::array<unsigned char, crypto_sign_BYTES> mark{};
  return read_hex(public_key, key) && read_hex(signature, mark) &&
         crypto_sign_verify_detached(mark.data(), bytes_of(words), words.size(), key.data()) == 0;
}

Result<Brankas> Brankas::open(const std::filesystem::path& folder, Missing missing) {
  MUST(sodium_init() >= 0);
  Brankas out;
  out.folder_ = folder;
  for (const auto& [kunci, name] : EnumText<Kunci>::table) {
    const auto path = folder / (std::string(name) + ".kunci");
    const auto found = TRY(read_key(path));
    if (!found && missing == Missing::refuse) return fail(Fault::unavailable, msg::berkas::kunci_hilang(path.string()));
    Key& key = out.keys_[static_cast<std::size_t>(kunci)];
    if (found) {
      key = *found;
      continue;
    }
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    key = TRY(make_key(path));
  }
  return out;
}

std::string Brankas::seal_with(std::string_view secret, std::string_view words) {
  return seal_by(key_from(secret), {}, words);
}

Result<std::string> Brankas::unseal_with(std::string_view secret, std::string_view sealed) {
  return unseal_by(key_from(secret), {}, sealed);
}

std::string Brankas::seal(Kunci kunci, std::string_view place, std::string_view words) const {
  return seal_by(keys_[static_cast<std::size_t>(kunci)], place, words);
}

Result<std::string> Brankas::unseal(Kunci kunci, std::string_view place, std::string_view sealed) const {
  return unseal_by(keys_[static_cast<std::size_t>(kunci)], place, sealed);
}

std::string Brankas::tag(Kunci kunci, std::string_view place, std::string_view words) const {
  const Key& key = keys_[static_cast<std::size_t>(kunci)];
  std::array<unsigned char, 32> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), digest.size());
  // The length keeps a place apart from the words that follow it.
  const std::string head = "tag:" + std::to_string(place.size()) + ":" + std::string(place);
  crypto_generichash_update(&state, bytes_of(head), head.size());
  crypto_generichash_update(&state, bytes_of(words), words.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return to_hex(digest);
}

Result<Stempel> Brankas::stempel() const {
  const auto path = folder_ / "tanda.kunci";
  const auto found = TRY(read_key(path));
  if (found) return Stempel(*found);
  const Key made = TRY(make_key(path));
  return Stempel(made);
}

std::string Brankas::fingerprint() const {
  std::array<unsigned char, 16> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  for (const Key& key : keys_) crypto_generichash_update(&state, key.data(), key.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return to_hex(digest);
}

}  // namespace berkas
