// application/x-www-form-urlencoded, as in query strings and form bodies.
//
// A percent sign that is not followed by two hex digits makes the whole text invalid (400): browsers never write one,
// and guessing what was meant would let two readers of the same address disagree.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace http {

inline constexpr std::size_t kFieldsMax = 2000;  // a matrix of a large unit is a few hundred fields

enum class Plus { is_space, is_plus };

// Decodes once; nothing when a percent sign is not followed by two hex digits.
std::optional<std::string> percent_decode(std::string_view s, Plus plus);

// Names that occur more than once are all kept, in order. Nothing when invalid or over kFieldsMax.
std::optional<Pairs> parse_urlencoded(std::string_view s);

}  // namespace http
