#include "lembar/writer.h"

#include <fmt/format.h>

#include "lembar/xlsx_writer.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

// Owns the file that csv_writer() only borrows.
class CsvFileWriter : public SheetWriter {
 public:
  CsvFileWriter(std::FILE* file, const std::string& name) : name_(name), file_(file), writer_(csv_writer(file, name)) {}

  Result<void> header(std::span<const OutColumn> columns) override { return writer_->header(columns); }
  Result<void> row(std::span<const Cell> cells) override { return writer_->row(cells); }
  Result<void> finish() override {
    TRY_VOID(writer_->finish());
    if (std::fclose(file_.release()) != 0) return fail(Fault::unavailable, msg::lembar::tulis_gagal(name_));
    return {};
  }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
  std::unique_ptr<SheetWriter> writer_;
};

}  // namespace

Result<std::unique_ptr<SheetWriter>> open_writer(const std::filesystem::path& path) {
  if (path == "-") return csv_writer(stdout, "-");
  const std::string name = path.filename().string();
  if (path.extension() == ".xlsx") return xlsx_writer(path);
  if (path.extension() != ".csv") return invalid("", msg::lembar::akhiran_tulis(name));
  std::FILE* file = std::fopen(path.c_str(), "wbe");
  if (file == nullptr) return fail(Fault::unavailable, msg::lembar::tulis_gagal(name));
  return std::make_unique<CsvFileWriter>(file, name);
}

Cell text_cell(std::string text) {
  return {std::move(text), Cell::Kind::text, ""};
}
Cell number_cell(std::int64_t number) {
  return {std::to_string(number), Cell::Kind::number, ""};
}
Cell number_cell(double number) {
  return {fmt::format("{}", number), Cell::Kind::number, ""};
}
Cell date_cell(std::string iso) {
  return {std::move(iso), Cell::Kind::date, ""};
}

}  // namespace lembar
