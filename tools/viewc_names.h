// The elements and attributes of HTML that need more care than "a name".
#pragma once
#include <string_view>

namespace viewc {

// Why this element is refused, or nothing.
std::string_view why_element_refused(std::string_view element);

// Why this attribute is refused even with a literal value, or nothing.
std::string_view why_attribute_refused(std::string_view attribute);

// Why this attribute may not hold a {{ value }}, or nothing.
std::string_view why_value_refused(std::string_view attribute);

bool is_url_attribute(std::string_view attribute);

// Whether a browser fetches this address without a click.
bool is_loaded_at_once(std::string_view element, std::string_view attribute);

}  // namespace viewc
