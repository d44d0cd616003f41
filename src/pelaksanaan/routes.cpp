#include "pelaksanaan/routes.h"

#include "pelaksanaan/route_list_pages.h"

namespace pelaksanaan {

std::vector<web::Route> routes() {
  std::vector<web::Route> all;
  for (const auto& rows : {realisasi_routes(), laporan_routes(), rencana_aksi_routes(), bukti_routes(),
                           unggahan_routes(), umpan_balik_routes(), minta_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace pelaksanaan
