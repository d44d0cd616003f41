// Method names are case-sensitive (RFC 9110 section 9.1). TRACE and CONNECT are `other` on purpose: both are refused.
#pragma once
#include <string_view>

#include "http/message.h"

namespace http {

constexpr Method method_from(std::string_view name) {
  if (name == "GET") return Method::get;
  if (name == "HEAD") return Method::head;
  if (name == "POST") return Method::post;
  if (name == "PUT") return Method::put;
  if (name == "PATCH") return Method::patch;
  if (name == "DELETE") return Method::del;
  if (name == "OPTIONS") return Method::options;
  return Method::other;
}

}  // namespace http
