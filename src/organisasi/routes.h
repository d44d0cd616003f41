#pragma once
#include <vector>

#include "web/route.h"

namespace organisasi {

std::vector<web::Route> impor_routes();
std::vector<web::Route> karantina_routes();
std::vector<web::Route> pegawai_routes();
std::vector<web::Route> pegawai_ubah_routes();
std::vector<web::Route> unit_routes();
std::vector<web::Route> mutu_routes();
std::vector<web::Route> laporan_routes();
std::vector<web::Route> routes();  // all of them

}  // namespace organisasi
