// Everything out again, row by row: a million employees need no memory.
#pragma once
#include "db/db.h"
#include "organisasi/export_rows.h"

namespace organisasi {

Result<void> export_units(db::Reader& reader, lembar::SheetWriter& sheet);
// Everybody, leavers too, with status and last day behind the import's columns.
Result<void> export_pegawai(db::Reader& reader, lembar::SheetWriter& sheet);

}  // namespace organisasi
