#include <algorithm>

#include "base/text.h"
#include "msg/open311.h"
#include "open311/instant.h"
#include "open311/post.h"

namespace open311 {
namespace {

constexpr std::string_view prefix = "attribute[";

// "attribute[CODE]" and "attribute[CODE][]" → CODE; nothing for any other name.
std::optional<std::string_view> code_in(std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  if (name.ends_with("][]")) name.remove_suffix(2);
  if (!name.ends_with(']')) return std::nullopt;
  name.remove_suffix(1);
  if (name.empty()) return std::nullopt;
  return name;
}

const Attribute* find_attribute(const ServiceDefinition* definition, std::string_view code) {
  if (definition == nullptr) return nullptr;
  for (const Attribute& attribute : definition->attributes)
    if (attribute.code == code) return &attribute;
  return nullptr;
}

std::vector<std::string> values_of(const Pairs& form, std::string_view code) {
  std::vector<std::string> values;
  for (const auto& [name, given] : form) {
    const std::string_view trimmed = text::trim(given);
    if (code_in(name) == code && !trimmed.empty()) values.emplace_back(trimmed);
  }
  return values;
}

bool is_listed(const Attribute& attribute, std::string_view key) {
  return std::any_of(attribute.values.begin(), attribute.values.end(),
                     [&](const ListValue& value) { return value.key == key; });
}

// What is wrong with one value, if anything.
std::optional<msg::Text> fault_of(const Attribute& attribute, const std::string& value) {
  switch (attribute.datatype) {
    case Datatype::string:
      if (value.find('\n') != std::string::npos) return msg::open311::atribut_baris(attribute.code);
      break;
    case Datatype::number:
      if (!parse_number(value)) return msg::open311::atribut_angka(attribute.code);
      break;
    case Datatype::datetime:
      if (!parse_instant(value)) return msg::open311::atribut_waktu(attribute.code);
      break;
    case Datatype::text:
      break;
    case Datatype::singlevaluelist:
    case Datatype::multivaluelist:
      if (!is_listed(attribute, value)) return msg::open311::atribut_pilihan(attribute.code);
      break;
  }
  return std::nullopt;
}

void check_length(std::string_view code, std::string_view value, Errors& errors) {
  const std::size_t length = text::length(value);
  if (length <= text_length_max) return;
  const std::string name = "attribute[" + std::string(excerpt(code)) + "]";
  errors.push_back(bad_request(msg::open311::terlalu_panjang(name, text_length_max, length)));
}

void check(const Attribute& attribute, const std::vector<std::string>& values, Errors& errors) {
  if (values.empty() && attribute.required) errors.push_back(bad_request(msg::open311::atribut_wajib(attribute.code)));
  if (values.size() > 1 && attribute.datatype != Datatype::multivaluelist)
    errors.push_back(bad_request(msg::open311::atribut_satu(attribute.code)));
  for (const std::string& value : values) {
    if (const auto fault = fault_of(attribute, value)) errors.push_back(bad_request(*fault));
    check_length(attribute.code, value, errors);
  }
}

void read_unasked(const Pairs& form, const ServiceDefinition* definition, PostedRequest& out, Errors& errors) {
  for (const auto& [name, given] : form) {
    const auto code = code_in(name);
    const std::string_view trimmed = text::trim(given);
    if (!code || trimmed.empty() || find_attribute(definition, *code) != nullptr) continue;
    check_length(*code, trimmed, errors);
    const auto known = std::find_if(out.unasked.begin(), out.unasked.end(),
                                    [&](const PostedAttribute& attribute) { return attribute.code == *code; });
    if (known == out.unasked.end())
      out.unasked.push_back({std::string(*code), {std::string(trimmed)}});
    else
      known->values.emplace_back(trimmed);
  }
}

}  // namespace

void read_attributes(const Pairs& form, const ServiceDefinition* definition, PostedRequest& out, Errors& errors) {
  if (definition != nullptr) {
    for (const Attribute& attribute : definition->attributes) {
      if (!attribute.variable) continue;
      std::vector<std::string> values = values_of(form, attribute.code);
      check(attribute, values, errors);
      if (!values.empty()) out.attributes.push_back({attribute.code, std::move(values)});
    }
  }
  read_unasked(form, definition, out, errors);
}

}  // namespace open311
