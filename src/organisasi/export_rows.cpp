#include "organisasi/export_rows.h"

namespace organisasi {

Result<void> write_header(lembar::SheetWriter& sheet, JenisImpor jenis, std::span<const std::string> more) {
  std::vector<lembar::OutColumn> columns;
  for (const auto& column : columns_of(jenis))
    columns.push_back({std::string(column.name), lembar::Format::text});  // a NIP must keep all its digits
  for (const auto& title : more) columns.push_back({title});
  return sheet.header(columns);
}

Result<void> write_rekam(lembar::SheetWriter& sheet, const Rekam& rekam, std::span<const std::string> more) {
  std::vector<lembar::Cell> cells;
  for (const auto& value : rekam) cells.push_back(lembar::text_cell(value));
  for (const auto& value : more) cells.push_back(lembar::text_cell(value));
  return sheet.row(cells);
}

}  // namespace organisasi
