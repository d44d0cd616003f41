// One answer as a tree from which both formats are written, so that XML and JSON never say different things.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace open311 {

struct Element {
  enum class Kind {
    text,     // "" is an empty element, in JSON null
    literal,  // a number or truth value, written as it stands; "" as above
    record,   // children with names of their own: an object
    list,     // children that all have one name: an array, even of one or none
  };

  std::string_view name;  // a constant of ours
  Kind kind = Kind::text;
  std::string value;  // of text and literal
  std::vector<Element> children;
};

Element text(std::string_view name, std::string_view value);  // cleaned (plain_text.h)
Element instant(std::string_view name, std::optional<std::int64_t> utc_ms);
Element number(std::string_view name, std::int64_t value);
Element truth(std::string_view name, bool value);
Element record(std::string_view name, std::vector<Element> children);
Element list(std::string_view name, std::vector<Element> children);

// With the declaration, without attributes, namespaces or white space between elements; a line feed at the end.
std::string write_xml(const Element& root);
// By the Spark convention: the name of the root and of the children of a list disappear. A line feed at the end.
std::string write_json(const Element& root);

}  // namespace open311
