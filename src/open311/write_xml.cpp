#include "open311/element.h"

namespace open311 {
namespace {

void append_escaped(std::string& out, std::string_view s) {
  for (const char c : s) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      default:
        out += c;
    }
  }
}

void append(std::string& out, const Element& element) {
  out += '<';
  out += element.name;
  out += '>';
  append_escaped(out, element.value);
  for (const Element& child : element.children) append(out, child);
  out += "</";
  out += element.name;
  out += '>';
}

}  // namespace

std::string write_xml(const Element& root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  append(out, root);
  out += '\n';
  return out;
}

}  // namespace open311
