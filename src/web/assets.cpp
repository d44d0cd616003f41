#include "web/assets.h"

#include <algorithm>
#include <string>

#include "base/result.h"

namespace web {

const Asset* find_asset(std::string_view path) {
  const auto all = assets();
  const auto it = std::find_if(all.begin(), all.end(), [&](const Asset& a) { return a.path == path; });
  return it == all.end() ? nullptr : &*it;
}

const Asset& built_in_asset(std::string_view name) {
  const auto all = assets();
  const auto it = std::lower_bound(all.begin(), all.end(), name,
                                   [](const Asset& a, std::string_view wanted) { return a.name < wanted; });
  MUST(it != all.end() && it->name == name);
  return *it;
}

html::Url asset_url(std::string_view name, std::string_view fragment) {
  std::string path(built_in_asset(name).path);
  if (!fragment.empty()) path.append("#").append(fragment);
  return html::Url::path(std::move(path));
}

}  // namespace web
