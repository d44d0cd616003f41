// A small deterministic generator (splitmix64): the standard's distributions differ between libraries, ours must not.
#pragma once
#include <cstddef>
#include <cstdint>

namespace app {

class SeedRandom {
 public:
  explicit SeedRandom(std::uint64_t seed = 1) : state_(seed) {}
  // A stream of its own for one thing of a person, the same however many others there are and in whatever order.
  SeedRandom(std::uint64_t seed, std::size_t person, std::uint64_t thing)
      : state_(SeedRandom(seed ^ (std::uint64_t{person} << 16) ^ thing).next()) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  // 0 … n-1.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }

 private:
  std::uint64_t state_;
};

}  // namespace app
