#include "open311/documents.h"

namespace open311 {
namespace {

Element degrees(std::string_view name, const std::optional<Position>& position, Desimal Position::*axis) {
  return {name, Element::Kind::literal, position ? ((*position).*axis).canonical() : std::string{}, {}};
}

Element answer_element(const AttributeAnswer& answer) {
  return record("attribute", {text("label", answer.label), text("name", answer.name), text("value", answer.value),
                              text("code", answer.code)});
}

Element note_element(const Note& note) {
  return record("note",
                {instant("datetime", note.at_ms), text("description", note.description), text("type", note.type)});
}

void append_extensions(std::vector<Element>& fields, const RequestExtensions& extensions) {
  std::vector<Element> attributes;
  for (const AttributeAnswer& answer : extensions.attributes) attributes.push_back(answer_element(answer));
  std::vector<Element> extended;
  for (const auto& [name, value] : extensions.extended) extended.push_back(text(name, value));
  std::vector<Element> notes;
  for (const Note& note : extensions.notes) notes.push_back(note_element(note));
  fields.push_back(list("attributes", std::move(attributes)));
  fields.push_back(record("extended_attributes", std::move(extended)));
  fields.push_back(list("notes", std::move(notes)));
}

Element request_element(const ServiceRequest& r, Extensions extensions) {
  std::vector<Element> fields{
      text("service_request_id", r.id),
      text("status", to_code(r.status)),
      text("status_notes", r.status_notes),
      text("service_name", r.service_name),
      text("service_code", r.service_code),
      text("description", r.description),
      text("agency_responsible", r.agency_responsible),
      text("service_notice", r.service_notice),
      instant("requested_datetime", r.requested_ms),
      instant("updated_datetime", r.updated_ms),
      instant("expected_datetime", r.expected_ms),
      text("address", r.address),
      text("address_id", r.address_id),
      text("zipcode", r.zipcode),
      degrees("lat", r.position, &Position::lat),
      degrees("long", r.position, &Position::lon),
      text("media_url", r.media_url),
  };
  if (extensions == Extensions::on) append_extensions(fields, r.extensions);
  return record("request", std::move(fields));
}

}  // namespace

Element document(const std::vector<ServiceRequest>& requests, Extensions extensions) {
  std::vector<Element> rows;
  rows.reserve(requests.size());
  for (const ServiceRequest& r : requests) rows.push_back(request_element(r, extensions));
  return list("service_requests", std::move(rows));
}

}  // namespace open311
