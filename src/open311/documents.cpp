#include "open311/documents.h"

namespace open311 {
namespace {

constexpr std::string_view specification = "http://wiki.open311.org/GeoReport_v2";

// A row of `name` for each of `values`.
template <class T, class Write>
Element list_of(std::string_view name, const std::vector<T>& values, Write write) {
  std::vector<Element> rows;
  rows.reserve(values.size());
  for (const T& value : values) rows.push_back(write(value));
  return list(name, std::move(rows));
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ",") + word;
  return out;
}

Element endpoint_element(const Endpoint& endpoint) {
  return record("endpoint", {text("specification", specification), text("url", endpoint.url),
                             instant("changeset", endpoint.changeset_ms), text("type", to_code(endpoint.type)),
                             list("formats", {text("format", "text/xml"), text("format", "application/json")})});
}

Element service_element(const Service& service) {
  return record("service", {text("service_code", service.code), text("service_name", service.name),
                            text("description", service.description), truth("metadata", service.metadata),
                            text("type", to_code(service.type)), text("keywords", join(service.keywords)),
                            text("group", service.group)});
}

Element value_element(const ListValue& value) {
  return record("value", {text("key", value.key), text("name", value.name)});
}

Element attribute_element(const Attribute& attribute, std::int64_t order) {
  return record("attribute",
                {truth("variable", attribute.variable), text("code", attribute.code),
                 text("datatype", to_code(attribute.datatype)), truth("required", attribute.required),
                 text("datatype_description", attribute.datatype_description), number("order", order),
                 text("description", attribute.description), list_of("values", attribute.values, value_element)});
}

// The only answer to what was posted, asked or looked for by token.
Element single_request(std::vector<Element> fields) {
  return list("service_requests", {record("request", std::move(fields))});
}

}  // namespace

Element document(const Discovery& discovery) {
  return record("discovery", {instant("changeset", discovery.changeset_ms), text("contact", discovery.contact),
                              text("key_service", discovery.key_service),
                              list_of("endpoints", discovery.endpoints, endpoint_element)});
}

Element document(const std::vector<Service>& services) {
  return list_of("services", services, service_element);
}

Element document(const ServiceDefinition& definition) {
  std::int64_t order = 0;
  return record("service_definition", {text("service_code", definition.service_code),
                                       list_of("attributes", definition.attributes, [&](const Attribute& attribute) {
                                         return attribute_element(attribute, ++order);
                                       })});
}

Element document(const RequestReceipt& receipt) {
  const bool is_id = receipt.names == RequestReceipt::Names::id;
  return single_request({text(is_id ? "service_request_id" : "token", receipt.reference),
                         text("service_notice", receipt.service_notice), text("account_id", receipt.account_id)});
}

Element document(const Token& token) {
  return single_request({text("service_request_id", token.service_request_id), text("token", token.token)});
}

Element document(const Errors& errors, msg::Lang lang) {
  return list_of("errors", errors, [&](const ApiError& error) {
    return record("error", {number("code", error.code), text("description", msg::format(error.text, lang))});
  });
}

}  // namespace open311
