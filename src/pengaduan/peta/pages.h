// What the pages with a map share. Private to pengaduan.
#pragma once
#include "pengaduan/peta/kisi.h"
#include "pengaduan/peta/views.h"
#include "web/context.h"

namespace pengaduan {

// The region, with the pictures of this instance.
PetaView peta_view(const web::Context& ctx, std::string tombol);
// One place near by.
PetaView peta_titik(const web::Context& ctx, const Titik& titik);

struct DimintaPeta {
  Bingkai bingkai;
  int zoom = 0;
};
// `z` and `bbox` of the query; invalid unless both are what a map asks for.
Result<DimintaPeta> read_peta(const http::Request& req);

}  // namespace pengaduan
