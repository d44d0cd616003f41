#include "viewc_names.h"

#include <algorithm>
#include <array>

namespace viewc {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array kUrlAttributes = std::to_array<std::string_view>(
    {"href", "xlink:href", "src", "action", "formaction", "poster", "cite", "data", "background", "manifest",
     "longdesc", "codebase", "classid", "profile", "icon", "usemap"});

// Several addresses in one attribute: escaping one of them cannot keep it from becoming two.
constexpr std::array kUrlLists = std::to_array<std::string_view>({"srcset", "imagesrcset", "ping", "archive"});

// Their content is not read as HTML, each by other rules.
constexpr std::array kForeignText =
    std::to_array<std::string_view>({"xmp", "iframe", "noembed", "noframes", "plaintext", "frameset", "frame"});

// They set attributes of other elements, past every check made here.
constexpr std::array kAnimations =
    std::to_array<std::string_view>({"animate", "set", "animatetransform", "animatemotion"});

}  // namespace

std::string_view why_element_refused(std::string_view element) {
  if (element == "style") return "<style> is refused: put the rule into src/web/assets/app.css";
  if (element == "base") return "<base> is refused: it would move every address of the page; write whole paths";
  if (is_one_of(element, kForeignText)) return "this element is refused: its content is not read as HTML";
  if (is_one_of(element, kAnimations)) return "SVG animation is refused: it can set any attribute; use CSS";
  return {};
}

std::string_view why_attribute_refused(std::string_view attribute) {
  if (attribute.starts_with("on")) return "event attributes are refused: use addEventListener in src/web/assets/";
  if (attribute == "style") return "style attributes are refused: use a class and src/web/assets/app.css";
  if (attribute == "srcdoc") return "srcdoc is refused: it is a page inside an attribute";
  return {};
}

std::string_view why_value_refused(std::string_view attribute) {
  if (is_one_of(attribute, kUrlLists)) return "a value is refused in a list of addresses: write src with one html::Url";
  if (attribute == "http-equiv") return "a value is refused in http-equiv: write it literally";
  return {};
}

bool is_url_attribute(std::string_view attribute) {
  return is_one_of(attribute, kUrlAttributes);
}

bool is_loaded_at_once(std::string_view element, std::string_view attribute) {
  if (attribute == "src" || attribute == "poster" || attribute == "data" || attribute == "background") return true;
  return is_one_of(attribute, kUrlLists) || (attribute == "href" && (element == "link" || element == "use"));
}

}  // namespace viewc
