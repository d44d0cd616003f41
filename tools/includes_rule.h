// Which file of src/ may include which. The rule keeps features readable one at a time and rules testable without a
// database or a server; docs/architecture.md has the table.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace includes {

struct Include {
  std::string target;  // "db/db.h" or "boost/asio.hpp"
  bool is_system;      // <…>
  int line;
};

std::vector<Include> includes_of(std::string_view source);

// What a view names: the header of its first line and the views it includes, as include targets.
std::vector<Include> includes_of_view(std::string_view html);

// Why `file` (relative to src/) may not include this, or nothing.
std::optional<std::string> why_refused(const std::string& file, const Include& include);

// The lines of `file` on which a text begins as a statement of SQL does, and may not: in the file of a page.
std::vector<int> sql_refused(const std::string& file, std::string_view source);

}  // namespace includes
