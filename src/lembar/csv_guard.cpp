#include "lembar/csv_guard.h"

#include <algorithm>

namespace lembar {
namespace {

bool is_plain_number(std::string_view s) {
  if (s.starts_with('-') || s.starts_with('+')) s.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_inner = [&](char c) { return is_digit(c) || c == '.' || c == ','; };
  return !s.empty() && is_digit(s.front()) && is_digit(s.back()) && std::ranges::all_of(s, is_inner);
}

// Apostrophes in front are looked through: otherwise "'=1" would come back as "=1".
bool needs_guard(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of('\'');
  if (first == std::string_view::npos) return false;
  return std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos &&
         !is_plain_number(cell.substr(first));
}

}  // namespace

std::string guarded(std::string_view cell) {
  std::string text(needs_guard(cell) ? "'" : "");
  text += cell;
  return text;
}

std::string_view unguarded(std::string_view cell) {
  return cell.starts_with('\'') && needs_guard(cell) ? cell.substr(1) : cell;
}

}  // namespace lembar
