// CSV that Excel opens with the right letters (BOM) and cannot run (csv_guard.h).
#include <algorithm>
#include <cstdlib>

#include "lembar/csv_guard.h"
#include "lembar/writer.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

std::string quoted(const std::string& cell) {
  // An apostrophe guard is not enough against leading spaces and separators that split a cell, so those are quoted.
  if (cell.find_first_of("\",;\t\r\n") == std::string::npos && !cell.starts_with(' ') && !cell.ends_with(' '))
    return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

class CsvWriter : public SheetWriter {
 public:
  CsvWriter(std::FILE* stream, std::string name) : stream_(stream), name_(std::move(name)) {}

  Result<void> header(std::span<const OutColumn> columns) override {
    std::fputs("\xEF\xBB\xBF", stream_);
    std::vector<Cell> titles;
    for (const OutColumn& column : columns) titles.push_back(text_cell(column.title));
    return row(titles);
  }

  Result<void> row(std::span<const Cell> cells) override {
    std::string line;
    for (const Cell& cell : cells) {
      if (&cell != cells.data()) line += ',';
      line += quoted(guarded(cell.text));
    }
    line += "\r\n";
    std::fwrite(line.data(), 1, line.size(), stream_);
    return checked();
  }

  Result<void> finish() override {
    std::fflush(stream_);
    return checked();
  }

 private:
  Result<void> checked() const {
    if (std::ferror(stream_) != 0) return fail(Fault::unavailable, msg::lembar::tulis_gagal(name_));
    return {};
  }

  std::FILE* stream_;
  std::string name_;
};

}  // namespace

std::unique_ptr<SheetWriter> csv_writer(std::FILE* stream, std::string name) {
  return std::make_unique<CsvWriter>(stream, std::move(name));
}

Result<std::string> csv_bytes(const std::string& name, const std::function<Result<void>(SheetWriter&)>& fill) {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* stream = open_memstream(&bytes, &size);
  MUST(stream);
  const auto sheet = csv_writer(stream, name);
  const auto filled = fill(*sheet);
  std::fclose(stream);
  std::string out(bytes ? bytes : "", bytes ? size : 0);
  std::free(bytes);
  TRY_VOID(filled);
  return out;
}

}  // namespace lembar
