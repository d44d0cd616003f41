#pragma once
#include <vector>

#include "web/route.h"

namespace arsip {

std::vector<web::Route> routes();  // of all pages below
std::vector<web::Route> dokumen_routes();
std::vector<web::Route> paket_routes();
std::vector<web::Route> ekspor_routes();

}  // namespace arsip
