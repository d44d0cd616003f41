#include "lembar/xlsx_reader.h"

#include <optional>
#include <utility>

#include "lembar/xlsx_rows.h"
#include "lembar/xlsx_workbook.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

class XlsxReader : public SheetReader {
 public:
  XlsxReader(std::unique_ptr<ZipFile> archive, Workbook workbook, const Limits& limits)
      : archive_(std::move(archive)), workbook_(std::move(workbook)), limits_(limits) {}

  // Finds the first sheet with data: reading its first row is the only way to know.
  Result<void> find_data() {
    for (const std::string& part : workbook_.sheet_parts) {
      rows_.emplace(workbook_, limits_);
      parser_.emplace(*rows_);
      entry_ = TRY(archive_->entry(part));
      first_row_.emplace();
      const bool has_row = TRY(read(*first_row_));
      if (has_row) return {};
    }
    return invalid("", msg::lembar::kosong);
  }

  Result<bool> next(Row& row) override {
    if (!first_row_) return read(row);
    row = *std::exchange(first_row_, std::nullopt);
    return true;
  }

 private:
  Result<bool> read(Row& row) {
    while (!rows_->take(row)) {
      if (!entry_) return false;
      const std::string_view bytes = TRY(entry_->read());
      TRY_VOID(parser_->feed(bytes));
      if (bytes.empty()) entry_.reset();
    }
    return true;
  }

  std::unique_ptr<ZipFile> archive_;  // outlives entry_
  Workbook workbook_;
  Limits limits_;
  std::optional<XlsxRows> rows_;  // outlives parser_, which calls it
  std::optional<XmlParser> parser_;
  std::unique_ptr<ZipEntry> entry_;
  std::optional<Row> first_row_;
};

}  // namespace

Result<std::unique_ptr<SheetReader>> open_xlsx(const std::filesystem::path& path, const Limits& limits) {
  auto archive = TRY(ZipFile::open(path, limits));
  auto workbook = TRY(read_workbook(*archive));
  auto reader = std::make_unique<XlsxReader>(std::move(archive), std::move(workbook), limits);
  TRY_VOID(reader->find_data());
  return reader;
}

}  // namespace lembar
