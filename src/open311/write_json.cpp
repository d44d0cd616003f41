#include "open311/element.h"

namespace open311 {
namespace {

// Text is clean: of the control characters only tab and line feed are left.
void append_quoted(std::string& out, std::string_view s) {
  out += '"';
  for (const char c : s) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  out += '"';
}

void append(std::string& out, const Element& element);

void append_children(std::string& out, const Element& parent) {
  const bool is_record = parent.kind == Element::Kind::record;
  out += is_record ? '{' : '[';
  for (const Element& child : parent.children) {
    if (&child != &parent.children.front()) out += ',';
    if (is_record) {
      append_quoted(out, child.name);
      out += ':';
    }
    append(out, child);
  }
  out += is_record ? '}' : ']';
}

void append(std::string& out, const Element& element) {
  const bool is_leaf = element.kind == Element::Kind::text || element.kind == Element::Kind::literal;
  if (!is_leaf)
    append_children(out, element);
  else if (element.value.empty())
    out += "null";
  else if (element.kind == Element::Kind::text)
    append_quoted(out, element.value);
  else
    out += element.value;
}

}  // namespace

std::string write_json(const Element& root) {
  std::string out;
  append(out, root);
  out += '\n';
  return out;
}

}  // namespace open311
