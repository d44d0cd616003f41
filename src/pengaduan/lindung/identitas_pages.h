// The page of who reported, shown again by what is asked, decided and opened on it. Private to the room.
#pragma once
#include "pengaduan/lindung/identitas_store.h"
#include "pengaduan/lindung/pages.h"
#include "pengaduan/lindung/views.h"

namespace pengaduan {

inline constexpr int alasan_buka_max = 1000;

std::string identitas_path(PengaduanId id);
PermintaanView view_of(const web::Context& ctx, const Permintaan& permintaan);
Result<http::Response> identitas_page(const http::Request& req, web::ReadContext& ctx, const web::FormView& form);

std::vector<web::Route> identitas_aksi_routes();

}  // namespace pengaduan
