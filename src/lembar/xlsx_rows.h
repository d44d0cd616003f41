// Turns the XML of one sheet into rows. It keeps only the rows of the piece of XML that was fed last.
#pragma once
#include <deque>

#include "lembar/rich_text.h"
#include "lembar/xlsx_workbook.h"
#include "lembar/xml.h"

namespace lembar {

class XlsxRows : public XmlHandler {
 public:
  XlsxRows(const Workbook& workbook, const Limits& limits) : workbook_(workbook), limits_(limits) {}
  // Moves the oldest finished row out; false when there is none yet.
  bool take(Row& row);

  Result<void> start(std::string_view name, const XmlAttributes& attributes) override;
  Result<void> end(std::string_view name) override;
  Result<void> text(std::string_view piece) override;

 private:
  Result<void> start_row(const XmlAttributes& attributes);
  Result<void> start_cell(const XmlAttributes& attributes);
  Result<void> end_cell();
  Result<void> end_row();
  Result<Cell> finished_cell() const;
  Cell number_cell() const;
  Result<void> place(Cell cell);

  const Workbook& workbook_;
  const Limits& limits_;
  std::deque<Row> finished_;
  std::int64_t rows_ = 0;

  Row row_;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool has_formula_ = false;
  std::size_t column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;     // of <v>
  RichText inline_text_;  // of <is>
};

}  // namespace lembar
