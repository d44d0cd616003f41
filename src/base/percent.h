// Percent-encoding of everything but letters, digits and -._~ (RFC 3986 unreserved).
#pragma once
#include <string>
#include <string_view>

namespace text {
std::string percent_encode(std::string_view s);
}
