#pragma once
#include <vector>

#include "web/route.h"

namespace arsip {
std::vector<web::Route> routes();
}
