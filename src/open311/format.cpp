#include "open311/format.h"

#include "msg/open311.h"

namespace open311 {

Checked<Resource> parse_resource(std::string_view last_part) {
  const std::size_t dot = last_part.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == last_part.size())
    return refuse(bad_request(msg::open311::format_kosong));
  const std::string_view ending = last_part.substr(dot + 1);
  const std::string name(last_part.substr(0, dot));
  if (ending == "xml") return Resource{name, Format::xml};
  if (ending == "json") return Resource{name, Format::json};
  return refuse(bad_request(msg::open311::format_tidak_dikenal(excerpt(ending))));
}

std::string_view content_type(Format format) {
  return format == Format::xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8";
}

std::string_view discovery_content_type(Format format) {
  return format == Format::xml ? "text/xml" : "application/json";
}

std::string write(const Element& root, Format format) {
  return format == Format::xml ? write_xml(root) : write_json(root);
}

}  // namespace open311
