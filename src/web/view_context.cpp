#include "web/view_context.h"

#include "web/assets.h"

namespace web {

html::Url ViewContext::asset(std::string_view name) const {
  const auto hash = name.find('#');
  if (hash == std::string_view::npos) return asset_url(name);
  return asset_url(name.substr(0, hash), name.substr(hash + 1));
}

html::Url ViewContext::url_of(const Asset& own) const {
  return html::Url::path(std::string(own.path));
}

}  // namespace web
