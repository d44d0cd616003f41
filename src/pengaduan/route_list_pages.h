// The rows of the table that the pages of these rooms list. Private to pengaduan.
#pragma once
#include <vector>

#include "web/route.h"

namespace pengaduan {

std::vector<web::Route> baru_foto_routes();
std::vector<web::Route> baru_apa_routes();
std::vector<web::Route> baru_dimana_routes();
std::vector<web::Route> baru_cerita_routes();
std::vector<web::Route> baru_serupa_routes();
std::vector<web::Route> baru_kontak_routes();
std::vector<web::Route> baru_kirim_routes();
std::vector<web::Route> saya_routes();
std::vector<web::Route> saya_aksi_routes();
std::vector<web::Route> saya_surel_routes();
std::vector<web::Route> saya_dampak_routes();

}  // namespace pengaduan
