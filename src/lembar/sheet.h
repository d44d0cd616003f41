// Spreadsheets coming in: one stream of rows, whether the file is XLSX or CSV.
//
// The reader decides nothing about meaning. A number stays the digits that stand in the file, so an importer sees that
// a NIP was typed as a number (Kind::number) and can refuse it with a reason instead of taking a rounded one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace lembar {

struct Cell {
  enum class Kind {
    empty,
    text,
    number,   // XLSX only; the text is exactly what the file holds, for example "198703122010000001" or "1.5E3"
    boolean,  // XLSX only; "TRUE" or "FALSE"
    error,    // "#N/A", "#REF!"; also a formula whose result the file does not hold (empty text)
    date,     // XLSX only; "2026-03-12", "2026-03-12T08:30:00" or, for a time of day alone, "08:30:00"
  };
  std::string text;
  Kind kind = Kind::empty;
  std::string ref;  // "B147", the name a person sees in the spreadsheet program
};

// `cells` is filled from column A on: gaps are empty cells. `number` is the row's number in the spreadsheet program.
struct Row {
  std::int64_t number = 0;
  std::vector<Cell> cells;
};

// Our choice: 20 MiB and 200,000 rows hold the staff of the largest province several times over. The ratio counts only
// past the first MiB, because small files of repeated cells compress better than any real table.
struct Limits {
  std::int64_t file_bytes_max = 20LL * 1024 * 1024;
  std::int64_t unpacked_bytes_max = 256LL * 1024 * 1024;
  std::int64_t unpack_ratio_max = 100;
  std::int64_t rows_max = 200'000;
  std::size_t columns_max = 256;
  std::size_t cell_bytes_max = 32'767;  // Excel's own limit for a cell, counted in bytes here
};

class SheetReader {
 public:
  virtual ~SheetReader() = default;
  // Puts the next row that holds any data into `row`; false at the end of the sheet.
  virtual Result<bool> next(Row& row) = 0;
};

// Tells XLSX from CSV by the bytes, never by the name. Of an XLSX file it reads the first visible sheet with data.
Result<std::unique_ptr<SheetReader>> open_sheet(const std::filesystem::path& path, const Limits& limits = {});

// Column 0 and row 147 is "A147".
std::string cell_ref(std::size_t column, std::int64_t row_number);

}  // namespace lembar
