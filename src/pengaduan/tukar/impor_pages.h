// What the pages of importing share. Private to pengaduan.
#pragma once
#include "pengaduan/tukar/impor_store.h"
#include "pengaduan/tukar/impor_views.h"
#include "web/context.h"
#include "web/route.h"

namespace pengaduan {

inline std::string impor_path(ImporPengaduanId id) {
  return "/petugas/pengaduan/impor/" + to_text(id);
}
web::Status status_of(const i18n::Locale& l, const ImporPengaduan& impor);

std::vector<web::Route> impor_routes();  // all of importing
std::vector<web::Route> impor_periksa_routes();

}  // namespace pengaduan
