#pragma once
#include <vector>

#include "web/route.h"

namespace penilaian {

std::vector<web::Route> routes();

// Per page, for routes().
std::vector<web::Route> penilaian_routes();
std::vector<web::Route> tanda_tangan_routes();
std::vector<web::Route> penjelasan_routes();
std::vector<web::Route> antrean_routes();
std::vector<web::Route> predikat_org_routes();
std::vector<web::Route> periode_routes();

}  // namespace penilaian
