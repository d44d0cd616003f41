// Rows of a version: the same mapping for reading, writing and copying. Private to the store.
#pragma once
#include "db/db.h"
#include "perencanaan/rencana.h"

namespace perencanaan {

inline constexpr std::string_view kTargetColumns =
    "target_teks, target_jenis, target_bawah, target_atas, target_tanggal, satuan, arah";

Target read_target(const db::Row& r);
// The parameters for kTargetColumns, in their order.
std::vector<db::Param> target_params(const Target& target);

}  // namespace perencanaan
