#include "db/columns.h"

#include <algorithm>

#include "base/result.h"

namespace db {

Columns::Columns(std::vector<std::string> names) : names_(std::move(names)) {
  auto sorted = names_;
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) throw Bug("two selected columns are called " + *twice);
}

int Columns::index_of(std::string_view name) const {
  for (std::size_t step = 0; step < names_.size(); ++step) {
    if (next_ >= names_.size()) next_ = 0;
    const std::size_t i = next_++;
    if (names_[i] == name) return static_cast<int>(i);
  }
  throw Bug("the statement does not select a column called " + std::string(name));
}

}  // namespace db
