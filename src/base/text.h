// Text that people type or paste: measured in characters, tidied, and folded so that a search finds it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace text {

bool is_valid_utf8(std::string_view s);
// Characters (code points), the unit of every length limit people see. Expects valid UTF-8.
std::size_t length(std::string_view s);
// Without white space at both ends; the no-break space of spreadsheets counts as white space.
std::string_view trim(std::string_view s);
// Trimmed, every run of white space one space: one line of text.
std::string collapse_spaces(std::string_view s);
std::string to_lower(std::string_view s);  // ASCII letters only
// Lower case, Latin letters without their marks, one kind of apostrophe, single spaces: "Café  Ma’ruf" → "cafe ma'ruf".
std::string fold_for_search(std::string_view s);
// Runs of letters, digits, apostrophes and non-ASCII characters; everything else separates.
std::vector<std::string> split_words(std::string_view s);
// A NIP as people write it, without label, spaces, dots and dashes: "NIP. 19920314 201903 2 008" →
// "199203142019032008".
std::string strip_nip(std::string_view s);

}  // namespace text
