#pragma once
#include <vector>

#include "web/route.h"

namespace pelaksanaan {
std::vector<web::Route> routes();
}
