// Values out of a query or a form. An empty value, or one of white space, is the same as none (§ Optional Arguments).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/desimal.h"
#include "open311/errors.h"
#include "open311/types.h"

namespace open311 {

using Pairs = std::vector<std::pair<std::string, std::string>>;  // what a request holds its query and its form in

// The first value of that name that is not empty, trimmed; or "".
std::string_view value(const Pairs& pairs, std::string_view name);
// Every item of every comma separated value of that name, each once, in the order sent.
std::vector<std::string> items(const Pairs& pairs, std::string_view name);

// "-3.36705": an optional minus, up to nine digits, up to twenty decimals after a point, rounded to the six of Desimal.
// Nothing for a plus, an exponent, a comma or a point without digits on both sides.
std::optional<Desimal> parse_number(std::string_view s);
// Digits only, 1 … max.
std::optional<int> parse_count(std::string_view s, int max);

// `lat` and `long`, nothing where neither is given. What is wrong with them is added to `errors`.
std::optional<Position> read_position(const Pairs& pairs, Errors& errors);

}  // namespace open311
