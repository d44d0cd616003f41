// THE table: every address of the program. A feature lists its own rows; a row without access does not compile.
#include "akun/routes.h"

#include "app/router.h"
#include "arsip/routes.h"
#include "beranda/routes.h"
#include "kalender/routes.h"
#include "open311/routes.h"
#include "organisasi/routes.h"
#include "pelaksanaan/routes.h"
#include "pengaduan/publik/routes.h"
#include "pengaduan/routes.h"
#include "penilaian/routes.h"
#include "perencanaan/routes.h"

namespace app {

const std::vector<web::Route>& routes() {
  static const std::vector<web::Route> table = [] {
    std::vector<web::Route> all;
    for (const auto& rows :
         {akun::masuk_routes(), akun::profil_routes(), akun::totp_routes(), akun::aktivasi_routes(),
          akun::lupa_routes(), akun::kelola_routes(), beranda::umum_routes(), beranda::beranda_routes(),
          kalender::routes(), organisasi::routes(), perencanaan::routes(), pelaksanaan::routes(), penilaian::routes(),
          arsip::routes(), pengaduan::baru_routes(), pengaduan::lacak_routes(), pengaduan::petugas_routes(),
          pengaduan::publik_routes(), open311::routes()})
      all.insert(all.end(), rows.begin(), rows.end());
    return all;
  }();
  return table;
}

}  // namespace app
