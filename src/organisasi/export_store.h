// Everything out again, row by row: a million employees need no memory.
#pragma once
#include "db/db.h"
#include "organisasi/export_rows.h"

namespace organisasi {

Result<void> export_units(db::Reader& reader, lembar::SheetWriter& sheet);
std::int64_t count_export_units(db::Reader& reader);  // rows it will write
// Everybody, leavers too, with status and last day behind the import's columns.
Result<void> export_pegawai(db::Reader& reader, lembar::SheetWriter& sheet);
std::int64_t count_export_pegawai(db::Reader& reader);

}  // namespace organisasi
