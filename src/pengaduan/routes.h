#pragma once
#include <vector>

#include "web/route.h"

namespace pengaduan {
std::vector<web::Route> baru_routes();     // the citizen's form, page by page, up to the receipt
std::vector<web::Route> lacak_routes();    // code and PIN, and what they open
std::vector<web::Route> petugas_routes();  // the officers' inbox and what they do there
}  // namespace pengaduan
