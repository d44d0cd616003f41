// What GeoReport v2 speaks of, named as its specification names it. Only values: how they are read from the database
// and who may see them is decided elsewhere, and nothing here has room for a person. "" and nothing mean unknown.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/desimal.h"
#include "base/enum_text.h"

namespace open311 {

enum class ServiceType { realtime, batch, blackbox };
enum class Status { open, closed };
enum class Datatype { string, number, datetime, text, singlevaluelist, multivaluelist };
enum class EndpointType { production, test };
// `extensions=true`: what many cities add to a request. Off, the answer is strictly the specification's.
enum class Extensions { off, on };

struct Service {
  std::string code;
  std::string name;
  std::string description;
  bool metadata = false;  // it has a ServiceDefinition
  ServiceType type = ServiceType::realtime;
  std::vector<std::string> keywords;
  std::string group;
};

struct ListValue {
  std::string key;
  std::string name;
};

// Its `order` is its place in the definition, so that no two share one.
struct Attribute {
  bool variable = true;  // false: a text for the reader, never an answer
  std::string code;
  Datatype datatype = Datatype::string;
  bool required = false;
  std::string datatype_description;
  std::string description;
  std::vector<ListValue> values;  // of the two kinds of lists
};

struct ServiceDefinition {
  std::string service_code;
  std::vector<Attribute> attributes;
};

struct Catalogue {
  std::vector<Service> services;
  std::vector<ServiceDefinition> definitions;

  const Service* find_service(std::string_view code) const;
  const ServiceDefinition* find_definition(std::string_view service_code) const;  // nullptr without metadata
};

// Degrees in WGS 84; the six decimals of Desimal are 11 cm.
struct Position {
  Desimal lat;
  Desimal lon;
  bool operator==(const Position&) const = default;
};

struct AttributeAnswer {
  std::string label;
  std::string name;
  std::string value;
  std::string code;
};

struct Note {
  std::int64_t at_ms = 0;
  std::string description;
  std::string type;
};

struct RequestExtensions {
  std::vector<AttributeAnswer> attributes;
  std::vector<std::pair<std::string_view, std::string>> extended;  // names are ours and constant: they become elements
  std::vector<Note> notes;
};

// Times in milliseconds since 1970, UTC. `updated_ms` of a closed request is when it was closed.
struct ServiceRequest {
  std::string id;
  Status status = Status::open;
  std::string status_notes;
  std::string service_name;
  std::string service_code;
  std::string description;
  std::string agency_responsible;
  std::string service_notice;
  std::int64_t requested_ms = 0;
  std::optional<std::int64_t> updated_ms;
  std::optional<std::int64_t> expected_ms;
  std::string address;
  std::string address_id;
  std::string zipcode;
  std::optional<Position> position;
  std::string media_url;
  RequestExtensions extensions;
};

// The answer to a POST: an id or a token, never both.
struct RequestReceipt {
  enum class Names { id, token };
  Names names = Names::id;
  std::string reference;
  std::string service_notice;
  std::string account_id;
};

struct Token {
  std::string service_request_id;  // "" while it is being made
  std::string token;
};

struct Endpoint {
  std::string url;
  std::int64_t changeset_ms = 0;
  EndpointType type = EndpointType::production;
};

struct Discovery {
  std::int64_t changeset_ms = 0;  // when services or definitions last changed
  std::string contact;
  std::string key_service;
  std::vector<Endpoint> endpoints;
};

}  // namespace open311

template <>
struct EnumText<open311::ServiceType> {
  using E = open311::ServiceType;
  static constexpr std::array table{
      std::pair{E::realtime, std::string_view("realtime")},
      std::pair{E::batch, std::string_view("batch")},
      std::pair{E::blackbox, std::string_view("blackbox")},
  };
};
template <>
struct EnumText<open311::Status> {
  using E = open311::Status;
  static constexpr std::array table{
      std::pair{E::open, std::string_view("open")},
      std::pair{E::closed, std::string_view("closed")},
  };
};
template <>
struct EnumText<open311::Datatype> {
  using E = open311::Datatype;
  static constexpr std::array table{
      std::pair{E::string, std::string_view("string")},
      std::pair{E::number, std::string_view("number")},
      std::pair{E::datetime, std::string_view("datetime")},
      std::pair{E::text, std::string_view("text")},
      std::pair{E::singlevaluelist, std::string_view("singlevaluelist")},
      std::pair{E::multivaluelist, std::string_view("multivaluelist")},
  };
};
template <>
struct EnumText<open311::EndpointType> {
  using E = open311::EndpointType;
  static constexpr std::array table{
      std::pair{E::production, std::string_view("production")},
      std::pair{E::test, std::string_view("test")},
  };
};
