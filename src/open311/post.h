// POST /requests: what a client sends, checked in one go.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "open311/access.h"
#include "open311/errors.h"
#include "open311/parameters.h"
#include "open311/types.h"

namespace open311 {

inline constexpr std::size_t text_length_max = 4000;  // characters of the description; our choice: of an answer too
inline constexpr std::size_t field_length_max = 500;  // characters of every other field; our choice

struct PostedAttribute {
  std::string code;
  std::vector<std::string> values;  // several of a multivaluelist only
};

// Trimmed and cleaned (plain_text.h). Who sends is what the client claims and nobody has proved.
struct PostedRequest {
  std::string service_code;
  std::optional<Position> position;  // anywhere on earth: whether it lies in the region is asked later
  std::string address_string;
  std::string address_id;
  std::vector<PostedAttribute> attributes;  // in the order of the definition
  // Codes that the definition does not know. Clients keep definitions for a while; a report is worth more than a code.
  std::vector<PostedAttribute> unasked;
  std::string description;
  std::string email;
  std::string device_id;
  std::string account_id;
  std::string first_name;
  std::string last_name;
  std::string phone;
  std::vector<std::string> media_urls;  // repeated as some cities do; text, never fetched
};

// After the key: jurisdiction, service_code (404 for an unknown one, alone), then every cause for a 400 together, in
// the order service_code, location, attributes, description, the rest.
Checked<PostedRequest> check_post(const Pairs& form, const Catalogue& catalogue, const Jurisdiction& own);

// Fills `attributes` and `unasked` from `attribute[CODE]=v` and `attribute[CODE][]=v`, by a definition (nullptr: there
// is none). What is wrong with them is added to `errors`.
void read_attributes(const Pairs& form, const ServiceDefinition* definition, PostedRequest& out, Errors& errors);

}  // namespace open311
