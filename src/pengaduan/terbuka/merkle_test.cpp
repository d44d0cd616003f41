#include "pengaduan/terbuka/merkle.h"

#include <doctest/doctest.h>

using namespace pengaduan;

namespace {

// The test vectors of RFC 6962's reference implementation (certificate-transparency, merkletree).
std::vector<Sidik> reference_leaves() {
  std::vector<Sidik> out;
  for (const std::string& data :
       {std::string(), std::string("\x00", 1), std::string("\x10"), std::string("\x20\x21"), std::string("\x30\x31"),
        std::string("\x40\x41\x42\x43"), std::string("\x50\x51\x52\x53\x54\x55\x56\x57"),
        std::string("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f")})
    out.push_back(leaf_hash(data));
  return out;
}

std::vector<Sidik> some(std::size_t n) {
  std::vector<Sidik> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(leaf_hash(std::to_string(i)));
  return out;
}

}  // namespace

TEST_CASE("roots are those of the reference implementation") {
  const char* roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  const auto leaves = reference_leaves();
  for (std::size_t n = 0; n < std::size(roots); ++n) CHECK(hex_of(merkle_root(std::span(leaves).first(n))) == roots[n]);
}

TEST_CASE("every leaf of a tree of any size has a path, and no other leaf, place or size goes with it") {
  for (std::size_t n = 1; n <= 33; ++n) {
    const auto leaves = some(n);
    const Sidik root = merkle_root(leaves);
    for (std::size_t i = 0; i < n; ++i) {
      auto path = merkle_path(leaves, i);
      CHECK(leads_to(root, leaves[i], i, n, path));
      CHECK_FALSE(leads_to(root, leaf_hash("another"), i, n, path));
      if (n > 1) CHECK_FALSE(leads_to(root, leaves[i], (i + 1) % n, n, path));
      CHECK_FALSE(leads_to(root, leaves[i], n, n, path));
      path.push_back(leaf_hash("more"));
      CHECK_FALSE(leads_to(root, leaves[i], i, n, path));
    }
  }
}

TEST_CASE("a node does not pass for a leaf") {
  const auto two = some(2);
  const std::string both(reinterpret_cast<const char*>(two.data()), 64);
  CHECK(leaf_hash(both) != node_hash(two[0], two[1]));
}

TEST_CASE("a hash is read back from its 64 digits and from nothing else") {
  const Sidik one = leaf_hash("satu");
  CHECK(sidik_of(hex_of(one)) == one);
  for (const char* wrong : {"", "ab", "zz"}) CHECK_FALSE(sidik_of(wrong));
  CHECK_FALSE(sidik_of(hex_of(one).substr(2) + "zz"));
  CHECK_FALSE(sidik_of(hex_of(one) + "00"));
}
