#include "app/router.h"

#include <algorithm>

namespace app {
namespace {

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> out;
  for (std::size_t at = 1; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    out.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool is_placeholder(std::string_view segment) {
  return segment.starts_with('{');
}

}  // namespace

Router::Router(const std::vector<web::Route>& routes) {
  for (const auto& r : routes) {
    Row row{&r, split(r.pattern)};
    if (by_length_.size() <= row.segments.size()) by_length_.resize(row.segments.size() + 1);
    by_length_[row.segments.size()].push_back(std::move(row));
  }
  const auto fixed_first = [](const Row& a, const Row& b) {
    for (std::size_t i = 0; i < a.segments.size(); ++i)
      if (is_placeholder(a.segments[i]) != is_placeholder(b.segments[i])) return is_placeholder(b.segments[i]);
    return false;
  };
  for (auto& rows : by_length_) std::stable_sort(rows.begin(), rows.end(), fixed_first);
}

Match Router::find(http::Method method, std::string_view path) const {
  Match out;
  if (!path.starts_with('/')) return out;
  const auto segments = split(path);
  if (segments.size() >= by_length_.size()) return out;
  const http::Method wanted = method == http::Method::head ? http::Method::get : method;
  for (const auto& row : by_length_[segments.size()]) {
    const auto fits = [&] {
      for (std::size_t i = 0; i < segments.size(); ++i)
        if (is_placeholder(row.segments[i]) ? segments[i].empty() : row.segments[i] != segments[i]) return false;
      return true;
    };
    if (!fits()) continue;
    if (row.route->method != wanted) {
      out.other_method = true;
      continue;
    }
    out.route = row.route;
    out.other_method = false;
    for (std::size_t i = 0; i < segments.size(); ++i)
      if (is_placeholder(row.segments[i])) out.args.emplace_back(segments[i]);
    return out;
  }
  return out;
}

}  // namespace app
