#include "html/pieces.h"

#include <utility>

namespace html {

Piece Pieces::find(const std::string& key) {
  Piece piece;
  {
    const std::lock_guard lock(mutex_);
    if (const auto young = young_.find(key); young != young_.end()) return young->second;
    const auto old = old_.find(key);
    if (old == old_.end()) return nullptr;
    piece = old->second;
  }
  keep(key, piece);
  return piece;
}

void Pieces::keep(const std::string& key, Piece piece) {
  const std::size_t bytes = key.size() + piece->str().size();
  const std::lock_guard lock(mutex_);
  if (young_bytes_ + bytes > generation_bytes_max_) {
    old_ = std::exchange(young_, {});
    young_bytes_ = 0;
  }
  if (young_.insert_or_assign(key, std::move(piece)).second) young_bytes_ += bytes;
}

}  // namespace html
