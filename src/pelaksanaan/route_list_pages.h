// The routes each page file brings. Private to the folder.
#pragma once
#include <vector>

#include "web/route.h"

namespace pelaksanaan {

std::vector<web::Route> realisasi_routes();
std::vector<web::Route> laporan_routes();
std::vector<web::Route> rencana_aksi_routes();
std::vector<web::Route> bukti_routes();
std::vector<web::Route> unggahan_routes();
std::vector<web::Route> umpan_balik_routes();
std::vector<web::Route> minta_routes();

}  // namespace pelaksanaan
