#include "arsip/routes.h"

namespace arsip {

std::vector<web::Route> routes() {
  std::vector<web::Route> all = dokumen_routes();
  const auto more = paket_routes();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace arsip
