// The little language inside a sentence: {name}, {name?one|many}, and {{ }} for braces that are meant.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace msgc {

// The names in order of first appearance. `where` begins the message of a Problem.
std::vector<std::string> placeholders_of(const std::string& where, std::string_view sentence);

// The sentence with every name replaced by its position in `names`.
std::string numbered(const std::string& where, std::string_view sentence, const std::vector<std::string>& names);

}  // namespace msgc
