// Text from outside on its way in and out of the interface.
#pragma once
#include <string>
#include <string_view>

namespace open311 {

// What XML 1.0 and JSON can both carry, the same in both: without control characters (tab and line feed stay), without
// U+FFFE and U+FFFF, without bytes that are no UTF-8; a line ends with a line feed alone.
std::string clean(std::string_view s);

// Whether a browser would read a part of it as an element, comment, declaration or processing instruction: "<b>",
// "</p>",
// "<!--". "a < b", "<3" and "<nama@contoh.id>" are text.
bool has_markup(std::string_view s);

}  // namespace open311
