#include "http/message.h"

#include <algorithm>

namespace http {

namespace {

std::string_view first_value(const Pairs& pairs, std::string_view name) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == name; });
  return found == pairs.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  return first_value(headers, name);
}
std::string_view Request::query_value(std::string_view name) const {
  return first_value(query, name);
}
std::string_view Request::form_value(std::string_view name) const {
  return first_value(form, name);
}
std::string_view Request::cookie(std::string_view name) const {
  return first_value(cookies, name);
}

const Upload* Request::upload(std::string_view field) const {
  const auto found = std::find_if(uploads.begin(), uploads.end(), [&](const Upload& u) { return u.field == field; });
  return found == uploads.end() ? nullptr : &*found;
}

}  // namespace http
