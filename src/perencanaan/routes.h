#pragma once
#include <vector>

#include "web/route.h"

namespace perencanaan {
std::vector<web::Route> routes();
}
