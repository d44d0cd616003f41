// The format of an answer: the ending of the address and nothing else, never the Accept header.
#pragma once
#include <string>
#include <string_view>

#include "open311/element.h"
#include "open311/errors.h"

namespace open311 {

enum class Format { xml, json };

struct Resource {
  std::string name;  // without the ending; "" when the address has nothing before it
  Format format;
};

// Of the last part of a path: "requests.json" → requests, "033.1.xml" → 033.1. No ending or another one is refused with
// 400, which is then written as XML, the format that every client must know.
Checked<Resource> parse_resource(std::string_view last_part);

std::string_view content_type(Format format);
// Without charset: SeeClickFix/open311-validator compares the whole header.
std::string_view discovery_content_type(Format format);

std::string write(const Element& root, Format format);

}  // namespace open311
