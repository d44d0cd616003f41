#pragma once
#include <vector>

#include "web/route.h"

namespace open311 {

std::vector<web::Route> routes();

}  // namespace open311
