// A hash map by text that is searched with a string_view, without making a string first.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace db {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// How many prepared statements a connection keeps. The program has a few hundred SQL texts; the bound only matters for
// texts put together from many optional filters.
inline constexpr std::size_t kStatementsMax = 512;

}  // namespace db
