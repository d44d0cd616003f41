// Message catalogues become C++: one constant for each sentence, one function for each sentence with placeholders.
//
// Placeholders are names in the catalogue ("{nama}") and numbers in the program ("{0}"), so that English may put them
// in another order than Indonesian and nothing is looked up by name while a page is made.
#pragma once
#include <string>
#include <string_view>

namespace msgc {

struct Source {
  std::string file;  // as it should appear in a message to the developer
  std::string json;
};

struct Output {
  std::string header;
  std::string source;
};

// Throws tools::Problem when the two languages do not match or a sentence cannot be used.
Output compile(std::string_view catalogue, const Source& indonesian, const Source& english);

}  // namespace msgc
