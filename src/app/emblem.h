// The emblem file an instance names in `instansi.lambang`, looked at before it is served to everybody.
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "web/look.h"

namespace app {

// Our choice: every page of a new visitor carries it over a village network.
inline constexpr std::size_t kEmblemBytesMax = 64 * 1024;

// The kind is told from the bytes. An SVG must be well-formed and hold no script, no event handler and nothing from
// elsewhere. The error is a sentence for whoever configures the program.
tl::expected<web::Emblem, std::string> check_emblem(std::string bytes);

}  // namespace app
