#include "lembar/xlsx_rows.h"

#include <charconv>

#include "msg/lembar.h"

namespace lembar {
namespace {

constexpr std::int64_t row_number_max = 1'048'576;
constexpr std::size_t column_count_max = 16'384;

template <class N>
std::optional<N> to_number(std::string_view s) {
  N value = 0;
  const auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (ec != std::errc{} || end != s.data() + s.size()) return std::nullopt;
  return value;
}

// "B147" is column 1. The row part is not read: the row says its own number.
std::optional<std::size_t> column_of(std::string_view ref) {
  std::size_t column = 0;
  std::size_t i = 0;
  for (; i < ref.size() && ref[i] >= 'A' && ref[i] <= 'Z' && column <= column_count_max; ++i)
    column = column * 26 + static_cast<std::size_t>(ref[i] - 'A' + 1);
  if (i == 0 || column > column_count_max) return std::nullopt;
  return column - 1;
}

Error damaged() {
  return {Fault::invalid, msg::lembar::xlsx_rusak, ""};
}

}  // namespace

bool XlsxRows::take(Row& row) {
  if (finished_.empty()) return false;
  row = std::move(finished_.front());
  finished_.pop_front();
  return true;
}

Result<void> XlsxRows::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") return start_row(attributes);
  if (name == "c") return start_cell(attributes);
  if (!in_cell_) return {};
  if (name == "v") in_value_ = true;
  if (name == "f") has_formula_ = true;
  inline_text_.start(name);
  return {};
}

Result<void> XlsxRows::end(std::string_view name) {
  if (name == "row") return end_row();
  if (name == "c") return end_cell();
  if (name == "v") in_value_ = false;
  inline_text_.end(name);
  return {};
}

Result<void> XlsxRows::text(std::string_view piece) {
  if (!in_cell_) return {};
  if (in_value_)
    value_ += piece;
  else
    inline_text_.text(piece);
  // Not yet the limit as told to people, which is about the final text: this bounds what is held meanwhile.
  if (value_.size() + inline_text_.bytes() > 8 * limits_.cell_bytes_max)
    return invalid("", msg::lembar::sel_panjang(cell_ref(column_, row_.number), limits_.cell_bytes_max));
  return {};
}

// Row and cell positions may be left out; then they follow the one before.
Result<void> XlsxRows::start_row(const XmlAttributes& attributes) {
  const std::int64_t before = row_.number;
  const auto written = attributes.find("r");
  row_.number = written ? to_number<std::int64_t>(*written).value_or(0) : before + 1;
  if (row_.number <= before || row_.number > row_number_max) return tl::unexpected<Error>(damaged());
  row_.cells.clear();
  column_ = 0;
  return {};
}

Result<void> XlsxRows::start_cell(const XmlAttributes& attributes) {
  if (in_cell_ || row_.number == 0) return tl::unexpected<Error>(damaged());
  if (const auto ref = attributes.find("r")) {
    const auto column = column_of(*ref);
    if (!column || *column < column_) return tl::unexpected<Error>(damaged());
    column_ = *column;
  }
  in_cell_ = true;
  has_formula_ = false;
  type_ = attributes.get("t", "n");
  style_ = to_number<std::size_t>(attributes.get("s", "0")).value_or(0);
  value_.clear();
  inline_text_.clear();
  return {};
}

Result<void> XlsxRows::end_cell() {
  in_cell_ = false;
  auto cell = TRY(finished_cell());
  TRY_VOID(place(std::move(cell)));
  ++column_;
  return {};
}

Result<void> XlsxRows::place(Cell cell) {
  if (cell.kind == Cell::Kind::empty) return {};
  if (column_ >= limits_.columns_max) return invalid("", msg::lembar::kolom_banyak(row_.number, limits_.columns_max));
  cell.ref = cell_ref(column_, row_.number);
  if (cell.text.size() > limits_.cell_bytes_max)
    return invalid("", msg::lembar::sel_panjang(cell.ref, limits_.cell_bytes_max));
  while (row_.cells.size() < column_)
    row_.cells.push_back({"", Cell::Kind::empty, cell_ref(row_.cells.size(), row_.number)});
  row_.cells.push_back(std::move(cell));
  return {};
}

Result<Cell> XlsxRows::finished_cell() const {
  const auto text_cell = [](std::string text) {
    const auto kind = text.empty() ? Cell::Kind::empty : Cell::Kind::text;
    return Cell{std::move(text), kind, ""};
  };
  if (type_ == "inlineStr") return text_cell(inline_text_.value());
  if (type_ == "str") return text_cell(value_);
  if (value_.empty()) return has_formula_ ? Cell{"", Cell::Kind::error, ""} : Cell{};
  if (type_ == "s") {
    const auto index = to_number<std::size_t>(value_);
    if (!index || *index >= workbook_.strings.size()) return tl::unexpected<Error>(damaged());
    return text_cell(std::string(workbook_.strings.at(*index)));
  }
  if (type_ == "b") return Cell{value_ == "1" || value_ == "true" ? "TRUE" : "FALSE", Cell::Kind::boolean, ""};
  if (type_ == "e") return Cell{value_, Cell::Kind::error, ""};
  if (type_ == "d") return Cell{value_, Cell::Kind::date, ""};
  if (type_ == "n") return number_cell();
  return tl::unexpected<Error>(damaged());
}

Cell XlsxRows::number_cell() const {
  if (style_ < workbook_.is_date_style.size() && workbook_.is_date_style[style_])
    if (auto date = iso_of_serial(value_, workbook_.epoch)) return {*std::move(date), Cell::Kind::date, ""};
  return {value_, Cell::Kind::number, ""};
}

Result<void> XlsxRows::end_row() {
  if (row_.cells.empty()) return {};
  if (++rows_ > limits_.rows_max) return invalid("", msg::lembar::baris_banyak(limits_.rows_max));
  finished_.push_back({row_.number, std::move(row_.cells)});
  row_.cells.clear();
  return {};
}

}  // namespace lembar
