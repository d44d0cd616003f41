// What is checked before an address is: whose interface it is, and with which key. Reading needs no key.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "open311/errors.h"
#include "open311/parameters.h"

namespace open311 {

struct Jurisdiction {
  enum class Asked { if_given, always };  // an interface for one jurisdiction may do without
  std::string id;
  Asked asked = Asked::if_given;
};

// 404 for another one, 400 for none where it is always asked.
std::optional<ApiError> check_jurisdiction(const Pairs& pairs, const Jurisdiction& own);

// In the form, where the specification has it; else in the query, where some clients put it.
std::string_view find_api_key(const Pairs& query, const Pairs& form);

enum class KeyState { missing, unknown, valid };  // a revoked key is unknown
// 403 for what is not valid, before anything else is looked at.
std::optional<ApiError> check_key(KeyState state);

}  // namespace open311
