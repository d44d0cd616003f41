// All evaluations out as a sheet, some at a time.
#pragma once
#include "db/db.h"
#include "penilaian/export_rows.h"

namespace penilaian {

// One row per plan and period that has an evaluation, begun or signed. Ratings and states are the stored codes, moments
// are local dates (ISO); `zona_menit` is the distance from UTC.
Result<void> export_evaluasi(db::Reader& reader, lembar::SheetWriter& sheet, int zona_menit);
std::int64_t count_export_evaluasi(db::Reader& reader);  // rows it will write

}  // namespace penilaian
