// Finished pieces of pages, kept under a key that names everything they show: a plan that is set, which the database
// refuses to change, or a version that changes with the content. So nothing here ever has to be thrown away but for
// room.
#pragma once
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "html/out.h"

namespace html {

using Piece = std::shared_ptr<const Safe>;

// Thread-safe. Holds at most about `bytes_max`; what was not asked for lately goes first.
class Pieces {
 public:
  explicit Pieces(std::size_t bytes_max) : generation_bytes_max_(bytes_max / 2) {}

  // The piece called `key`, made by `make` when it is not here. `make` runs outside the lock; when two requests meet,
  // both make it and one is kept.
  template <class Make>
  Piece get(const std::string& key, Make make) {
    if (auto found = find(key)) return found;
    auto made = std::make_shared<const Safe>(make());
    keep(key, made);
    return made;
  }

 private:
  Piece find(const std::string& key);
  void keep(const std::string& key, Piece piece);

  const std::size_t generation_bytes_max_;
  std::mutex mutex_;
  // Two generations instead of a list by last use: when the young one is full it becomes the old one, and what is
  // still asked for moves over.
  std::unordered_map<std::string, Piece> young_, old_;
  std::size_t young_bytes_ = 0;
};

}  // namespace html
