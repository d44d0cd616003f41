// A Merkle tree as in RFC 6962 section 2.1: a leaf and a node are hashed with different beginnings, so that neither
// passes for the other, and a tree of any size has one shape. SHA-256, so that a path can be checked with any tool.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pengaduan {

using Sidik = std::array<unsigned char, 32>;

std::string hex_of(const Sidik& sidik);
std::optional<Sidik> sidik_of(std::string_view hex);  // nothing unless 64 hexadecimal digits

Sidik leaf_hash(std::string_view data);
Sidik node_hash(const Sidik& left, const Sidik& right);

// Of no leaves: the hash of nothing.
Sidik merkle_root(std::span<const Sidik> leaves);
// What stands beside the way from the leaf up, lowest first. `at` is below the number of leaves.
std::vector<Sidik> merkle_path(std::span<const Sidik> leaves, std::size_t at);

// Whether the path leads from this leaf, as number `at` of `size`, to the root (RFC 9162 section 2.1.3.2).
bool leads_to(const Sidik& root, const Sidik& leaf, std::size_t at, std::size_t size, std::span<const Sidik> path);

}  // namespace pengaduan
