// All plans out as a sheet, some at a time: a million need no memory.
#pragma once
#include "db/db.h"
#include "perencanaan/export_rows.h"

namespace perencanaan {

// One row per indikator of the version in force, or of the one being written while none is; a plan without any has one
// row with its head alone. Kinds and states are the stored codes.
Result<void> export_skp(db::Reader& reader, lembar::SheetWriter& sheet);
std::int64_t count_export_skp(db::Reader& reader);  // rows it will write

}  // namespace perencanaan
