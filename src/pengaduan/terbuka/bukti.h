// The proof that nobody rewrote the log of a pengaduan afterwards: the newest hash of each log that grew since the last
// time becomes a leaf of a tree, and the tree's root is chained to the one before, signed and published. So the newest
// one vouches for all of them.
//
// A leaf is salted, and a tree is filled up with leaves of nothing to a power of two: neither a path nor the size of a
// tree says anything about what is not published.
#pragma once
#include <cstdint>

#include "pengaduan/terbuka/merkle.h"

namespace pengaduan {

// Our choice: a tree is never smaller, so that quiet days all look alike.
inline constexpr std::size_t daun_min = 16;
std::size_t jumlah_daun(std::size_t kepala);  // of a tree with so many heads of logs

// The salt of a leaf, from the secret of its tree: told with one leaf, it says nothing of another.
std::string garam_of(std::string_view benih, std::size_t urut);
// `kepala`: the newest hash of a log as it is printed; of a leaf of nothing "".
Sidik daun_of(std::string_view garam, std::string_view kepala);

// Heads in the order of their leaves; the rest is filled up.
std::vector<Sidik> semua_daun(std::string_view benih, std::span<const std::string> kepala);

struct Akar {
  std::int64_t nomor = 0;  // from 1
  std::string hari;        // ISO
  std::int64_t daun = 0;
  std::string akar;    // of the tree; hexadecimal digits, like the next
  std::string rantai;  // rantai_of(the one before, akar)
};
// `sebelum` is "" for the first.
std::string rantai_of(std::string_view sebelum, std::string_view akar);
// What is signed, byte for byte.
std::string pesan_of(const Akar& akar);

}  // namespace pengaduan
