#include "organisasi/routes.h"

namespace organisasi {

std::vector<web::Route> routes() {
  std::vector<web::Route> all;
  // Fixed words before {id}: /pegawai/baru is not an employee.
  for (const auto& rows : {impor_routes(), karantina_routes(), pegawai_ubah_routes(), pegawai_routes(), unit_routes(),
                           mutu_routes(), laporan_routes()})
    all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

}  // namespace organisasi
