#include "lembar/header_map.h"

#include <algorithm>

#include "base/text.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

std::string plain_name(std::string_view heading) {
  std::string plain;
  for (const char c : text::to_lower(heading))
    if (std::string_view(" _\t\r\n").find(c) == std::string_view::npos) plain += c;
  return plain;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

Result<HeaderMap> HeaderMap::read(const Row& header, std::span<const Column> expected) {
  HeaderMap map;
  std::vector<std::string> repeated;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string& heading = header.cells[i].text;
    const std::string plain = plain_name(heading);
    if (plain.empty()) continue;
    if (!std::ranges::any_of(expected, [&](const Column& c) { return plain_name(c.name) == plain; }))
      map.unknown_.push_back(heading);
    else if (!map.columns_.emplace(plain, i).second)
      repeated.push_back(heading);
  }
  std::vector<std::string> missing;
  for (const Column& column : expected)
    if (column.need == Need::required && !map.has(column.name)) missing.emplace_back(column.name);
  if (!missing.empty()) return invalid("", msg::lembar::kolom_kurang(joined(missing)));
  if (!repeated.empty()) return invalid("", msg::lembar::kolom_ganda(joined(repeated)));
  return map;
}

bool HeaderMap::has(std::string_view name) const {
  return columns_.contains(plain_name(name));
}

Cell HeaderMap::at(const Row& row, std::string_view name) const {
  const auto found = columns_.find(plain_name(name));
  if (found == columns_.end()) return {};
  if (found->second < row.cells.size()) return row.cells[found->second];
  return {"", Cell::Kind::empty, cell_ref(found->second, row.number)};
}

}  // namespace lembar
