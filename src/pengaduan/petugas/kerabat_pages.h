// What the page of one pengaduan says of others: those merged into it, the parts it was split into; and what officers
// noted. Private to the room.
#pragma once
#include "pengaduan/petugas/pages.h"

namespace pengaduan {

Result<void> put_kerabat_petugas(PerkaraPage& page, web::ReadContext& ctx, const BarisPengaduan& p);

}  // namespace pengaduan
