#pragma once
#include <vector>

#include "web/route.h"

namespace pengaduan {

std::vector<web::Route> publik_routes();  // what everybody reads: all pages below
std::vector<web::Route> publik_daftar_routes();
std::vector<web::Route> publik_satu_routes();
std::vector<web::Route> publik_umpan_routes();
std::vector<web::Route> publik_peta_routes();
std::vector<web::Route> peta_ubin_routes();
std::vector<web::Route> ikuti_routes();  // its news by e-mail
std::vector<web::Route> henti_routes();
std::vector<web::Route> publik_angka_routes();
std::vector<web::Route> data_routes();
std::vector<web::Route> bukti_routes();
std::vector<web::Route> sitemap_routes();

}  // namespace pengaduan
