#include "arsip/routes.h"

namespace arsip {

std::vector<web::Route> routes() {
  std::vector<web::Route> all;
  for (const auto& rows : {dokumen_routes(), paket_routes(), ekspor_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace arsip
