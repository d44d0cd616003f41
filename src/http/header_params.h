// Parameters of a header value: form-data; name="foto"; filename="kantor.jpg"
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace http {

// The value of the parameter `name`, unquoted; nothing when it is absent.
std::optional<std::string> header_parameter(std::string_view value, std::string_view name);

}  // namespace http
