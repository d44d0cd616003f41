#include "penilaian/routes.h"

namespace penilaian {

std::vector<web::Route> routes() {
  std::vector<web::Route> all;
  for (const auto part : {penilaian_routes, tanda_tangan_routes, penjelasan_routes, antrean_routes, predikat_org_routes,
                          periode_routes}) {
    const auto rows = part();
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

}  // namespace penilaian
