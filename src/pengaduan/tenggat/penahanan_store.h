// The custody ledger of one pengaduan from its stored legs.
#pragma once
#include "db/db.h"
#include "pengaduan/tenggat/jam_store.h"
#include "pengaduan/tenggat/penahanan.h"

namespace pengaduan {

// Empty before anybody held it.
std::vector<Bagian> bagian_of(db::Reader& reader, const Jam& jam, PengaduanId id, Klasifikasi klasifikasi);

}  // namespace pengaduan
