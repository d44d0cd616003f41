// Units and employees as sheets that the import reads back: its headings first, then what else is known.
#pragma once
#include "lembar/writer.h"
#include "organisasi/import_rules.h"

namespace organisasi {

Result<void> write_header(lembar::SheetWriter& sheet, JenisImpor jenis, std::span<const std::string> more);
Result<void> write_rekam(lembar::SheetWriter& sheet, const Rekam& rekam, std::span<const std::string> more);

}  // namespace organisasi
