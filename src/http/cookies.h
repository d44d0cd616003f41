// Cookies: read from a request, written for an answer.
//
// Over HTTPS every cookie of ours is named __Host-…: the browser then takes it only from this host, over TLS, for the
// whole site, so a neighbouring subdomain cannot plant one.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace http {

Pairs parse_cookies(std::string_view header);

// The value of our cookie `name` ("" when absent), whichever name it has on this connection.
std::string_view read_cookie(const Request& request, std::string_view name);

// The value of a Set-Cookie header. Without max_age the cookie lives as long as the browser's session.
std::string set_cookie(const Request& request, std::string_view name, std::string_view value,
                       std::optional<std::chrono::seconds> max_age = std::nullopt);
std::string clear_cookie(const Request& request, std::string_view name);

}  // namespace http
