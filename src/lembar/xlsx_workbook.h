// What an XLSX archive says about itself: which sheets there are, where their parts lie, which styles show dates.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "lembar/xlsx_date.h"
#include "lembar/zip_file.h"

namespace lembar {

// All shared strings in one text, so a million short ones cost their bytes and four more each.
class SharedStrings {
 public:
  void add(const std::string& text);
  std::size_t size() const { return ends_.size(); }
  std::string_view at(std::size_t index) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

struct Workbook {
  std::vector<std::string> sheet_parts;  // visible sheets in their order
  Epoch epoch = Epoch::y1900;
  std::vector<bool> is_date_style;  // by the style number a cell carries
  SharedStrings strings;
};

Result<Workbook> read_workbook(ZipFile& archive);

}  // namespace lembar
