// Spreadsheets going out: one interface, CSV or XLSX by the file's ending.
#pragma once
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "lembar/sheet.h"

namespace lembar {

enum class Format {
  general,
  text,  // Excel keeps every digit: NIP, NIK, postal codes, phone numbers
};

struct OutColumn {
  std::string title;
  Format format = Format::general;
  double width_chars = 18;
};

// header() once, row() as often as needed, finish() once: only then is the file complete. An XLSX file that is
// not finished is not left behind; of a CSV file the rows written so far are.
class SheetWriter {
 public:
  virtual ~SheetWriter() = default;
  virtual Result<void> header(std::span<const OutColumn> columns) = 0;
  // Uses text and kind of each cell; `ref` is not read. A number or date that is none is written as text.
  virtual Result<void> row(std::span<const Cell> cells) = 0;
  virtual Result<void> finish() = 0;
};

// By the ending .csv or .xlsx; "-" is CSV to standard output.
Result<std::unique_ptr<SheetWriter>> open_writer(const std::filesystem::path& path);
// CSV to a stream the caller owns and closes, for example one of open_memstream() for a download.
std::unique_ptr<SheetWriter> csv_writer(std::FILE* stream, std::string name);
// A whole CSV file in memory, for a download or an entry of an archive; `fill` calls finish().
Result<std::string> csv_bytes(const std::string& name, const std::function<Result<void>(SheetWriter&)>& fill);

// Cells to write.
Cell text_cell(std::string text);
Cell number_cell(std::int64_t number);
Cell number_cell(double number);
Cell date_cell(std::string iso);

}  // namespace lembar
