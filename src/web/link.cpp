#include "web/link.h"

#include "base/percent.h"

namespace web {

std::string path_with(std::string path, const std::vector<std::pair<std::string, std::string>>& query) {
  char separator = '?';
  for (const auto& [name, value] : query) {
    if (value.empty()) continue;
    path += separator;
    path += text::percent_encode(name) + "=" + text::percent_encode(value);
    separator = '&';
  }
  return path;
}

}  // namespace web
