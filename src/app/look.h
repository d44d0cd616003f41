// The look of the instance from its configuration.
#pragma once
#include <string>
#include <tl/expected.hpp>

#include "web/look.h"
#include "web/settings.h"

namespace app {

// Reads the emblem from the disk. The error is a sentence that names the key and what is wrong with its value.
tl::expected<web::Look, std::string> load_look(const web::Settings& settings);

}  // namespace app
