// Addresses of our own with values in the query.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/out.h"

namespace web {

// "/pegawai" + {q, "maria p"} → "/pegawai?q=maria%20p". Empty values are left out.
std::string path_with(std::string path, const std::vector<std::pair<std::string, std::string>>& query);
inline html::Url link_with(std::string path, const std::vector<std::pair<std::string, std::string>>& query) {
  return html::Url::path(path_with(std::move(path), query));
}

}  // namespace web
