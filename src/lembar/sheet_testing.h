// What the tests of this folder share: XLSX files built part by part, and a whole sheet as plain text.
#pragma once
#include <zip.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lembar/sheet.h"
#include "temp_folder.h"

namespace lembar::testing {

using Parts = std::map<std::string, std::string>;

inline std::filesystem::path write_zip(const TempFolder& folder, const Parts& parts) {
  const std::filesystem::path path = folder.path() / "buku.xlsx";
  std::filesystem::remove(path);
  int code = 0;
  zip* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  for (const auto& [name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  MUST(zip_close(archive) == 0);
  return path;
}

// A workbook of one sheet; `sheet_data` is the content of <sheetData>.
inline Parts workbook(std::string_view sheet_data) {
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relation = [&](std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + types + std::string(type) + "\" Target=\"" +
           std::string(target) + "\"/>";
  };
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                         relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                         relation("rId3", "sharedStrings", "sharedStrings.xml") +
                                         relation("rId4", "styles", "styles.xml") + "</Relationships>"},
      {"xl/sharedStrings.xml", "<sst><si><t>bersama</t></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]d\\ mmmm\\ yyyy\"/>"
       "<numFmt numFmtId=\"165\" formatCode=\"&quot;hari&quot; #,##0\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
       "numFmtId=\"165\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string(sheet_data) + "</sheetData></worksheet>"},
  };
}

constexpr std::string_view kind_names[] = {"-", "text", "number", "boolean", "error", "date"};

// "A1 text nama | B1 number 5" per row, or the key of the message that refused the file.
inline std::string read_all(const std::filesystem::path& path, const Limits& limits = {}) {
  auto reader = open_sheet(path, limits);
  if (!reader) return reader.error().text.entry->key;
  std::string out;
  for (Row row;;) {
    const auto more = (*reader)->next(row);
    if (!more) return more.error().text.entry->key;
    if (!*more) return out;
    for (const Cell& cell : row.cells) {
      out += cell.ref + " " + std::string(kind_names[static_cast<int>(cell.kind)]) + " " + cell.text;
      out += &cell == &row.cells.back() ? "\n" : " | ";
    }
  }
}

inline std::string read_sheet_data(std::string_view sheet_data, const Limits& limits = {}) {
  const TempFolder folder;
  return read_all(write_zip(folder, workbook(sheet_data)), limits);
}

}  // namespace lembar::testing
