// What a reader sees or hears of a page and which of it came from no catalogue.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace audit {

// Text, and the attributes a person meets (aria-label, alt, title, placeholder), that stands outside the brackets of
// the fake language. What people typed into a form (values, textareas) is theirs and left out. A bracket that is never
// closed is reported as a text of its own.
std::vector<std::string> bare_texts(std::string_view body);

// `text` without every phrase of `known` that stands in it as whole words. `known`: longest first.
std::string without(std::string text, const std::vector<std::string>& known);

bool has_letters(std::string_view text);

}  // namespace audit
