#include "perencanaan/routes.h"

#include "perencanaan/plan_pages.h"

namespace perencanaan {

std::vector<web::Route> routes() {
  std::vector<web::Route> all;
  for (const auto part : {skp_routes, ubah_routes, putusan_routes, ekspektasi_routes, riwayat_routes, tim_routes,
                          matriks_routes, perjanjian_routes}) {
    const auto rows = part();
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

}  // namespace perencanaan
