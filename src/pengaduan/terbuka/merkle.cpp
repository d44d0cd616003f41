#include "pengaduan/terbuka/merkle.h"

#include <sodium.h>

#include <bit>

namespace pengaduan {
namespace {

const unsigned char* bytes_of(std::string_view s) {
  return reinterpret_cast<const unsigned char*>(s.data());
}

// Where a tree of `n` > 1 leaves is split: the largest power of two below n.
std::size_t split_of(std::size_t n) {
  return std::bit_floor(n - 1);
}

}  // namespace

std::string hex_of(const Sidik& sidik) {
  std::string out(2 * sidik.size() + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), sidik.data(), sidik.size());
  out.pop_back();
  return out;
}

std::optional<Sidik> sidik_of(std::string_view hex) {
  Sidik out{};
  std::size_t length = 0;
  if (hex.size() != 2 * out.size() ||
      sodium_hex2bin(out.data(), out.size(), hex.data(), hex.size(), nullptr, &length, nullptr) != 0 ||
      length != out.size())
    return std::nullopt;
  return out;
}

Sidik leaf_hash(std::string_view data) {
  std::string all(1, '\0');
  all += data;
  Sidik out{};
  crypto_hash_sha256(out.data(), bytes_of(all), all.size());
  return out;
}

Sidik node_hash(const Sidik& left, const Sidik& right) {
  std::array<unsigned char, 65> all{1};
  std::copy(left.begin(), left.end(), all.begin() + 1);
  std::copy(right.begin(), right.end(), all.begin() + 33);
  Sidik out{};
  crypto_hash_sha256(out.data(), all.data(), all.size());
  return out;
}

Sidik merkle_root(std::span<const Sidik> leaves) {
  if (leaves.empty()) {
    Sidik out{};
    crypto_hash_sha256(out.data(), nullptr, 0);
    return out;
  }
  if (leaves.size() == 1) return leaves.front();
  const std::size_t k = split_of(leaves.size());
  return node_hash(merkle_root(leaves.first(k)), merkle_root(leaves.subspan(k)));
}

std::vector<Sidik> merkle_path(std::span<const Sidik> leaves, std::size_t at) {
  if (leaves.size() <= 1) return {};
  const std::size_t k = split_of(leaves.size());
  const bool left = at < k;
  auto path = left ? merkle_path(leaves.first(k), at) : merkle_path(leaves.subspan(k), at - k);
  path.push_back(merkle_root(left ? leaves.subspan(k) : leaves.first(k)));
  return path;
}

bool leads_to(const Sidik& root, const Sidik& leaf, std::size_t at, std::size_t size, std::span<const Sidik> path) {
  if (at >= size) return false;
  std::size_t fn = at, sn = size - 1;
  Sidik r = leaf;
  for (const Sidik& p : path) {
    if (sn == 0) return false;
    if ((fn & 1U) != 0 || fn == sn) {
      r = node_hash(p, r);
      while ((fn & 1U) == 0 && fn != 0) {
        fn >>= 1U;
        sn >>= 1U;
      }
    } else {
      r = node_hash(r, p);
    }
    fn >>= 1U;
    sn >>= 1U;
  }
  return sn == 0 && r == root;
}

}  // namespace pengaduan
