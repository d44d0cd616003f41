#include "open311/element.h"

#include "open311/instant.h"
#include "open311/plain_text.h"

namespace open311 {

Element text(std::string_view name, std::string_view value) {
  return {name, Element::Kind::text, clean(value), {}};
}

Element instant(std::string_view name, std::optional<std::int64_t> utc_ms) {
  return {name, Element::Kind::text, utc_ms ? format_instant(*utc_ms) : std::string{}, {}};
}

Element number(std::string_view name, std::int64_t value) {
  return {name, Element::Kind::literal, std::to_string(value), {}};
}

Element truth(std::string_view name, bool value) {
  return {name, Element::Kind::literal, value ? "true" : "false", {}};
}

Element record(std::string_view name, std::vector<Element> children) {
  return {name, Element::Kind::record, {}, std::move(children)};
}

Element list(std::string_view name, std::vector<Element> children) {
  return {name, Element::Kind::list, {}, std::move(children)};
}

}  // namespace open311
