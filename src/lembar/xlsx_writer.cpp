#include "lembar/xlsx_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/tanggal.h"
#include "msg/lembar.h"

namespace lembar {
namespace {

constexpr int exact_digits_max = 15;  // a spreadsheet number is a double: more digits would be rounded

std::optional<double> exact_number(std::string_view text) {
  double value = 0;
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (ec != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || digits > exact_digits_max)
    return std::nullopt;
  return value;
}

class XlsxWriter : public SheetWriter {
 public:
  explicit XlsxWriter(const std::filesystem::path& path) : path_(path), name_(path.filename().string()) {
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw std::bad_alloc();
    sheet_ = workbook_add_worksheet(book_, nullptr);
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    text_ = workbook_add_format(book_);
    format_set_num_format(text_, "@");
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "yyyy-mm-dd");
  }
  // The library frees a workbook only by writing it, so one that was given up is written and removed.
  ~XlsxWriter() override {
    if (book_ == nullptr) return;
    workbook_close(book_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  Result<void> header(std::span<const OutColumn> columns) override {
    columns_.assign(columns.begin(), columns.end());
    std::vector<Cell> titles;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet_, column, column, columns_[i].width_chars, format_of(i));
      titles.push_back(text_cell(columns_[i].title));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    TRY_VOID(write_row(titles, bold_));
    return {};
  }

  Result<void> row(std::span<const Cell> cells) override { return write_row(cells, nullptr); }

  Result<void> finish() override {
    if (!columns_.empty()) worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns_.size() - 1));
    if (workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR)
      return fail(Fault::unavailable, msg::lembar::tulis_gagal(name_));
    return {};
  }

 private:
  lxw_format* format_of(std::size_t column) const {
    return column < columns_.size() && columns_[column].format == Format::text ? text_ : nullptr;
  }

  Result<void> write_row(std::span<const Cell> cells, lxw_format* format) {
    if (row_ == LXW_ROW_MAX) return invalid("", msg::lembar::tulis_banyak(LXW_ROW_MAX));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const lxw_error error = write(static_cast<lxw_col_t>(i), cells[i], format != nullptr ? format : format_of(i));
      if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return invalid("", msg::lembar::sel_panjang(cell_ref(i, row_ + 1), Limits{}.cell_bytes_max));
      if (error != LXW_NO_ERROR) return fail(Fault::unavailable, msg::lembar::tulis_gagal(name_));
    }
    ++row_;
    return {};
  }

  // Text is always written as a string, so a text that begins with = is no formula.
  lxw_error write(lxw_col_t column, const Cell& cell, lxw_format* format) {
    if (cell.kind == Cell::Kind::number && format == nullptr)
      if (const auto number = exact_number(cell.text))
        return worksheet_write_number(sheet_, row_, column, *number, nullptr);
    if (cell.kind == Cell::Kind::date)
      if (const auto day = Tanggal::parse_iso(cell.text)) {
        lxw_datetime date{.year = day->year(), .month = day->month(), .day = day->day()};
        return worksheet_write_datetime(sheet_, row_, column, &date, date_);
      }
    return worksheet_write_string(sheet_, row_, column, cell.text.c_str(), format);
  }

  std::filesystem::path path_;
  std::string name_;
  lxw_workbook* book_;
  lxw_worksheet* sheet_;
  lxw_format* bold_;
  lxw_format* text_;
  lxw_format* date_;
  lxw_row_t row_ = 0;
  std::vector<OutColumn> columns_;
};

}  // namespace

Result<std::unique_ptr<SheetWriter>> xlsx_writer(const std::filesystem::path& path) {
  return std::make_unique<XlsxWriter>(path);
}

}  // namespace lembar
