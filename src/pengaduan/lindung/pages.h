// What the pages that protect a reporter share. Private to pengaduan.
#pragma once
#include "pengaduan/petugas/pages.h"

namespace pengaduan {

// A pengaduan as the koordinator or APIP sees it.
struct Dijaga {
  PengaduanPetugas perkara;
  Relasi relasi = Relasi::koordinator;
};
// not_found for everybody else, as the handling unit.
Result<Dijaga> find_dijaga(db::Reader& reader, const web::Context& ctx, const http::Request& req);
// Whether he has a place among them: then his page of the pengaduan leads there.
bool is_penjaga(const PengaduanPetugas& perkara);

// "Koordinator pengaduan", "Inspektorat".
std::string nama_penjaga(const i18n::Locale& l, Relasi relasi);

std::vector<web::Route> terlapor_routes();
std::vector<web::Route> identitas_routes();
std::vector<web::Route> pembacaan_routes();

}  // namespace pengaduan
