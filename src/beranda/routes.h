#pragma once
#include <vector>

#include "web/route.h"

namespace beranda {
std::vector<web::Route> beranda_routes();  // the task list, messages, the room of doors for HR
std::vector<web::Route> umum_routes();     // front door, help, privacy, accessibility
}  // namespace beranda
