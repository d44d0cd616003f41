// The custody ledger of one pengaduan from its stored legs.
#pragma once
#include "db/db.h"
#include "pengaduan/jam_store.h"
#include "pengaduan/penahanan.h"

namespace pengaduan {

// Empty before anybody held it.
std::vector<Bagian> bagian_of(db::Reader& reader, const Jam& jam, PengaduanId id, Klasifikasi klasifikasi);

}  // namespace pengaduan
