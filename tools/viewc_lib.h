// Compiles a view (an HTML file with values and a few directives) into a C++ function. docs/decisions/0001 says why.
//
//   {% view perencanaan::SkpPage from "perencanaan/views.h" %}   first line; {% view none %} without data
//   {{ expression }}                              text, or inside a double-quoted attribute; addresses are html::Url
//   {% t catalogue.key arg, arg %}                a message in the reader's language
//   {% if e %} {% elif e %} {% else %} {% end %}   {% for x in e %} {% for i, x in e %} {% end %}   {% let x = e %}
//   {% include feature/name e %}                  another view with its own data      {# a note #}
//
// Expressions are C++ and see `p` (the view's struct), `c` (web::ViewContext) and the names of for and let.
#pragma once
#include <string>
#include <string_view>

namespace viewc {

struct Output {
  std::string header;
  std::string source;
};

// `path` is written into messages and #line. Throws tools::Problem ("path:line: sentence") for what is not accepted.
Output compile(std::string_view feature, const std::string& path, std::string_view html);

}  // namespace viewc
