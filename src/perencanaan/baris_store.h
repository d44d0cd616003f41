// Pieces of rows of plans: the same mapping for reading, writing and copying, for the stores of every feature.
#pragma once
#include "db/db.h"
#include "perencanaan/orang.h"
#include "perencanaan/rencana.h"

namespace perencanaan {

// From the columns id, nama, depan, belakang, nip, golongan, jenis, jabatan and unit, each behind `prefix`.
Orang read_orang(const db::Row& row, const std::string& prefix);

inline constexpr std::string_view kTargetColumns =
    "target_teks, target_jenis, target_bawah, target_atas, target_tanggal, satuan, arah";

Target read_target(const db::Row& row);
// The parameters for kTargetColumns, in their order.
std::vector<db::Param> target_params(const Target& target);

}  // namespace perencanaan
