#pragma once
#include <vector>

#include "web/route.h"

namespace kalender {
std::vector<web::Route> routes();
}
