// The column names of one prepared statement, built once and asked for every value of every row.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace db {

class Columns {
 public:
  Columns() = default;
  explicit Columns(std::vector<std::string> names);  // a name that comes twice is a Bug: reading it would be a guess
  int index_of(std::string_view name) const;         // an unknown name is a Bug

 private:
  std::vector<std::string> names_;
  // Rows are mostly read in the order they are selected, so the search starts after the last hit. A statement belongs
  // to one connection and that to one thread at a time.
  mutable std::size_t next_ = 0;
};

}  // namespace db
